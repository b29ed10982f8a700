//! Groups of questions that close to a line: which stand open, and what never closes under anybody's hands.

use crate::visit;
use duetime::{
    app::{Edit, Effect, Event, Group, example},
    locale::{Language, Style, when},
    programme::Kind,
};
use visit::{Device, Visit};

const LINK: &str = "/calculator?programme=veeam-standard&plan=basic&level=2";

fn open(visit: &Visit) -> Vec<Group> {
    let groups = Group::ALL.into_iter();
    groups.filter(|group| visit.app.is_open(*group)).collect()
}

fn focus(effects: &[Effect]) -> Vec<&str> {
    let ids = effects.iter().filter_map(|effect| match effect {
        Effect::Focus(id) => Some(id.as_str()),
        _ => None,
    });
    ids.collect()
}

#[test]
fn what_is_open_stands_there_and_nothing_else() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    assert_eq!(open(&visit), [Group::Programme, Group::Plan]);
    // As by a press: it is chosen, and then done with.
    visit.edit(Edit::Programme("veeam-standard".parse().ok()));
    visit.on(Event::Close {
        group: Group::Programme,
        back: true,
    });
    assert_eq!(open(&visit), [Group::Plan]);
    visit.edit(Edit::Plan("basic".parse().ok()));
    visit.on(Event::Close {
        group: Group::Plan,
        back: true,
    });
    assert_eq!(open(&visit), []);
}

#[test]
fn a_link_that_says_all_closes_all() {
    assert_eq!(open(&Visit::open(&Device::new(), LINK)), []);
}

#[test]
fn a_plan_that_there_is_not_is_asked_for() {
    let link = "/calculator?programme=veeam-standard&plan=platinum&level=2";
    assert_eq!(open(&Visit::open(&Device::new(), link)), [Group::Plan]);
}

#[test]
fn arrow_keys_choose_and_close_nothing() {
    let mut visit = Visit::open(&Device::new(), "");
    for id in ["zmanda", "kaseya", "blancco"] {
        visit.edit(Edit::Programme(id.parse().ok()));
        assert!(visit.app.is_open(Group::Programme), "{id}");
    }
    visit.on(Event::Close {
        group: Group::Programme,
        back: false,
    });
    for id in ["sp1", "sp2"] {
        visit.edit(Edit::Plan(id.parse().ok()));
        assert!(visit.app.is_open(Group::Plan), "{id}");
        assert!(!visit.app.is_open(Group::Programme), "{id}");
    }
}

#[test]
fn whoever_turns_away_without_an_answer_finds_the_question_still_open() {
    let mut visit = Visit::open(&Device::new(), "");
    visit.on(Event::Close {
        group: Group::Programme,
        back: false,
    });
    assert!(visit.app.is_open(Group::Programme));
}

#[test]
fn the_focus_goes_to_what_was_chosen_and_back_to_the_line() {
    let mut visit = Visit::open(&Device::new(), LINK);
    let effects = visit.app.on(Event::Toggle(Group::Plan));
    assert_eq!(focus(&effects), ["plan"]);
    assert_eq!(open(&visit), [Group::Plan]);
    let effects = visit.app.on(Event::Close {
        group: Group::Plan,
        back: true,
    });
    assert_eq!(focus(&effects), ["plan:line"]);
    assert_eq!(open(&visit), []);
    // What is more than one question opens below its line, where the focus stays.
    let effects = visit.app.on(Event::Toggle(Group::Moment));
    assert_eq!(focus(&effects), [] as [&str; 0]);
    visit.on(Event::Toggle(Group::Moment));
    assert_eq!(open(&visit), []);
}

#[test]
fn another_vendor_has_other_plans_to_ask_for() {
    let mut visit = Visit::open(&Device::new(), LINK);
    visit.on(Event::Toggle(Group::CaseType));
    visit.on(Event::Toggle(Group::Programme));
    visit.edit(Edit::Programme("zmanda".parse().ok()));
    visit.on(Event::Close {
        group: Group::Programme,
        back: true,
    });
    assert_eq!(open(&visit), [Group::Plan]);
}

#[test]
fn what_keeps_the_answer_away_is_not_hidden_behind_a_line() {
    let link = [LINK, "&date=2026-02-30&time=10:00"].concat();
    assert_eq!(open(&Visit::open(&Device::new(), &link)), [Group::Moment]);
    // A time that happens twice is asked about.
    let link = [LINK, "&date=2026-10-25&time=02:30&zone=Europe/Amsterdam"].concat();
    assert_eq!(open(&Visit::open(&Device::new(), &link)), [Group::Moment]);
    let link = [&link, "&fold=second"].concat();
    assert_eq!(open(&Visit::open(&Device::new(), &link)), []);
}

#[test]
fn a_way_to_a_field_opens_the_line_before_it() {
    let mut visit = Visit::open(&Device::new(), LINK);
    let effects = visit.app.on(Event::Focus("holidays".into()));
    assert_eq!(open(&visit), [Group::DaysOff]);
    assert_eq!(focus(&effects), ["holidays"]);
}

#[test]
fn vendor_and_plan_of_last_time_are_offered_and_forgotten_with_the_draft() {
    let device = Device::new();
    let mut visit = Visit::open(&device, "");
    visit.choose("zmanda", "premium");
    visit.on(Event::Begin);
    assert!(visit.app.draft.programme.is_none());
    let last = visit.app.last.clone();
    assert_eq!((&*last.programme, &*last.plan), ("zmanda", "premium"));
    visit.on(Event::AsLastTime);
    assert_eq!(
        visit.app.draft.programme.as_ref().unwrap().as_str(),
        "zmanda"
    );
    assert_eq!(open(&visit), []);
    visit.on(Event::DeleteThis);
    assert_eq!(visit.app.last.programme, "");
}

/// The page shows this figure before anything is loaded that could work it out.
#[test]
fn the_example_says_what_the_page_works_out() {
    for language in Language::ALL {
        let file = format!("public/words/{}.json", language.tag());
        let words = std::fs::read_to_string(file).unwrap();
        let words: serde_json::Value = serde_json::from_str(&words).unwrap();
        let shown = words["calculator"]["EXAMPLE_DUE"].as_str().unwrap();
        let mut visit = Visit::open(&Device::new(), "");
        let link = ["/calculator?", &example(*visit.app.now)].concat();
        visit = Visit::open(&Device::new(), &link);
        let (placed, commitment, moment) = visit.app.outcome().given().expect("an answer");
        assert_eq!(placed.plan.unwrap().name.to_string(), "Basic");
        assert_eq!(
            placed.finding().unwrap().level.term.to_string(),
            "Severity 2"
        );
        let Kind::Due(due) = &commitment.kind else {
            panic!("a time is due");
        };
        let local = due.trace.due.with_timezone(&moment.zone).naive_local();
        assert!(
            shown.ends_with(&when(language, local, Style::Time)),
            "{shown}"
        );
        assert_eq!(local.format("%A").to_string(), "Monday");
        let monday = ["Monday", "maandag", "Montag", "Lundi"];
        assert!(monday.iter().any(|day| shown.starts_with(day)), "{shown}");
    }
}
