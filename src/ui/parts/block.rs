//! What parts stand in. Each is one type of element, whatever stands in it: a typed view of its own costs three times as
//! much of the program as a part of a list.

use leptos::prelude::*;

use super::element;

/// Parts one below the other.
pub fn block(class: &'static str, parts: Vec<AnyView>) -> AnyView {
    element(view! { <div class=class>{parts}</div> })
}

/// A part of which every change is read aloud.
pub fn aloud(part: AnyView) -> AnyView {
    element(view! { <div aria-live="polite">{part}</div> })
}

/// Something that went wrong, with the ways on: it is read aloud at once.
pub fn alert(parts: Vec<AnyView>) -> AnyView {
    element(view! { <div class="notice warm" role="alert">{parts}</div> })
}

/// A line of text with parts in it.
pub fn line(class: &'static str, parts: Vec<AnyView>) -> AnyView {
    element(view! { <p class=class>{parts}</p> })
}

/// A text that does not change, between parts.
pub fn words(text: impl Into<String>) -> AnyView {
    text.into().into_any()
}

/// Something that opens when its summary is pressed.
pub fn disclosure(
    class: &'static str,
    id: &'static str,
    is_open: bool,
    summary: AnyView,
    parts: Vec<AnyView>,
) -> AnyView {
    let id = (!id.is_empty()).then_some(id);
    element(view! {
        <details class=class id=id open=is_open>
            <summary>{summary}</summary>
            {parts}
        </details>
    })
}
