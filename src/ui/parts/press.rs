use leptos::prelude::*;

use super::element;
use crate::{app::Place, browser, ui::App};

/// A button.
#[component]
pub fn Press(
    /// What it says.
    #[prop(into)]
    text: String,
    /// What a press does.
    on: Callback<()>,
    /// `main` for the one thing to do next, `quiet` for what stands back.
    #[prop(optional)]
    class: &'static str,
    /// The id of the button, where the focus must find it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What a screen reader says instead, where the text alone says too little.
    #[prop(optional, into)]
    label: Option<String>,
) -> AnyView {
    let class = (!class.is_empty()).then_some(class);
    element(view! {
        <button type="button" class=class id=id aria-label=label on:click=move |_| on.run(())>
            {text}
        </button>
    })
}

/// A button that leads to another place.
#[component]
pub fn Go(
    app: App,
    /// What it says.
    #[prop(into)]
    text: String,
    /// Where it leads.
    to: Place,
    /// As of [`Press`].
    #[prop(optional)]
    class: &'static str,
) -> AnyView {
    let on = Callback::new(move |()| app.go(to));
    view! { <Press text=text class=class on=on /> }.into_any()
}

/// A link that leads to something on the same page: it gets the focus, and what is closed around it opens.
#[component]
pub fn Jump(
    /// What it says.
    #[prop(into)]
    text: String,
    /// The id of what it leads to.
    #[prop(into)]
    to: String,
) -> AnyView {
    let address = ["#", &to].concat();
    let on = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus(&to);
    };
    element(view! { <a href=address on:click=on>{text}</a> })
}
