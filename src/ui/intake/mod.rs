//! The way to a case: before you start, what happened, what support needs, files, secrets, check your answers, done.

mod before;
mod built;
mod done;
mod files;
mod happened;
mod level_said;
mod needed;
mod next;
mod plain;
mod problems;
mod review;
mod secrets;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    App, Step, calculator, desk,
    html::{Html, group, still},
    questions,
};
use crate::{
    browser,
    locale::{Language, Word, words::intake as w},
    programme::Programme,
};

/// One step, with its heading, its fields, and the way on and back.
pub fn page(app: App, language: Language, step: Step) -> AnyView {
    let mut steps = Html::new();
    steps.element("<ol aria-label=\"", w::HEADING.get(language), "\">");
    for one in Step::ALL {
        steps.raw(match one.cmp(&step) {
            std::cmp::Ordering::Less => "<li class=\"past\">",
            std::cmp::Ordering::Equal => "<li aria-current=\"step\">",
            std::cmp::Ordering::Greater => "<li>",
        });
        steps.text(title(one).get(language)).raw("</li>");
    }
    let number = (step as usize + 1).to_string();
    let of = Step::ALL.len().to_string();
    let values = [("n", number.as_str()), ("of", of.as_str())];
    steps.element(
        "</ol><p class=\"count\">",
        &w::STEP.with(language, &values),
        "</p>",
    );
    let body = match step {
        Step::Before => before::step(app, language),
        Step::Happened => happened::step(app, language),
        Step::Needed => beside(app, language, needed::step),
        Step::Files => questions::within(app, language, files::step),
        Step::Secrets => questions::within(app, language, secrets::step),
        Step::Review => beside(app, language, review::step),
        Step::Done => questions::within(app, language, done::step),
    };
    steps.element(
        "<h1 id=\"step\" tabindex=\"-1\">",
        title(step).get(language),
        "</h1>",
    );
    group(
        "",
        vec![still("steps", steps), desk::line(app, language), body],
    )
}

fn title(step: Step) -> &'static Word {
    match step {
        Step::Before => w::BEFORE,
        Step::Happened => w::HAPPENED,
        Step::Needed => w::NEEDED,
        Step::Files => w::FILES,
        Step::Secrets => w::SECRETS,
        Step::Review => w::REVIEW,
        Step::Done => w::DONE,
    }
}

/// What a press on something of the way to a case does.
pub fn act(app: App, what: &str) {
    let _ = desk::act(app, what) || secrets::act(app, what) || needed::act(app, what);
}

/// Hears what keys and files bring, once a visit.
pub fn listen(app: App) {
    browser::on_keys("data-row", move |row, key| needed::key(app, row, key));
    browser::on_files("files", move |files| desk::take_files(app, files));
    browser::on_file("draft-file", move |file| desk::take_file(app, file));
}

/// A step with the answer in view.
fn beside(
    app: App,
    language: Language,
    step: fn(App, Language, Arc<Programme>) -> AnyView,
) -> AnyView {
    let questions = group("questions", vec![questions::within(app, language, step)]);
    group("sides", vec![questions, calculator::panel(app, language)])
}
