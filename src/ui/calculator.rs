use leptos::prelude::*;

use super::{
    App, chooser,
    chunks::{self, Answer, Draw, chunks},
    html::{dynamic, live, nothing, still, text},
    parts::{Panel, Press, block, flag, line},
};
use crate::{
    app::{Event, Fetched},
    locale::{Language, words::shell},
    view::{self, html},
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
        last_time(app, language),
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

/// The way to vendor and plan of last time, for whoever has not begun.
fn last_time(app: App, language: Language) -> AnyView {
    let name = text(Box::new(move || {
        let (last, index) = (app.last.get(), app.index.with(Fetched::ready));
        let entries = index.iter().flat_map(|index| &index.programmes);
        let entry = entries
            .into_iter()
            .find(|entry| entry.id.as_str() == last.programme);
        match entry {
            Some(entry) if !is_needed(app) => view::last(&entry.name.to_string(), &last),
            _ => String::new(),
        }
    }));
    dynamic(move || {
        let name = name.get();
        if name.is_empty() {
            return nothing();
        }
        let text = shell::LAST_TIME.with(language, &[("name", &name)]);
        let on = Callback::new(move |()| app.send(Event::AsLastTime));
        line("", vec![view! { <Press text on /> }.into_any()])
    })
}

/// Whether a vendor was chosen, or may be found to have been.
fn is_needed(app: App) -> bool {
    !app.settled.get() || app.draft.with(|draft| draft.programme.is_some())
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
    let title = html! { h2 id="answer-title" { (shell::ANSWER.get(language)) } };
    block("", vec![still("bare", title), waiting(app, language)])
}

/// What stands where an answer will: that it is on its way; or an example, for whoever has not begun.
pub fn waiting(app: App, language: Language) -> AnyView {
    let needed = flag(move || is_needed(app));
    dynamic(move || {
        if needed.get() {
            return chooser::loading(language);
        }
        let on = Callback::new(move |()| app.send(Event::Example));
        let see = view! { <Press text=shell::EXAMPLE_SEE.get(language) class="quiet" on /> };
        block(
            "",
            vec![still("", view::nothing_chosen(language)), see.into_any()],
        )
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
