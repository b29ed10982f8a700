//! The way to a case: before you start, what happened, what support needs, files, secrets, check your answers, done.

mod before;
mod case_language;
mod done;
mod files;
mod happened;
mod level_said;
mod needed;
mod plain;
mod problems;
mod review;
mod secrets;

use std::sync::Arc;

use leptos::prelude::*;

use super::{App, Step, calculator, desk, html::still, parts::block, questions};
use crate::{
    locale::{Language, Word, words::intake as w},
    programme::Programme,
    view::{Markup, html},
};

pub use before::Gate;
pub use level_said::Clashes;
pub use needed::{Answer, Confirm, Meter, Person, Steps, Way};
pub use plain::Fact;
pub use review::Section;

/// One step, with its heading, its fields, and the way on and back.
pub fn page(app: App, language: Language, step: Step) -> AnyView {
    let body = match step {
        Step::Before => before::step(app, language),
        Step::Happened => happened::step(app, language),
        Step::Needed => beside(app, language, needed::step),
        Step::Files => questions::within(app, language, files::step),
        Step::Secrets => questions::within(app, language, secrets::step),
        Step::Review => beside(app, language, review::step),
        Step::Done => questions::within(app, language, done::step),
    };
    let head = still("steps", head(language, step));
    vec![head, desk::line(app, language), body].into_any()
}

/// All steps with the one in view, and its title.
fn head(language: Language, step: Step) -> Markup {
    let number = (step as usize + 1).to_string();
    let of = Step::ALL.len().to_string();
    html! {
        ol aria-label=(w::HEADING.get(language)) {
            @for one in Step::ALL {
                li class=[(one < step).then_some("past")] aria-current=[(one == step).then_some("step")] {
                    (title(one).get(language))
                }
            }
        }
        p class="count" { (w::STEP.with(language, &[("n", &number), ("of", &of)])) }
        h1 id="step" tabindex="-1" { (title(step).get(language)) }
    }
}

fn title(step: Step) -> Word {
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

/// A step with the answer in view.
fn beside(
    app: App,
    language: Language,
    step: fn(App, Language, Arc<Programme>) -> AnyView,
) -> AnyView {
    let asked = block("questions", vec![questions::within(app, language, step)]);
    block("sides", vec![asked, calculator::panel(app, language)])
}
