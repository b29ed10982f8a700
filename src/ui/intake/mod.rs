//! The way to a case: before you start, what happened, what support needs, check your answers, done.

mod before;
mod done;
mod happened;
mod needed;
mod problems;
mod review;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    App, Step, answer, calculator,
    html::{Html, group, still},
};
use crate::{
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
    let values = [("n", number.as_str()), ("of", "5")];
    steps.element(
        "</ol><p class=\"count\">",
        &w::STEP.with(language, &values),
        "</p>",
    );
    let body = match step {
        Step::Before => before::step(app, language),
        Step::Happened => happened::step(app, language),
        Step::Needed => beside(app, language, needed::step),
        Step::Review => beside(app, language, review::step),
        Step::Done => calculator::within(app, language, done::step),
    };
    steps.element(
        "<h1 id=\"step\" tabindex=\"-1\">",
        title(step).get(language),
        "</h1>",
    );
    group("", vec![still("steps", steps), body])
}

fn title(step: Step) -> &'static Word {
    match step {
        Step::Before => w::BEFORE,
        Step::Happened => w::HAPPENED,
        Step::Needed => w::NEEDED,
        Step::Review => w::REVIEW,
        Step::Done => w::DONE,
    }
}

/// A step with the answer in view.
fn beside(
    app: App,
    language: Language,
    step: fn(App, Language, Arc<Programme>) -> AnyView,
) -> AnyView {
    let questions = group("questions", vec![calculator::within(app, language, step)]);
    group("sides", vec![questions, answer::panel(app, language)])
}
