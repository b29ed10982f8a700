use leptos::prelude::*;

use super::{Jump, element};
use crate::locale::{Language, words::problems as w};

/// What keeps a step from going on, above it: it takes the focus, is read aloud, and each line leads to its field.
#[component]
pub fn ErrorSummary(
    language: Language,
    /// The id of each field, and what is wrong with it.
    problems: Vec<(String, String)>,
) -> AnyView {
    let lines: Vec<_> = problems
        .into_iter()
        .map(|(to, text)| {
            let link = view! { <Jump text to /> };
            element(view! { <li>{link}</li> })
        })
        .collect();
    element(view! {
        <div
            class="summary"
            id="problems"
            tabindex="-1"
            role="alert"
            aria-labelledby="problems-title"
        >
            <h2 id="problems-title">{w::SUMMARY.get(language)}</h2>
            <ul>{lines}</ul>
        </div>
    })
}
