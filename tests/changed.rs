//! A programme whose figures change under a draft: nobody gets another deadline without a word.

use crate::visit;
use duetime::{
    app::{Edit, Event, TargetChange, Wanted},
    locale::Language,
    programme::{Amount, Answer, Unit},
    view::target_changed,
};
use serde_json::{Value, json};
use visit::{Device, Visit};

/// The programme with another target for Production and Severity 1.
fn with_target(answer: &Value) -> String {
    let text = std::fs::read_to_string("public/programmes/veeam-standard.json").unwrap();
    let mut programme: Value = serde_json::from_str(&text).unwrap();
    let targets = programme["targets"].as_array_mut().unwrap();
    let found = targets
        .iter_mut()
        .find(|target| target["plan"] == "production" && target["level"] == "1");
    found.unwrap()["answer"] = answer.clone();
    programme.to_string()
}

fn hours(amount: u32) -> Value {
    json!({"within": {"amount": amount, "unit": "hours"}})
}

fn within(amount: u32) -> Answer {
    let unit = Unit::Hours;
    Answer::Within(Amount { amount, unit })
}

/// The programme comes as a text.
fn comes(visit: &mut Visit, text: String) {
    let wanted = Wanted::Programme("veeam-standard".parse().unwrap());
    visit.on(Event::Came(wanted, Some(text)));
}

/// A draft that was answered with a target of three hours.
fn answered(device: &Device) -> Visit {
    let mut visit = Visit::open(device, "");
    visit.choose("veeam-standard", "production");
    comes(&mut visit, with_target(&hours(3)));
    visit.edit(Edit::Level("1".parse().ok()));
    assert_eq!(*visit.app.drafts.target, None);
    visit
}

#[test]
fn a_target_that_changed_since_is_said_until_the_person_took_note() {
    let device = Device::new();
    let mut visit = answered(&device).reload();
    comes(&mut visit, with_target(&hours(3)));
    assert_eq!(*visit.app.drafts.target, None, "nothing changed");
    comes(&mut visit, with_target(&hours(7)));
    let change = TargetChange {
        before: within(3),
        now: within(7),
    };
    assert_eq!(*visit.app.drafts.target, Some(change.clone()));
    // What is typed meanwhile does not take it away, nor does another visit.
    visit.edit(Edit::Since("this morning".into()));
    assert_eq!(*visit.app.drafts.target, Some(change.clone()));
    let mut visit = visit.reload();
    comes(&mut visit, with_target(&hours(7)));
    assert_eq!(*visit.app.drafts.target, Some(change));
    visit.on(Event::TargetSeen);
    assert_eq!(*visit.app.drafts.target, None);
    let mut visit = visit.reload();
    comes(&mut visit, with_target(&hours(7)));
    assert_eq!(*visit.app.drafts.target, None, "it was put away for good");
}

#[test]
fn a_target_that_is_none_any_more_is_said_too() {
    let device = Device::new();
    let mut visit = answered(&device).reload();
    for (answer, now) in [
        ("best_effort", Answer::BestEffort),
        ("no_target", Answer::NoTarget),
        ("not_offered", Answer::NotOffered),
        ("not_published", Answer::NotPublished),
    ] {
        comes(&mut visit, with_target(&json!(answer)));
        let change = Option::clone(&visit.app.drafts.target).unwrap();
        assert_eq!((change.before, change.now), (within(3), now));
    }
}

#[test]
fn other_answers_are_no_change_of_the_programme() {
    let device = Device::new();
    let mut visit = answered(&device);
    visit.edit(Edit::Level("2".parse().ok()));
    assert_eq!(*visit.app.drafts.target, None);
    comes(&mut visit, with_target(&hours(7)));
    assert_eq!(
        *visit.app.drafts.target, None,
        "the target of this level is the same"
    );
    visit.edit(Edit::Level("1".parse().ok()));
    assert_eq!(
        *visit.app.drafts.target, None,
        "that was not the last answer"
    );
}

#[test]
fn a_figure_of_ones_own_is_not_the_vendors_to_change() {
    let device = Device::new();
    let mut visit = answered(&device);
    visit.edit(Edit::OwnAmount("2".into()));
    visit.edit(Edit::Own(true));
    comes(&mut visit, with_target(&hours(7)));
    assert_eq!(*visit.app.drafts.target, None);
}

#[test]
fn old_and_new_target_are_said_in_every_language() {
    let change = TargetChange {
        before: within(3),
        now: Answer::BestEffort,
    };
    for language in Language::ALL {
        let said = target_changed(language, &change);
        assert!(said.contains('3'), "{said}");
        assert!(!said.contains('{'), "{said}");
    }
    let said = target_changed(Language::EN, &change);
    assert!(said.ends_with("It is now: Best effort."), "{said}");
}
