use leptos::prelude::*;

use super::element;
use super::typed;

/// A field alone, for a line of text or, with `rows`, for several. Label, hint and problem stand around it.
#[component]
pub fn Entry(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// The ids of what a screen reader says with it.
    #[prop(into)]
    described: String,
    /// How wide it is, and whether it is exact.
    class: &'static str,
    /// How many lines of it can be seen; none for a single line.
    #[prop(optional)]
    rows: u32,
    /// Which keys a phone shows.
    #[prop(optional)]
    mode: &'static str,
    /// What the browser may fill in by itself.
    #[prop(default = "off")]
    fills: &'static str,
    /// Whether it is for words, whose spelling can be looked at.
    #[prop(optional)]
    is_prose: bool,
    /// Whether it is demanded.
    #[prop(optional)]
    is_required: bool,
    /// Whether what is typed is wrong, as of the problem that is said.
    #[prop(optional)]
    problem: Option<Memo<String>>,
    /// What stands in the field.
    value: Memo<String>,
    /// Hears what is typed.
    on: Callback<String>,
) -> AnyView {
    let invalid =
        problem.map(|problem| move || (!problem.with(String::is_empty)).then_some("true"));
    let required = is_required.then_some("true");
    let spellcheck = (!is_prose).then_some("false");
    if rows > 0 {
        return element(view! {
            <textarea
                id=id
                class=class
                rows=rows.to_string()
                spellcheck=spellcheck
                aria-describedby=described
                aria-required=required
                aria-invalid=invalid
                prop:value=value
                on:input=move |event| typed(&event, value, on)
            ></textarea>
        });
    }
    let capitals = class.starts_with("exact").then_some("off");
    element(view! {
        <input
            type="text"
            id=id
            class=class
            autocomplete=fills
            autocapitalize=capitals
            inputmode=(!mode.is_empty()).then_some(mode)
            spellcheck=spellcheck
            aria-describedby=described
            aria-required=required
            aria-invalid=invalid
            prop:value=value
            on:input=move |event| typed(&event, value, on)
        />
    })
}
