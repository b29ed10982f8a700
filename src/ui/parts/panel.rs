use leptos::prelude::*;

use super::element;
use crate::locale::{Language, words::answer as w};

/// The place of the answer: the largest thing on the page. Wide, it stands beside the questions; narrow, it is a bar at
/// the bottom that opens. It stands there before there is anything to say, and stays the same element.
#[component]
pub fn Panel(
    /// The kind of the answer, by which it is told apart: `due`, `best_effort`.
    kind: Memo<String>,
    /// Whether it stands open, where the page is narrow.
    is_open: Memo<bool>,
    /// What stands in it, with the title `answer-title`.
    inside: AnyView,
) -> AnyView {
    let class = move || {
        if is_open.get() {
            "answer open"
        } else {
            "answer"
        }
    };
    // Whoever turns to something outside closes it; what takes the focus in here is none of that.
    let inside_only = |event: leptos::ev::FocusEvent| event.stop_propagation();
    element(view! {
        <aside
            id="answer"
            class=class
            data-answer=""
            data-kind=kind
            aria-labelledby="answer-title"
            tabindex="0"
            on:focusin=inside_only
        >
            {inside}
        </aside>
    })
}

/// The button that opens the answer, where the page is narrow.
#[component]
pub fn Toggle(
    language: Language,
    /// Whether it stands open.
    is_open: Memo<bool>,
    /// Hears a press.
    on: Callback<()>,
) -> AnyView {
    element(view! {
        <button
            type="button"
            class="toggle"
            id="answer-toggle"
            aria-controls="answer-more"
            aria-label=w::MORE.get(language)
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| on.run(())
        >
            {w::DETAILS.get(language)}
        </button>
    })
}
