//! Answers in rows: what is pasted into one of them, and where the person goes on.

use crate::visit;
use duetime::{
    app::{Edit, Insertion, MOST_ROWS},
    locale::Language,
    view,
};
use visit::{Device, Visit};

fn begun(rows: &str) -> Visit {
    let mut visit = Visit::open(&Device::new(), "");
    visit.choose("kaseya", "subscription");
    visit.edit(Edit::Item("steps".parse().unwrap(), rows.into()));
    visit
}

fn paste(visit: &mut Visit, place: usize, [before, text, after]: [&str; 3]) {
    let insertion = Insertion {
        before: before.into(),
        text: text.into(),
        after: after.into(),
    };
    assert!(insertion.has_rows(), "else the field takes it");
    visit.edit(Edit::Rows("steps".parse().unwrap(), place, insertion));
}

#[test]
fn each_line_that_is_pasted_becomes_a_step_and_typing_goes_on_in_the_last() {
    let mut visit = begun("Open the console\n\nAll agents stay grey");
    let pasted = "Restart the server\r\nOpen the console\r\n\r\nWait ten minutes\r\n";
    paste(&mut visit, 1, ["", pasted, ""]);
    assert_eq!(
        visit.text("steps"),
        "Open the console\nRestart the server\nOpen the console\nWait ten minutes\nAll agents stay grey"
    );
    assert_eq!(visit.focus, "item-steps:3");
}

#[test]
fn what_stood_around_the_caret_stays_where_it_was() {
    let mut visit = begun("First , then look");
    paste(&mut visit, 0, ["First ", "open\nclose", ", then look"]);
    assert_eq!(visit.text("steps"), "First open\nclose, then look");
}

#[test]
fn nothing_is_lost_where_there_is_no_room_for_more_steps() {
    let mut visit = begun("");
    let lines: Vec<String> = (1..=MOST_ROWS + 10).map(|n| format!("step {n}")).collect();
    paste(&mut visit, 0, ["", &lines.join("\n"), ""]);
    let text = visit.text("steps");
    assert_eq!(text.split('\n').count(), MOST_ROWS);
    assert!(lines.iter().all(|line| text.contains(line)), "{text}");
}

#[test]
fn what_a_step_has_no_room_for_is_counted_and_said() {
    let mut visit = begun("");
    let long = "x".repeat(2_005);
    paste(
        &mut visit,
        0,
        ["", &["short", &*long, "last"].join("\n"), ""],
    );
    let text = visit.text("steps");
    let lengths: Vec<_> = text.split('\n').map(str::len).collect();
    assert_eq!(lengths, [5, 2_000, 4]);
    let cut = Option::clone(&visit.app.cut).unwrap();
    assert_eq!(
        (cut.field.as_str(), cut.most, cut.left_out),
        ("item-steps:2", 2_000, 5)
    );
    for language in Language::ALL {
        let said = view::cut(language, &cut);
        assert!(said.contains('5') && said.contains('2'), "{said}");
    }
}

#[test]
fn whatever_is_typed_or_pasted_is_never_cut_without_a_word() {
    let mut visit = begun("");
    let long = |most: usize| "é".repeat(most + 3);
    let item = |id: &str| id.parse().unwrap();
    let contact = visit.contact();
    for (edit, field, most) in [
        (Edit::Since(long(500)), "since", 500),
        (Edit::Name(long(200)), "draft-name", 200),
        (
            Edit::Item(item("subject"), long(2_000)),
            "item-subject",
            2_000,
        ),
        (
            Edit::Row(item("steps"), 1, long(2_000)),
            "item-steps:1",
            2_000,
        ),
        (Edit::Line(contact, 0, long(500)), "item-contact", 500),
    ] {
        visit.edit(edit);
        let cut = Option::clone(&visit.app.cut).expect(field);
        assert_eq!(
            (cut.field.as_str(), cut.most, cut.left_out),
            (field, most, 3)
        );
    }
    assert_eq!(visit.app.draft.name.chars().count(), 200);
    visit.edit(Edit::Since("Monday".into()));
    assert!(visit.app.cut.is_some(), "that was said of another field");
    let contact = visit.contact();
    visit.edit(Edit::Line(contact, 0, "Robin".into()));
    assert_eq!(*visit.app.cut, None, "what was said of this field is over");
}

#[test]
fn a_long_text_in_another_script_is_not_cut_without_a_word_either() {
    let mut visit = begun("");
    let text = "語".repeat(30_000);
    visit.edit(Edit::Item("description".parse().unwrap(), text));
    let cut = Option::clone(&visit.app.cut).expect("it does not fit");
    let kept = visit.text("description").chars().count();
    assert_eq!((cut.most, cut.left_out), (kept, 30_000 - kept));
}
