//! Answers in rows: what is pasted into one of them, and where the person goes on.

mod visit;

use duetime::app::{Edit, Insertion, MOST_ROWS};
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
