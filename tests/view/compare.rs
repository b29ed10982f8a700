//! Plans side by side.

use std::sync::Arc;

use duetime::{
    locale::Language,
    programme::{self, Kept, Programme},
    view::compare::compare,
};

use super::plain;

fn read(id: &str) -> Arc<Programme> {
    let file = std::fs::read_to_string(format!("public/programmes/{id}.json")).unwrap();
    Arc::new(programme::read(&file).unwrap())
}

fn table(id: &str) -> String {
    compare(Language::EN, &read(id), &Kept::default(), false).into_string()
}

#[test]
fn every_plan_has_a_column_and_every_level_a_row_with_its_figure() {
    let html = table("zmanda");
    for plan in ["Standard", "Premium", "Trial", "Amanda Community"] {
        let head = format!("<th scope=\"col\" role=\"columnheader\" translate=\"no\">{plan}</th>");
        assert_eq!(html.matches(&head).count(), 2, "{plan}: in both tables");
    }
    let text = plain(&html);
    assert!(
        text.starts_with("Target for the first response\nLevel"),
        "{text}"
    );
    for figure in [
        "1 business hour",
        "3 business hours",
        "15 minutes, day and night",
    ] {
        assert!(text.contains(figure), "{figure}");
    }
    assert!(
        html.contains("<th scope=\"row\" role=\"rowheader\"><span translate=\"no\">P1: "),
        "{html}"
    );
}

#[test]
fn what_is_no_figure_is_told_apart_by_word_and_shape() {
    for (id, kind, word) in [
        ("veeam-standard", "no_target", "No target"),
        ("veeam-standard", "best_effort", "Best effort"),
        ("kaseya", "not_published", "Not published"),
    ] {
        let html = table(id);
        assert!(
            html.contains(&format!("<span class=\"kind {kind}\">{word}</span>")),
            "{id}: {word}"
        );
    }
    assert!(
        table("zmanda")
            .contains("<span class=\"kind due\" translate=\"no\">1 business hour</span>")
    );
}

#[test]
fn every_figure_opens_to_its_source_and_a_second_reading_stands_below_it() {
    let html = table("veeam-standard");
    assert!(
        html.contains("<details class=\"source\"><summary><span class=\"kind due\""),
        "{html}"
    );
    assert!(
        html.contains(
            "<small>another reading: <span translate=\"no\">2 hours, day and night</span></small>"
        ),
        "{html}"
    );
}

#[test]
fn a_table_that_is_wider_than_the_page_can_be_scrolled_with_the_keyboard_and_has_a_name() {
    assert!(table("blancco").contains(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Target for the first response\">"
    ));
}

#[test]
fn what_the_documents_leave_out_and_what_is_assumed_is_said_below() {
    let html = table("kaseya");
    let gaps = html.find("What the documents do not say").expect("gaps");
    let list = &html[gaps..];
    let programme = read("kaseya");
    // One list, which opens by the line.
    let lines = list.matches("<details class=\"line\">").count();
    assert_eq!(lines, programme.gaps.len() + programme.readings.len());
    let assumed = list.matches("assumption</span></summary>").count();
    assert_eq!(assumed, programme.readings.len());
}
