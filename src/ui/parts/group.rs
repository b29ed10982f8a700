use leptos::prelude::*;

use super::Problem;
use super::element;
use crate::view::{Markup, part_of};

/// A question that is answered in several fields.
#[component]
pub fn Fields(
    /// The id of the first field, where a message leads.
    #[prop(into)]
    id: String,
    /// What is asked.
    legend: Markup,
    /// What stands above the fields.
    head: Markup,
    /// What is wrong with the answer; empty where nothing is.
    problem: Memo<String>,
    /// The fields.
    parts: Vec<AnyView>,
) -> AnyView {
    element(view! {
        <fieldset class="parts" tabindex="-1">
            <legend inner_html=legend.into_string()></legend>
            <div class="bare" inner_html=head.into_string()></div>
            <Problem field=id text=problem />
            {parts}
        </fieldset>
    })
}

/// A field under its label, with a hint between them where there is one.
#[component]
pub fn Labelled(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// What is asked.
    label: &'static str,
    /// What stands below the label.
    #[prop(optional)]
    hint: &'static str,
    /// Where it stands.
    #[prop(default = "field")]
    class: &'static str,
    /// The field.
    field: AnyView,
) -> AnyView {
    let hint_id = part_of(&id, "hint");
    let hint = (!hint.is_empty()).then(|| {
        view! {
            <div class="hint" id=hint_id>
                {hint}
            </div>
        }
    });
    element(view! {
        <div class=class>
            <label for=id>{label}</label>
            {hint}
            {field}
        </div>
    })
}

/// Something that is only there while it has something to say. Folded, under a title that may change.
pub fn folded(title: AnyView, is_there: Memo<bool>, parts: Vec<AnyView>) -> AnyView {
    element(view! {
        <details class="source" hidden=move || !is_there.get()>
            <summary>{title}</summary>
            {parts}
        </details>
    })
}
