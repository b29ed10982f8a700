//! What a person reads, with real programmes: texts, figures and structure, in the customer's words.

use crate::{common, visit};
mod before;
mod drafts;
mod items;
mod level;
mod review;
mod saved;

use duetime::{case::Placed, view::Markup};
use visit::{Device, Visit};

/// The words of some markup, as a person reads them: one blank between two of them.
fn words(markup: &Markup) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in markup.0.chars() {
        match c {
            '<' => (is_tag, text) = (true, text + " "),
            '>' => is_tag = false,
            c if !is_tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(markup: &Markup, parts: &[&str]) {
    let text = words(markup);
    for part in parts {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

/// A visit to the way to a case.
fn begun(programme: &str, plan: &str) -> Visit {
    let mut visit = Visit::open(&Device::new(), "");
    visit.choose(programme, plan);
    visit
}

/// What was chosen, as the page sees it.
fn seen<R>(visit: &Visit, show: impl FnOnce(&Placed<'_>) -> R) -> R {
    let programme = visit.app.ready().expect("a programme");
    show(&visit.app.draft.placed(programme).expect("what was chosen"))
}
