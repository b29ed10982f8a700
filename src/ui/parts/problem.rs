use leptos::prelude::*;

use crate::view::{html, part_of};

/// What is wrong with a field, and the way out; a screen reader says it with the field. Nothing where the text is empty.
#[component]
pub fn Problem(
    /// The id of the field.
    field: String,
    /// What is wrong.
    text: Memo<String>,
) -> impl IntoView {
    // As markup: where a browser translates the page, the text would be in an element of its own by now.
    let markup = move || html! { (text.get()) }.into_string();
    view! { <div class="problem" id=part_of(&field, "problem") inner_html=markup></div> }
}
