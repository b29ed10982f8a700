use leptos::prelude::*;

use super::{element, typed};

/// A list of a few values to choose from.
#[component]
pub fn Select(
    /// The id of the list.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The values, each with what the person reads.
    options: Vec<(String, String)>,
    /// The value that is chosen.
    value: Memo<String>,
    /// Hears the value that is chosen.
    on: Callback<String>,
) -> AnyView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, text)| view! { <option value=value>{text}</option> })
        .collect();
    element(view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            " "
            <select id=id prop:value=value on:input=move |event| typed(&event, value, on)>
                {options}
            </select>
        </div>
    })
}
