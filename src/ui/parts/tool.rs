use leptos::prelude::*;

use super::element;

/// A small button among others of its kind: what it is about is said by its label, which may change, and it is idle where
/// a press would do nothing.
#[component]
pub fn Tool(
    /// What it says.
    text: &'static str,
    /// What a screen reader says instead.
    label: Memo<String>,
    /// How it looks.
    class: &'static str,
    /// The id of the button, where the focus must find it.
    #[prop(optional)]
    id: Option<String>,
    /// Whether a press would do nothing.
    #[prop(optional)]
    is_idle: Option<Memo<bool>>,
    /// What a press does.
    on: Callback<()>,
) -> AnyView {
    let disabled = move || is_idle.is_some_and(|is_idle| is_idle.get());
    element(view! {
        <button
            type="button"
            class=class
            id=id
            aria-label=label
            disabled=disabled
            on:click=move |_| on.run(())
        >
            {text}
        </button>
    })
}
