//! Whole visits without a browser: what a person does goes in, and what stands on the device and on the page is looked at.

use crate::visit;
use duetime::{
    app::{
        App, Chunk, Edit, Effect, Event, Fetched, Meant, MomentField, Outcome, Place, Step, Wanted,
        answering,
    },
    case::Reply,
    locale::{Language, install_reader, misses_reader, reader},
    programme::Kind,
};
use visit::{Device, Visit};

#[test]
fn a_customer_comes_to_an_answer_and_the_address_says_how() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.choose("zmanda", "standard");
    visit.edit(Edit::Across("high".parse().ok()));
    visit.edit(Edit::Down("medium".parse().ok()));
    let (placed, commitment, _) = visit.app.outcome().given().expect("an answer");
    assert_eq!(placed.finding().unwrap().level.id.as_str(), "P2");
    assert!(!commitment.sources.is_empty());
    assert_eq!(
        visit.address,
        "/calculator?programme=zmanda&plan=standard&across=high&down=medium"
    );
    assert_eq!(visit.app.outcome(), visit.app.outcome());
}

#[test]
fn a_vendor_that_is_pressed_before_anything_answers_is_chosen_at_once_and_what_it_needs_is_on_its_way()
 {
    let mut app = App::new(|| [7; 10]);
    app.on(Event::Opened(Box::default()));
    let zmanda = "zmanda".parse().ok();
    let effects = app.on(Event::Edit(Edit::Programme(zmanda.clone())));
    let ahead = Effect::Ahead("zmanda".parse().unwrap());
    assert!(effects.contains(&ahead), "{effects:?}");
    assert_eq!(app.asked_programme(), zmanda.as_ref());
    // Another one is pressed meanwhile.
    let kaseya = "kaseya".parse().ok();
    app.on(Event::Edit(Edit::Programme(kaseya.clone())));
    assert_eq!(app.asked_programme(), kaseya.as_ref());
    app.answer_with(answering);
    assert_eq!(app.draft.programme, kaseya);
    assert_eq!(app.asked_programme(), kaseya.as_ref());
}

#[test]
fn the_same_draft_goes_on_in_every_place_and_after_a_reload() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.choose("kaseya", "subscription");
    visit.go(Place::Intake(Step::Needed));
    visit.edit(Edit::Item(
        "description".parse().unwrap(),
        "It stops.".into(),
    ));
    visit.go(Place::Calculator);
    visit.edit(Edit::Plan("premium".parse().ok()));
    visit.go(Place::Compare);
    visit.go(Place::Intake(Step::Needed));
    let reference = visit.app.draft.reference.clone();
    let before = visit.app.draft.clone();
    assert_eq!(device.records().len(), 1, "one record is the only store");
    let visit = visit.reload();
    assert_eq!(visit.app.draft.reference, reference);
    assert_eq!(visit.app.draft, before);
    assert_eq!(*visit.app.place, Place::Intake(Step::Needed));
}

#[test]
fn nothing_is_kept_of_who_only_looks() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.go(Place::Intake(Step::Before));
    visit.go(Place::Drafts);
    assert!(device.records().is_empty());
}

#[test]
fn what_two_tabs_type_into_two_fields_is_both_kept() {
    let device = Device::new();
    let mut one = Visit::open(&device, "/intake/needed?programme=zmanda");
    let mut two = one.duplicate();
    one.edit(Edit::Item(
        "description".parse().unwrap(),
        "from one".into(),
    ));
    // The second tab has not heard of it yet.
    two.edit(Edit::Since("since Monday".into()));
    one.hear();
    for visit in [&one, &two] {
        let chosen = visit.app.draft.chosen().unwrap();
        assert_eq!(chosen.facts.since, "since Monday");
        assert_eq!(visit.text("description"), "from one");
    }
    assert!(
        !two.app.drafts.elsewhere.is_empty(),
        "the second says what came in"
    );
}

#[test]
fn the_later_of_two_texts_in_one_field_stays_whatever_the_clocks_say() {
    let device = Device::new();
    let mut one = Visit::open(&device, "/intake/needed?programme=zmanda");
    let mut two = one.duplicate();
    one.pass_days(100);
    one.edit(Edit::Since("first".into()));
    two.edit(Edit::Since("second".into()));
    one.hear();
    for visit in [&one, &two] {
        assert_eq!(visit.app.draft.chosen().unwrap().facts.since, "second");
    }
}

#[test]
fn what_was_deleted_in_another_tab_stays_deleted_until_the_person_says_otherwise() {
    let device = Device::new();
    let mut one = Visit::open(&device, "/intake/needed?programme=zmanda");
    let mut two = one.duplicate();
    let reference = one.app.draft.reference.clone();
    two.on(Event::DeleteThis);
    // Not heard of yet, and typed on.
    one.edit(Edit::Since("since Monday".into()));
    assert!(*one.app.drafts.deleted);
    assert!(device.records().is_empty());
    one.go(Place::Calculator);
    one.go(Place::Drafts);
    one.edit(Edit::Since("since Tuesday".into()));
    assert!(
        device.records().is_empty(),
        "going about brings nothing back"
    );
    assert_eq!(one.app.draft.chosen().unwrap().facts.since, "since Tuesday");
    one.on(Event::KeepAfterAll);
    assert!(device.records().contains_key(&reference));
    assert!(!*one.app.drafts.deleted);
}

#[test]
fn a_draft_that_was_deleted_is_brought_back_whole() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=zmanda");
    visit.edit(Edit::Name("Restore fails".into()));
    let (reference, before) = (visit.app.draft.reference.clone(), visit.app.draft.clone());
    visit.on(Event::Delete(reference.clone()));
    assert!(device.records().is_empty());
    assert_ne!(visit.app.draft.reference, reference);
    visit.on(Event::BringBack);
    visit.on(Event::OpenDraft(reference));
    assert_eq!(visit.app.draft, before);
}

#[test]
fn no_draft_is_deleted_because_a_clock_ran_ahead() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=zmanda");
    visit.edit(Edit::Since("since Monday".into()));
    let reference = visit.app.draft.reference.clone();
    // A hundred days ahead: the draft is announced as old, and is there.
    let visit = visit.reopen_after(100);
    assert!(device.records().contains_key(&reference));
    assert!(visit.app.drafts.old.until(&reference).is_some());
    // Set back: as if nothing had been said.
    let visit = visit.reopen_after(-100);
    assert_eq!(visit.app.drafts.old.until(&reference), None);
    // Really a hundred days later, and then after the notice.
    let visit = visit.reopen_after(100);
    let visit = visit.reopen_after(8);
    assert!(!device.records().contains_key(&reference));
    drop(visit);
}

#[test]
fn a_draft_that_is_about_to_be_deleted_can_be_kept() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=zmanda");
    visit.edit(Edit::Since("since Monday".into()));
    let reference = visit.app.draft.reference.clone();
    let mut visit = visit.reopen_after(100);
    visit.on(Event::KeepOld(reference.clone()));
    let visit = visit.reopen_after(60);
    assert!(device.records().contains_key(&reference));
    assert_eq!(visit.app.drafts.old.until(&reference), None);
}

#[test]
fn where_storage_is_forbidden_the_draft_lasts_as_long_as_the_tab() {
    let device = Device::new();
    device.forbid(true);
    let mut visit = Visit::open(&device, "/intake/needed?programme=zmanda");
    visit.edit(Edit::Since("since Monday".into()));
    assert!(!*visit.app.kept);
    let mut visit = visit.reload();
    assert_eq!(
        visit.app.draft.chosen().unwrap().facts.since,
        "since Monday"
    );
    assert!(!*visit.app.kept);
    // Room again: with the next change it is kept.
    device.forbid(false);
    visit.edit(Edit::Since("since Tuesday".into()));
    assert!(*visit.app.kept);
    assert_eq!(device.records().len(), 1);
}

#[test]
fn a_link_to_another_programme_begins_another_case() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=zmanda");
    visit.edit(Edit::Since("since Monday".into()));
    let first = visit.app.draft.reference.clone();
    let other = Visit::open(&device, "/calculator?programme=kaseya&plan=premium");
    assert_ne!(other.app.draft.reference, first);
    assert_eq!(device.records().len(), 2);
}

#[test]
fn a_link_changes_what_it_names_and_nothing_else() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.choose("zmanda", "standard");
    visit.edit(Edit::Across("high".parse().ok()));
    visit.edit(Edit::Other(true));
    visit.follow("/calculator?programme=zmanda&plan=premium");
    let chosen = visit.app.draft.chosen().unwrap();
    assert_eq!(chosen.plan.as_ref().unwrap().as_str(), "premium");
    assert_eq!(chosen.answers.across.as_ref().unwrap().as_str(), "high");
    assert!(visit.app.draft.moment.other);
}

#[test]
fn back_leads_to_a_place_and_never_to_choices_of_before() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.choose("zmanda", "standard");
    visit.go(Place::Intake(Step::Before));
    visit.edit(Edit::Plan("premium".parse().ok()));
    visit.back();
    assert_eq!(*visit.app.place, Place::Calculator);
    let chosen = visit.app.draft.chosen().unwrap();
    assert_eq!(chosen.plan.as_ref().unwrap().as_str(), "premium");
    assert_eq!(visit.address, "/calculator?programme=zmanda&plan=premium");
}

#[test]
fn what_comes_for_a_programme_that_was_left_is_put_away() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.hold_fetches(true);
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    assert_eq!(*visit.app.outcome(), Outcome::Waiting);
    // The one that was left comes last.
    visit.deliver(&Wanted::Programme("kaseya".parse().unwrap()));
    visit.deliver(&Wanted::Programme("zmanda".parse().unwrap()));
    assert_eq!(visit.app.ready().unwrap().id.as_str(), "kaseya");
}

#[test]
fn what_did_not_come_is_said_and_comes_when_it_is_asked_for_again() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.hold_fetches(true);
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    let wanted = Wanted::Programme("zmanda".parse().unwrap());
    visit.fail(&wanted);
    assert_eq!(*visit.app.outcome(), Outcome::Missing);
    let effects = visit.on(Event::Again);
    assert!(effects.contains(&Effect::Fetch(wanted.clone())));
    assert_eq!(*visit.app.outcome(), Outcome::Waiting);
    visit.deliver(&wanted);
    assert!(visit.app.outcome().there().is_some());
}

#[test]
fn holidays_that_did_not_come_are_no_days_off_and_no_answer() {
    let device = Device::new();
    let mut visit = Visit::open(
        &device,
        "/calculator?programme=zmanda&plan=standard&across=high&down=medium",
    );
    assert!(visit.app.outcome().given().is_some());
    visit.hold_fetches(true);
    visit.edit(Edit::Country("DE".into()));
    assert!(visit.app.outcome().given().is_none(), "on their way");
    visit.fail(&Wanted::Country("DE".into()));
    assert!(visit.app.outcome().given().is_none(), "missing");
    assert_eq!(*visit.app.country, Fetched::Failed);
    visit.edit(Edit::Country(String::new()));
    assert!(visit.app.outcome().given().is_some());
}

#[test]
fn what_could_be_meant_is_offered_and_taken_with_one_press() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.choose("zmanda", "standard");
    visit.edit(Edit::Other(true));
    visit.edit(Edit::Date("3-4-2026".into()));
    visit.edit(Edit::Time("24:00".into()));
    let offered = visit.app.meant(MomentField::Date);
    assert_eq!(offered.len(), 2, "{offered:?}");
    visit.edit(Edit::Take(offered[0]));
    let times = visit.app.meant(MomentField::Time);
    assert!(matches!(times[..], [Meant::NextDay(_, 0)]), "{times:?}");
    visit.edit(Edit::Take(times[0]));
    assert!(visit.app.moment().is_ok());
}

#[test]
fn another_language_changes_nothing_that_was_typed() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/before?programme=kaseya");
    visit.edit(Edit::Gate("contract".parse().unwrap(), Reply::Unknown));
    let before = visit.app.draft.clone();
    visit.on(Event::Speak(Language::DE));
    assert_eq!(visit.app.draft, before);
    assert_eq!(*visit.reload().app.language, Language::DE);
}

#[test]
fn a_language_whose_words_do_not_come_leaves_the_page_in_the_one_it_has_and_says_so() {
    let mut visit = Visit::open(&Device::new(), "/intake/before?programme=kaseya");
    // Whoever has a browser is asked for the words first.
    let wanted = visit.app.on(Event::Speak(Language::DE));
    let texts = Effect::Fetch(Wanted::Texts("kaseya".parse().unwrap(), Language::DE));
    assert_eq!(wanted, [Effect::Words(Language::DE), texts]);
    assert_eq!(*visit.app.language, Language::EN);
    visit.deliver(&Wanted::Texts("kaseya".parse().unwrap(), Language::DE));
    visit.on(Event::NotSpoken(Language::DE));
    assert_eq!(*visit.app.language, Language::EN);
    assert_eq!(*visit.app.unspoken, Some(Language::DE));
    visit.on(Event::Speak(Language::DE));
    assert_eq!(*visit.app.language, Language::DE);
    assert_eq!(*visit.app.unspoken, None);
}

#[test]
fn what_the_programme_says_comes_in_the_language_that_is_asked_for_and_with_it() {
    let mut visit = Visit::open(&Device::new(), "/calculator?programme=zmanda&plan=standard");
    let said = |visit: &Visit| {
        let programme = visit.app.ready().unwrap();
        programme.summary.get(*visit.app.language).to_owned()
    };
    assert!(said(&visit).starts_with("The priority follows"));
    visit.hold_fetches(true);
    visit.on(Event::Speak(Language::NL));
    // The words of the page are there, those of the programme are not: the page goes on as it is.
    assert_eq!(*visit.app.language, Language::EN);
    let texts = Wanted::Texts("zmanda".parse().unwrap(), Language::NL);
    visit.deliver(&texts);
    assert_eq!(*visit.app.language, Language::NL);
    assert!(said(&visit).starts_with("De prioriteit volgt"));
    // Back, nothing has to be fetched again.
    visit.on(Event::Speak(Language::EN));
    assert!(said(&visit).starts_with("The priority follows"));
    // A vendor that has no texts in a language is shown in the one it has.
    let list = std::fs::read_to_string("public/programmes/index.json").unwrap();
    let list = list.replace("\"de\", ", "");
    visit.on(Event::Came(Wanted::Index, Some(list)));
    visit.on(Event::Speak(Language::DE));
    let texts = Wanted::Texts("zmanda".parse().unwrap(), Language::DE);
    visit.fail(&texts);
    assert_eq!(*visit.app.language, Language::DE);
    assert!(said(&visit).starts_with("The priority follows"));
}

#[test]
fn texts_of_a_programme_that_do_not_come_leave_the_page_in_its_language_and_that_is_said() {
    let address = "/calculator?programme=zmanda&plan=standard";
    let texts = Wanted::Texts("zmanda".parse().unwrap(), Language::DE);
    let damaged = r#"{"format":2,"id":"zmanda","language":"de","texts":{"nowhere":"Text"}}"#;
    for came in [None, Some(damaged.to_owned())] {
        let mut visit = Visit::open(&Device::new(), address);
        visit.hold_fetches(true);
        visit.on(Event::Speak(Language::DE));
        visit.on(Event::Came(texts.clone(), came));
        assert_eq!(*visit.app.language, Language::EN, "it is not half German");
        assert_eq!(*visit.app.unspoken, Some(Language::DE));
        assert!(visit.app.ready().is_some(), "what is there stays");
        // Asked for again, it is fetched again.
        visit.on(Event::Speak(Language::DE));
        visit.deliver(&texts);
        assert_eq!(*visit.app.language, Language::DE);
        assert_eq!(*visit.app.unspoken, None);
    }
}

#[test]
fn a_programme_that_is_not_written_in_english_is_shown_in_english_where_there_is_a_pack() {
    let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
    let dutch = file.replacen("\"language\": \"en\"", "\"language\": \"nl\"", 1);
    assert_ne!(file, dutch);
    let summary = "The priority follows from impact and urgency, in English.";
    let pack = format!(
        r#"{{"format":2,"id":"zmanda","language":"en","texts":{{"summary":"{summary}"}}}}"#
    );
    let mut visit = Visit::open(&Device::new(), "");
    visit.hold_fetches(true);
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    let programme = Wanted::Programme("zmanda".parse().unwrap());
    let asked = visit.on(Event::Came(programme.clone(), Some(dutch.clone())));
    let texts = Wanted::Texts("zmanda".parse().unwrap(), Language::EN);
    assert!(asked.contains(&Effect::Fetch(texts.clone())), "{asked:?}");
    visit.on(Event::Came(texts, Some(pack)));
    let shown = visit.app.ready().expect("a programme");
    assert_eq!(shown.summary.get(Language::EN), summary);
    // In its own language there is nothing to fetch: whether the list of texts has an answer or not.
    let mut visit = Visit::open(&Device::new(), "");
    visit.on(Event::Speak(Language::NL));
    visit.hold_fetches(true);
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    visit.fail(&Wanted::Texts("zmanda".parse().unwrap(), Language::NL));
    visit.on(Event::Came(programme, Some(dutch)));
    assert!(visit.app.ready().is_some());
}

#[test]
fn a_programme_in_a_language_that_the_page_does_not_speak_is_shown_by_its_pack() {
    let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
    let japanese = file.replacen("\"language\": \"en\"", "\"language\": \"ja\"", 1);
    let summary = "In English.";
    let pack = format!(
        r#"{{"format":2,"id":"zmanda","language":"en","texts":{{"summary":"{summary}"}}}}"#
    );
    let programme = Wanted::Programme("zmanda".parse().unwrap());
    let texts = Wanted::Texts("zmanda".parse().unwrap(), Language::EN);
    let mut visit = Visit::open(&Device::new(), "");
    visit.hold_fetches(true);
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    let asked = visit.on(Event::Came(programme, Some(japanese)));
    assert!(asked.contains(&Effect::Fetch(texts.clone())), "{asked:?}");
    visit.on(Event::Came(texts, Some(pack)));
    let shown = visit.app.ready().expect("a programme");
    assert_eq!(shown.summary.get(Language::EN), summary);
}

#[test]
fn contact_details_are_kept_for_the_next_case_only_where_that_was_asked_for() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=kaseya");
    let item = visit.contact();
    visit.edit(Edit::Line(item.clone(), 0, "Robin Example".into()));
    assert_eq!(*visit.app.contact, None);
    visit.edit(Edit::KeepContact(item.clone(), true));
    visit.edit(Edit::Line(item.clone(), 2, "robin@example.com".into()));
    visit.on(Event::Begin);
    visit.edit(Edit::Programme("kaseya".parse().ok()));
    visit.edit(Edit::UseContact(item.clone()));
    assert_eq!(
        visit.text(item.as_str()),
        "Robin Example\n\nrobin@example.com"
    );
    visit.edit(Edit::KeepContact(item, false));
    assert_eq!(*visit.reload().app.contact, None);
}

#[test]
fn a_draft_from_a_file_with_a_foreign_reference_gets_one_of_ours() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    let text = r#"{"format": "duetime-draft", "version": 1, "reference": "D-7", "made": 1000, "fields": {
        "/name": [3000, 7, "Restore fails"], "/programme": [2000, 7, "zmanda"]}}"#;
    visit.on(Event::TakeDraft(Some(text.into())));
    assert_eq!(visit.app.draft.name, "Restore fails");
    assert!(
        visit
            .app
            .draft
            .reference
            .parse::<duetime::case::Reference>()
            .is_ok()
    );
    assert_eq!(*visit.app.place, Place::Intake(Step::Before));
    visit.on(Event::TakeDraft(Some("[]".into())));
    assert!(!visit.app.drafts.refused.is_empty());
}

#[test]
fn the_case_that_was_checked_is_the_one_that_is_handed_on_however_long_that_takes() {
    let device = Device::new();
    let mut visit = Visit::open(
        &device,
        "/intake/happened?programme=kaseya&plan=subscription&level=2",
    );
    visit.go(Place::Intake(Step::Review));
    let checked = visit.app.case_time();
    let due = |visit: &Visit| {
        let answered = visit.app.answered_at(visit.app.case_time()).unwrap();
        format!("{:?}", answered.answer())
    };
    let before = due(&visit);
    visit.pass_days(1);
    visit.go(Place::Intake(Step::Done));
    assert_eq!(visit.app.case_time(), checked);
    assert_eq!(due(&visit), before);
    // What is changed is checked anew.
    visit.go(Place::Intake(Step::Happened));
    visit.edit(Edit::Since("since Monday".into()));
    assert_ne!(visit.app.case_time(), checked);
}

#[test]
fn what_is_pressed_before_anything_answers_is_not_lost() {
    let mut app = App::new(visit::chance);
    app.on(Event::Opened(Box::default()));
    assert!(*app.settled, "who comes with nothing waits for nothing");
    app.on(Event::Edit(Edit::Programme("zmanda".parse().ok())));
    app.on(Event::Edit(Edit::Name("Restore fails".into())));
    assert!(app.draft.programme.is_none());
    let effects = app.answer_with(answering);
    assert_eq!(app.draft.programme.as_ref().unwrap().as_str(), "zmanda");
    assert_eq!(app.draft.name, "Restore fails");
    let wanted = Wanted::Programme("zmanda".parse().unwrap());
    assert!(effects.contains(&Effect::Fetch(wanted)));
}

#[test]
fn a_draft_is_not_changed_by_looking_at_it() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "/intake/needed?programme=zmanda");
    visit.edit(Edit::Since("since Monday".into()));
    let before = device.records();
    let mut visit = visit.reopen_after(30);
    visit.go(Place::Drafts);
    visit.go(Place::Calculator);
    assert_eq!(device.records(), before);
    // One that another version kept, without what goes without saying.
    let plain = r#"{"format":"duetime-draft","version":1,"reference":"BBBB-BBBB-BBBB-BBBB","made":1000,"fields":{
        "/programme":[1795000000000,7,"zmanda"]}}"#;
    device.put("BBBB-BBBB-BBBB-BBBB", plain);
    let mut visit = visit.reload();
    visit.on(Event::OpenDraft("BBBB-BBBB-BBBB-BBBB".into()));
    visit.go(Place::Calculator);
    assert_eq!(device.records()["BBBB-BBBB-BBBB-BBBB"], plain);
}

#[test]
fn an_entry_that_was_saved_and_is_not_right_any_more_is_named() {
    let device = Device::new();
    let mut visit = Visit::open(
        &device,
        "/calculator?programme=zmanda&plan=standard&across=high&down=medium&date=2026-11-20&time=16:30",
    );
    let due = |visit: &Visit| match &visit.app.outcome().given().unwrap().1.kind {
        Kind::Due(due) => due.trace.due,
        other => panic!("{other:?}"),
    };
    let saved = due(&visit);
    visit.on(Event::EntrySaved(saved));
    assert_eq!(visit.app.old_entry(), None);
    visit.edit(Edit::Down("high".parse().ok()));
    assert_ne!(due(&visit), saved);
    assert_eq!(visit.app.old_entry(), Some(saved));
    let new = due(&visit);
    visit.on(Event::EntrySaved(new));
    assert_eq!(visit.app.old_entry(), None);
    // Another case has no entry yet.
    visit.on(Event::Begin);
    assert_eq!(visit.app.old_entry(), None);
}

#[test]
fn a_moment_as_it_was_typed_waits_for_what_reads_it_and_one_as_the_page_writes_it_does_not() {
    let device = Device::new();
    let mut visit = Visit::open(
        &device,
        "/calculator?programme=zmanda&plan=standard&across=high&down=high",
    );
    visit.edit(Edit::Other(true));
    visit.edit(Edit::Date("20 November 2026".into()));
    visit.edit(Edit::Time("half past four pm".into()));
    let given = visit.app.outcome().given().is_some();
    assert!(given);
    // On the page it comes with the fields that it is for. Where it did not come, nothing is taken for an answer.
    install_reader(None);
    let mut visit = visit.reload();
    assert_eq!(*visit.app.outcome(), Outcome::Waiting);
    let effects = visit.edit(Edit::Name("mine".into()));
    assert!(
        effects.contains(&Effect::Load(Chunk::Details)),
        "{effects:?}"
    );
    install_reader(Some(reader()));
    visit.on(Event::CanRead);
    let (_, commitment, moment) = visit.app.outcome().given().expect("an answer");
    assert!(matches!(commitment.kind, Kind::Due(_)));
    assert_eq!(moment.local().to_string(), "2026-11-20 16:30:00 +01:00");
    // What a link says needs none of it.
    install_reader(None);
    let linked = Visit::open(
        &Device::new(),
        "/calculator?programme=zmanda&plan=standard&across=high&down=high&date=2026-11-20&time=16:30&zone=Europe/Amsterdam",
    );
    assert!(linked.app.outcome().given().is_some());
    assert!(!misses_reader());
    install_reader(Some(reader()));
    // One that says it as people do waits, and is not called wrong meanwhile.
    install_reader(None);
    let mut linked = Visit::open(
        &Device::new(),
        "/calculator?programme=zmanda&plan=standard&across=high&down=high&date=20+Nov+2026&time=16.30",
    );
    let unread = |visit: &Visit| {
        let known = duetime::case::link::Known {
            index: None,
            programme: None,
            country: None,
        };
        duetime::case::link::unread(&visit.app.link, &visit.app.draft, known).len()
    };
    assert_eq!(
        (linked.app.outcome(), unread(&linked)),
        (&Outcome::Waiting, 0)
    );
    install_reader(Some(reader()));
    linked.on(Event::CanRead);
    assert!(linked.app.outcome().given().is_some());
    assert_eq!(unread(&linked), 0);
}
