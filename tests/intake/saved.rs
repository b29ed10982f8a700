use duetime::{
    app::{Comparing, Edit},
    locale::Language,
    view::saved::{elsewhere, found, saved, unread},
};

use super::{
    holds,
    visit::{Device, Visit},
    words,
};

/// Noon on 20 November 2026.
const NOON: u64 = 1_795_176_000_000;

#[test]
fn the_page_says_when_the_draft_was_kept_and_where_the_others_are() {
    let markup = saved(Language::EN, true, Some(NOON), 2);
    holds(
        &markup,
        &["Saved 2026-11-20 12:00 on this device.", "Your drafts (2)"],
    );
    assert!(markup.0.contains("href=\"#/drafts\""));
    let none = saved(Language::EN, true, None, 0);
    assert_eq!(
        words(&none),
        "What you enter is saved on this device. Your drafts"
    );
    holds(
        &saved(Language::EN, false, Some(NOON), 1),
        &["Not saved on this device."],
    );
}

#[test]
fn entries_of_a_newer_version_are_counted() {
    assert_eq!(unread(Language::EN, 0).0, "");
    holds(
        &unread(Language::EN, 3),
        &["only a newer version of Duetime understands: 3"],
    );
}

#[test]
fn a_draft_of_before_says_when_it_was_changed_and_for_how_long_it_is_kept() {
    let said = found(Language::EN, NOON);
    assert!(said.contains("last changed 2026-11-20 12:00"), "{said}");
    assert!(said.contains("90 days"), "{said}");
}

#[test]
fn what_another_tab_changed_is_named_as_the_page_asks_it() {
    let device = Device::new();
    let mut one = Visit::open(&device, "/intake/needed?programme=kaseya&plan=subscription");
    one.edit(Edit::Since("today".into()));
    let mut two = one.duplicate();
    two.edit(Edit::Item("subject".parse().unwrap(), "Offline".into()));
    two.edit(Edit::Name("Mine".into()));
    one.hear();
    let paths = &one.app.drafts.elsewhere;
    let kaseya = one.app.ready().map(|programme| &**programme);
    let said = elsewhere(Language::EN, kaseya, paths);
    let names = said.split(": ").last().unwrap();
    assert!(names.contains("Subject"), "{said}");
    assert!(names.contains("Name of this draft"), "{said}");
    assert_eq!(elsewhere(Language::EN, kaseya, &[]), "");
}

#[test]
fn the_language_of_the_case_and_the_comparison_are_named_when_another_tab_changed_them() {
    let device = Device::new();
    let mut one = Visit::open(&device, "/intake/needed?programme=kaseya&plan=subscription");
    one.edit(Edit::Since("today".into()));
    let mut two = one.duplicate();
    two.edit(Edit::Language(Some(Language::NL)));
    two.edit(Edit::Compare(Comparing::Rate("100".into())));
    one.hear();
    let kaseya = one.app.ready().map(|programme| &**programme);
    let said = elsewhere(Language::EN, kaseya, &one.app.drafts.elsewhere);
    for wanted in ["Language of the case", "Compare plans"] {
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
}
