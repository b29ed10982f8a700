//! The level beside the questions: its definition, how it came about, what it asks, and what does not go together.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    case::Placed,
    locale::{Language, words::intake as w},
    ui::{
        App,
        html::{dynamic, live, nothing},
        parts::{Jump, element},
    },
    view::{self, Clash, Markup, html, say},
};

/// Draws something of what was chosen; nothing where the kind of case has no level.
fn placed(app: App, draw: impl Fn(&Placed<'_>) -> Markup) -> Markup {
    let mut markup = html! {};
    if let Some(programme) = app.ready() {
        app.draft.with(|draft| {
            if let Some(placed) = draft.placed(&programme).filter(Placed::has_targets) {
                markup = draw(&placed);
            }
        });
    }
    markup
}

/// What the answers lead to so far.
pub fn level(app: App, language: Language) -> AnyView {
    live("level-said", move || {
        placed(app, |placed| view::level_said(language, placed))
    })
}

/// What the level asks of the customer, where it asks anything.
pub fn demands(app: App, language: Language) -> AnyView {
    live("demands", move || {
        placed(app, |placed| {
            let effort = view::why::effort(language, placed).into_string();
            html! {
                @if let (Some(found), false) = (placed.finding(), effort.is_empty()) {
                    h2 class="sr" { (say::level(language, found.level)) }
                    (maud::PreEscaped(effort))
                }
            }
        })
    })
}

/// What does not go together, said kindly: both may be true.
pub fn conflict(app: App, language: Language) -> AnyView {
    let found = Memo::new(move |_| {
        let programme = app.ready()?;
        let clashes = app.draft.with(|draft| {
            let placed = draft.placed(&programme).filter(Placed::has_targets)?;
            Some(view::clashes(language, &placed))
        })?;
        Some(Arc::new(clashes)).filter(|clashes| !clashes.is_empty())
    });
    dynamic(move || match found.get() {
        None => nothing(),
        Some(clashes) => {
            let clashes = clashes.to_vec();
            view! { <Clashes language clashes /> }.into_inner()
        }
    })
}

/// What does not go together, each with the ways to both.
#[component]
pub fn Clashes(
    language: Language,
    /// What does not go together.
    clashes: Vec<Clash>,
) -> AnyView {
    let clashes: Vec<_> = clashes
        .into_iter()
        .map(|clash| {
            view! {
                <p>
                    {clash.text} " " <Jump text=w::CHANGE_LEVEL.get(language) to=clash.level />
                    " · " <Jump text=w::CHANGE_FACT.get(language) to=clash.fact />
                </p>
            }
        })
        .collect();
    element(view! {
        <div class="notice warm" role="status">
            {clashes}
            <p>{w::CONFLICT_STAYS.get(language)}</p>
        </div>
    })
}
