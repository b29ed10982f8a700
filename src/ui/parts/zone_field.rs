use leptos::prelude::*;

use super::{Kind, TextField, block};
use crate::{
    clock::Zone,
    locale::{Language, words::calculator as w},
    ui::html::still,
    view::html,
};

/// The field for a zone, with the list of the cities.
#[component]
pub fn ZoneField(
    language: Language,
    /// What stands in the field.
    value: Memo<String>,
    /// Hears what is typed.
    on: Callback<String>,
    /// What is wrong with it.
    problem: Memo<String>,
) -> AnyView {
    let cities = Zone::names().filter(|name| name.contains('/') && !name.starts_with("Etc/"));
    let list = html! { datalist id="zones" { @for name in cities { option value=(name) {} } } };
    let field = view! {
        <TextField
            id="zone"
            label=w::ZONE.get(language)
            hint=w::ZONE_HINT.get(language)
            kind=Kind::Zone
            value
            on
            problem
        />
    };
    block("", vec![field.into_any(), still("", list)])
}
