use leptos::prelude::*;

use super::{
    App, chooser,
    chunks::{self, Answer, Draw, chunks},
    html::{dynamic, live, nothing, text},
    parts::{Panel, block, flag},
};
use crate::{
    app::{Fetched, Part},
    locale::{Language, words::shell},
    view::html,
};

/// Programme, plan, level and moment on the left; the answer on the right, at once, on every change. Everything but the
/// list of vendors comes with what answers.
pub fn page(app: App, language: Language) -> AnyView {
    // Before a vendor was chosen nobody waits for what answers: it is fetched ahead.
    let needed = flag(move || is_needed(app));
    let questions = dynamic(move || {
        let answer = chunks().answer;
        match (answer.ready(), needed.get()) {
            (Some(it), _) => (it.questions)(app, language),
            (None, false) => nothing(),
            (None, true) => match answer.want(app) {
                Fetched::Failed => chunks::missing(app, language),
                _ => chooser::loading(language),
            },
        }
    });
    // What this is, for whoever has not begun.
    let head = live("", move || {
        html! {
            h1 id="step" tabindex="-1" { (shell::HEADING.get(language)) }
            @if !is_needed(app) { p class="intro" { (shell::INTRO.get(language)) } }
        }
    });
    let asked = vec![
        later(app, language, |answer| answer.lines, |_, _| nothing()),
        chooser::programme(app, language),
        questions,
    ];
    let sides = vec![block("questions", asked), panel(app, language)];
    block(
        "",
        vec![
            head,
            block("sides", sides),
            later(app, language, |answer| answer.why, |_, _| nothing()),
        ],
    )
}

/// Whether a vendor was chosen, or may be found to have been.
pub fn is_needed(app: App) -> bool {
    let parts = [Part::Draft, Part::Queue, Part::Settled];
    app.read(&parts, |core| {
        !*core.settled || core.asked_programme().is_some()
    })
}

/// The answer. It stands there before there is anything to say.
pub fn panel(app: App, language: Language) -> AnyView {
    let kind = text(Box::new(move || {
        let kind = chunks().answer.ready().map(|answer| (answer.kind)(app));
        kind.unwrap_or("waiting").to_owned()
    }));
    let is_open = flag(move || app.open.get());
    let inside = later(app, language, |answer| answer.said, before);
    view! { <Panel kind is_open inside /> }.into_any()
}

/// What stands in it before there is anything that answers.
fn before(app: App, language: Language) -> AnyView {
    live("bare", move || {
        let word = if is_needed(app) {
            shell::LOADING
        } else {
            shell::PROGRAMME_EMPTY
        };
        html! {
            h2 id="answer-title" { (shell::ANSWER.get(language)) }
            p class="waiting" { (word.get(language)) }
        }
    })
}

/// Draws what a function of what answers draws, and something else until it is there.
fn later(
    app: App,
    language: Language,
    which: fn(&Answer) -> Draw,
    before: fn(App, Language) -> AnyView,
) -> AnyView {
    let part = move || match chunks().answer.ready() {
        Some(answer) => which(&answer)(app, language),
        None => before(app, language),
    };
    block("bare", vec![part.into_any()])
}
