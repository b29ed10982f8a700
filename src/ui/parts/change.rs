use leptos::prelude::*;

use super::Press;
use super::element;
use crate::{
    app::{Event, Place},
    locale::{Language, words::intake as w},
};

/// The way from the review to one field, from which the next step leads straight back: "Change".
#[component]
pub fn Change(
    language: Language,
    /// What is changed, for a screen reader.
    #[prop(into)]
    what: String,
    /// The place with the field.
    to: Place,
    /// The id of the field.
    #[prop(into)]
    at: String,
    /// Takes what is pressed.
    on: Callback<Event>,
) -> AnyView {
    let press = Callback::new(move |()| {
        let at = at.clone();
        on.run(Event::Change { to, at });
    });
    let label = w::CHANGE_WHAT.with(language, &[("what", &what)]);
    view! { <Press text=w::CHANGE.get(language) class="quiet" label=label on=press /> }.into_inner()
}

/// The same as a link that names the field.
#[component]
pub fn ChangeLink(
    /// What it says.
    #[prop(into)]
    text: String,
    /// The place with the field.
    to: Place,
    /// The id of the field.
    #[prop(into)]
    at: String,
    /// Takes what is pressed.
    on: Callback<Event>,
) -> AnyView {
    let press = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let at = at.clone();
        on.run(Event::Change { to, at });
    };
    element(view! { <a href=["#", to.path()].concat() on:click=press>{text}</a> })
}
