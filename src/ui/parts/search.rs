use leptos::prelude::*;

use super::{Choice, Choices, Kind, Legend, TextField, block};
use crate::{
    locale::{Language, words::calculator as w},
    ui::html::{dynamic, still, text},
    view::{self, html},
};

/// A question with more answers than can be looked through: what is typed leaves those that have it in their names.
#[component]
pub fn Search(
    language: Language,
    /// The id of the question, and the name of its buttons.
    name: &'static str,
    /// The question.
    legend: Legend,
    /// The answers, which are a vendor's own words.
    choices: Vec<Choice>,
    /// The value of the answer that is given; empty where none is.
    value: Memo<String>,
    /// Hears the value of an answer that is chosen.
    on: Callback<String>,
) -> AnyView {
    let sought = RwSignal::new(String::new());
    let sought_text = text(Box::new(move || sought.get()));
    let type_in = Callback::new(move |typed| sought.set(typed));
    let id = view::part_of(name, "search");
    let (label, kind) = (w::SEARCH.get(language), Kind::Short);
    let field = view! { <TextField id label kind value=sought_text on=type_in /> };
    // Drawn anew while the focus is in the field above, never in the list itself.
    let list = dynamic(move || {
        let is_found = |choice: &&Choice| view::is_sought(&sought.get(), &choice.label);
        let choices: Vec<_> = choices.iter().filter(is_found).cloned().collect();
        let none = choices.is_empty().then(|| w::NONE_FOUND.get(language));
        let none = html! { @if let Some(text) = none { p class="hint" role="status" { (text) } } };
        let legend = legend.clone();
        let list = view! { <Choices name legend choices value on own_from=0 /> };
        block("", vec![list.into_any(), still("", none)])
    });
    block("", vec![field.into_any(), list])
}
