//! Every kind of answer, as the largest thing on the page says it.

use duetime::{
    app::{Answer, Edit, Event, Fetched, Wanted},
    locale::Language,
    programme::Unit,
    view::{elsewhere, grounds, hero, instead, kind, left, others, sentence, spoken, standing},
};

use super::{answered, due, given, now, open, plain, visit::Visit};

const EN: Language = Language::EN;
const P2: &str = "/calculator?programme=zmanda&plan=standard&across=high&down=medium";

fn markup(visit: &Visit) -> String {
    let country = &visit.app.draft.holidays.country;
    hero(EN, now(visit), answered(visit).answer(), country).into_string()
}

/// The kind, what stands largest, and what is read aloud.
fn said(visit: &Visit) -> (&'static str, String, String) {
    let answer = answered(visit).answer();
    (kind(answer), plain(markup(visit)), spoken(EN, answer))
}

/// One sentence of why.
fn why(visit: &Visit) -> String {
    sentence(EN, answered(visit).placed(), given(visit).0)
}

#[test]
fn a_time_is_a_target_with_its_day_and_its_hour() {
    let visit = open(P2);
    let (kind, hero, aloud) = said(&visit);
    assert_eq!(kind, "due");
    assert_eq!(hero, "Target: first response by\nFri 20 Nov, 16:00");
    assert_eq!(
        aloud,
        "Target: first response by Friday 20 November 2026, 16:00"
    );
    assert_eq!(
        why(&visit),
        "The target of Standard for P2 is 3 business hours."
    );
    let markup = markup(&visit);
    // For machines the same moment; a browser that translates must not touch it.
    assert!(
        markup.contains(r#"<time translate="no" datetime="2026-11-20T15:00:00+00:00">"#),
        "{markup}"
    );
}

#[test]
fn a_time_in_another_year_says_the_year() {
    let visit = open(&[P2, "&date=2027-01-04&time=10:00"].concat());
    assert_eq!(
        said(&visit).1,
        "Target: first response by\nMon 4 Jan 2027, 13:00"
    );
}

#[test]
fn a_figure_of_the_own_contract_is_never_shown_as_the_vendors() {
    let mut visit = open("/calculator?programme=kaseya&plan=subscription&level=2");
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnAmount("4".into()));
    visit.edit(Edit::OwnUnit(Unit::Hours));
    let (kind, hero, aloud) = said(&visit);
    assert_eq!(kind, "own");
    assert_eq!(
        hero,
        "Under your own contract: first response by yours\nFri 20 Nov, 17:00"
    );
    assert!(aloud.starts_with("Under your own contract:"), "{aloud}");
    let answered = answered(&visit);
    let grounds = plain(grounds(EN, answered.placed(), given(&visit).0).into_string());
    assert!(
        grounds.contains(
            "This figure is yours: 4 hours, day and night. It is not in the vendor’s document."
        ),
        "{grounds}"
    );
}

#[test]
fn what_the_vendor_does_not_promise_is_said_in_words_each_in_its_own() {
    for (address, expected, word, sentence) in [
        (
            "programme=veeam-standard&plan=free_nfr&level=3",
            "best_effort",
            "Best effort",
            "The document names no target for Free/NFR.",
        ),
        (
            "programme=veeam-standard&plan=evaluation&level=1",
            "no_target",
            "No target",
            "The document says that there is no target for Severity 1 on Evaluation.",
        ),
        (
            "programme=veeam-vcsp&plan=basic&type=general_inquiry",
            "no_target",
            "No target",
            "This kind of case has no target on any plan.",
        ),
        (
            "programme=blancco&plan=sp3&first=1&second=1",
            "not_published",
            "Not published",
            "The document names no time for a response to Severity 1 on Basic Support Plan (SP3). Duetime does not guess.",
        ),
    ] {
        let visit = open(&["/calculator?", address].concat());
        assert_eq!(
            said(&visit),
            (expected, word.to_owned(), word.to_owned()),
            "{address}"
        );
        assert_eq!(why(&visit), sentence, "{address}");
        assert!(
            left(EN, now(&visit), answered(&visit).answer())
                .0
                .is_empty(),
            "{address}: nothing is counted down to"
        );
    }
}

#[test]
fn a_level_that_a_plan_does_not_include_is_not_offered() {
    // No published programme has one: the best effort of the Community plan, taken away.
    let mut visit = open("/calculator");
    visit.hold_fetches(true);
    visit.choose("zmanda", "community");
    visit.edit(Edit::Across("high".parse().ok()));
    visit.edit(Edit::Down("high".parse().ok()));
    let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
    let file = file.replace("\"best_effort\"", "\"not_offered\"");
    let wanted = Wanted::Programme("zmanda".parse().unwrap());
    visit.on(Event::Came(wanted, Some(file)));
    let (kind, hero, aloud) = said(&visit);
    assert_eq!(
        (kind, &*hero, &*aloud),
        ("not_offered", "Not offered", "Not offered")
    );
    assert_eq!(
        why(&visit),
        "According to the document, Amanda Community does not include support for P1."
    );
}

#[test]
fn a_time_that_cannot_be_counted_is_refused_and_said() {
    let visit = open(&[P2, "&date=2100-12-31&time=16:30"].concat());
    let (kind, hero, aloud) = said(&visit);
    assert_eq!(kind, "refused");
    assert!(matches!(answered(&visit).answer(), Answer::Refused(_)));
    assert!(hero.contains("2100"), "{hero}");
    assert_eq!(aloud, hero);
}

#[test]
fn holidays_that_did_not_come_leave_no_time_to_rely_on() {
    let mut visit = open(P2);
    visit.hold_fetches(true);
    visit.edit(Edit::Country("DE".into()));
    let (kind, hero, aloud) = said(&visit);
    assert_eq!((kind, &*hero), ("waiting", "Loading the holidays…"));
    assert_eq!(
        aloud, "",
        "nothing is read aloud before there is something to say"
    );
    visit.fail(&Wanted::Country("DE".into()));
    assert!(visit.app.country.is_failed());
    let (kind, hero, aloud) = said(&visit);
    assert_eq!(kind, "waiting");
    assert!(
        hero.contains("Without them there is no time to rely on."),
        "{hero}"
    );
    assert_eq!(aloud, "The holidays could not be loaded.");
    // Whoever counts without them has a time again.
    visit.edit(Edit::WithoutCountry);
    assert_eq!(said(&visit).0, "due");
}

#[test]
fn what_is_still_to_be_answered_is_asked_for_in_silence() {
    for (address, text) in [
        ("", "Choose a plan, and the time will appear here."),
        (
            "&plan=standard",
            "Answer the questions, and the time will appear here.",
        ),
        (
            "&plan=standard&across=high",
            "Answer the questions, and the time will appear here.",
        ),
    ] {
        let visit = open(&["/calculator?programme=zmanda", address].concat());
        let (kind, hero, aloud) = said(&visit);
        assert_eq!((kind, &*hero, &*aloud), ("waiting", text, ""), "{address}");
    }
}

#[test]
fn a_moment_that_cannot_be_read_is_to_be_corrected() {
    let mut visit = open(P2);
    visit.edit(Edit::Other(true));
    visit.edit(Edit::Time("25:00".into()));
    assert_eq!(
        said(&visit),
        (
            "waiting",
            "Correct the date or the time, and the answer will appear here.".to_owned(),
            String::new()
        )
    );
}

#[test]
fn an_own_figure_that_cannot_be_read_never_lets_the_vendors_stand_in() {
    let mut visit = open(P2);
    visit.edit(Edit::Own(true));
    visit.edit(Edit::OwnAmount("soon".into()));
    let (kind, hero, _) = said(&visit);
    assert_eq!(
        (kind, &*hero),
        ("waiting", "Your own figure cannot be read:")
    );
    let answered = answered(&visit);
    let Answer::BadOwn(bad) = answered.answer() else {
        panic!("{:?}", answered.answer())
    };
    let own = &answered.placed().choices.own;
    let (field, text) = duetime::view::own::said(EN, own, *bad);
    assert_eq!(field, "own-amount");
    assert!(text.contains("(soon): "), "{text}");
}

#[test]
fn two_readings_of_a_document_are_both_shown_with_what_they_suppose() {
    let visit =
        open("/calculator?programme=veeam-standard&plan=basic&level=1&date=2026-11-20&time=19:00");
    let (due, moment) = due(&visit);
    let text = plain(others(EN, now(&visit), due, moment.zone).into_string());
    assert!(
        text.starts_with("Another reading of the document If "),
        "{text}"
    );
    assert!(text.contains("Fri 20 Nov, 21:00"), "{text}");
    assert_eq!(
        said(&visit).1,
        "Target: first response by\nMon 23 Nov, 09:00"
    );
    // A plan without an alternative says nothing of the kind.
    let visit = open(P2);
    let (due, moment) = super::due(&visit);
    assert!(others(EN, now(&visit), due, moment.zone).0.is_empty());
}

#[test]
fn the_same_moment_is_told_on_the_vendors_clock_where_that_shows_something_else() {
    let visit = open(&[P2, "&zone=Asia/Tokyo"].concat());
    let (due, moment) = due(&visit);
    let text = |device| plain(elsewhere(EN, now(&visit), due, moment, device).into_string());
    let device = visit.app.device();
    let vendor = due.timetable.zone();
    if vendor == moment.zone {
        assert!(
            text(device).starts_with("On this device that is "),
            "{}",
            text(device)
        );
    } else {
        assert!(
            text(device).starts_with("For support that is "),
            "{}",
            text(device)
        );
    }
    // Where every clock shows the same, nothing is said.
    assert_eq!(text(Some(moment.zone)).is_empty(), vendor == moment.zone);
}

#[test]
fn the_last_hour_is_counted_on_a_line_of_its_own() {
    let visit =
        open("/calculator?programme=veeam-vcsp&plan=production&level=1&date=2026-11-20&time=12:30");
    let close = left(EN, now(&visit), answered(&visit).answer()).into_string();
    assert!(
        close.starts_with("<span role=\"timer\" class=\"close\">in 30 min"),
        "{close}"
    );
    let visit = open(P2);
    let far = left(EN, now(&visit), answered(&visit).answer()).into_string();
    assert!(far.starts_with("<span role=\"timer\">in 3 h"), "{far}");
    assert!(far.ends_with("<span>Amsterdam</span>"), "{far}");
}

#[test]
fn support_is_said_to_be_open_or_closed_now_or_not_to_tell() {
    for (address, class, text) in [
        (
            "programme=zmanda&plan=standard&across=high&down=medium",
            "open",
            "Support is open now, until Fri 20 Nov, 17:00",
        ),
        (
            "programme=zmanda&plan=standard&across=high&down=medium&zone=Asia/Tokyo",
            "closed",
            "Support is closed now and opens Mon 23 Nov, 08:00",
        ),
        (
            "programme=zmanda&plan=premium&across=high&down=medium",
            "open",
            "Support is open now, day and night",
        ),
        (
            "programme=kaseya&plan=subscription&level=2",
            "unknown",
            "The hours of support are not published",
        ),
    ] {
        let visit = open(&["/calculator?", address].concat());
        let (commitment, moment) = given(&visit);
        let days = visit.app.days_off();
        let standing =
            standing(EN, now(&visit), commitment.hours, moment.zone, &days).into_string();
        assert!(
            standing.contains(&["class=\"state ", class, "\""].concat()),
            "{address}: {standing}"
        );
        assert!(plain(standing).starts_with(text), "{address}");
    }
}

#[test]
fn whether_support_is_open_is_not_said_without_the_holidays_that_were_chosen() {
    let mut visit = open(P2);
    let hours = given(&visit).0.hours.cloned();
    visit.hold_fetches(true);
    visit.edit(Edit::Country("DE".into()));
    assert!(matches!(*visit.app.country, Fetched::Loading));
    let zone = visit.app.device().unwrap();
    let days = visit.app.days_off();
    assert!(
        standing(EN, now(&visit), hours.as_ref(), zone, &days)
            .0
            .is_empty()
    );
}

#[test]
fn a_time_is_never_said_instead_of_a_time() {
    assert!(instead(answered(&open(P2)).answer()).is_none());
    for (address, there) in [("", true), ("&plan=standard", true)] {
        let visit = open(&["/calculator?programme=zmanda", address].concat());
        assert_eq!(instead(answered(&visit).answer()).is_some(), there);
    }
}
