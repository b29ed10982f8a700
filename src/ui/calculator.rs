use leptos::prelude::*;

use super::{
    App, chooser,
    chunks::{self, Answer, Draw, chunks},
    html::{Html, dynamic, frame, group, nothing, still},
};
use crate::{
    app::Fetched,
    locale::{
        Language,
        words::{answer, calculator as w, shell},
    },
};

/// Programme, plan, level and moment on the left; the answer on the right, at once, on every change. Everything but the
/// list of vendors comes with what answers.
pub fn page(app: App, language: Language) -> AnyView {
    let mut head = Html::new();
    head.element(
        "<h1 id=\"step\" tabindex=\"-1\">",
        w::HEADING.get(language),
        "</h1>",
    );
    // Before a vendor was chosen nobody waits for what answers: it is fetched ahead.
    let needed =
        Memo::new(move |_| !app.settled.get() || app.draft.with(|draft| draft.programme.is_some()));
    let questions = dynamic(move || {
        let answer = chunks().answer;
        match (answer.ready(), needed.get()) {
            (Some(it), _) => (it.questions)(app, language),
            (None, false) => nothing(),
            (None, true) => match answer.want(app) {
                Fetched::Failed => chunks::missing(language),
                _ => chooser::loading(language),
            },
        }
    });
    let asked = vec![chooser::programme(app, language), questions];
    let sides = vec![group("questions", asked), panel(app, language)];
    group(
        "",
        vec![
            still("", head),
            group("sides", sides),
            later(app, language, |answer| answer.why, Html::new),
        ],
    )
}

/// The answer: the largest thing on the page. Wide, it stands beside the questions; narrow, it is a bar at the bottom that
/// opens. It stands there before there is anything to say, and stays the same element.
pub fn panel(app: App, language: Language) -> AnyView {
    let attributes = vec![
        ("id", "answer"),
        ("class", "answer"),
        ("data-answer", ""),
        ("data-kind", "waiting"),
        ("aria-labelledby", "answer-title"),
        ("tabindex", "0"),
    ];
    let before = move || {
        let waits = !app.settled.get() || app.draft.with(|draft| draft.programme.is_some());
        let mut html = Html::new();
        html.element(
            "<h2 id=\"answer-title\">",
            answer::ANSWER.get(language),
            "</h2>",
        );
        html.element(
            "<p class=\"waiting\">",
            if waits {
                shell::LOADING
            } else {
                w::PROGRAMME_EMPTY
            }
            .get(language),
            "</p>",
        );
        html
    };
    let said = later(app, language, |answer| answer.said, before);
    frame("aside", attributes, vec![said])
}

/// Draws what a function of what answers draws, and something else until it is there.
fn later(
    app: App,
    language: Language,
    which: fn(&Answer) -> Draw,
    before: impl Fn() -> Html + Send + Sync + 'static,
) -> AnyView {
    let part = move || match chunks().answer.ready() {
        Some(answer) => which(&answer)(app, language),
        None => still("bare", before()),
    };
    frame("div", vec![("class", "bare")], vec![part.into_any()])
}
