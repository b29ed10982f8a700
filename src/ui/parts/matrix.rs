use leptos::prelude::*;

use super::{Derived, block, element};
use crate::{
    app::beside,
    browser,
    ui::html::still,
    view::{html, matrix::Field},
};

/// What a matrix is called, and its columns and rows.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The question.
    pub legend: String,
    /// What stands below it.
    pub hint: String,
    /// What the columns are.
    pub across: String,
    /// What the rows are.
    pub down: String,
    /// The columns.
    pub tops: Vec<String>,
    /// The rows.
    pub sides: Vec<String>,
}

/// A table of levels as one group of radio buttons, one a field. The arrow keys move through it in two directions.
#[component]
pub fn Matrix(
    /// What it is called.
    names: Names,
    /// The fields, row by row.
    fields: Vec<Field>,
    /// The place of the field that is chosen.
    value: Derived<Option<usize>>,
    /// Hears the place of a field that is chosen.
    on: Callback<usize>,
) -> AnyView {
    let (columns, all) = (names.tops.len(), fields.len());
    let hear = move |event: leptos::ev::KeyboardEvent| {
        // With one of these a key is the browser's: Alt and an arrow go back in the history.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let at = browser::target_id(&event);
        let at = at.strip_prefix(ID).and_then(|at| at.parse().ok());
        if let Some(to) = at.and_then(|at| beside(&event.key(), at, columns, all)) {
            event.prevent_default();
            on.run(to);
            browser::focus(&[ID, &to.to_string()].concat());
        }
    };
    let head = |class, text: &str| {
        still(
            "bare",
            html! { span class=(class) aria-hidden="true" { (text) } },
        )
    };
    let mut parts = vec![head("head corner", &[&names.down, " ↓"].concat())];
    parts.extend(names.tops.iter().map(|top| head("head", top)));
    let mut fields = fields.into_iter().enumerate();
    for side in &names.sides {
        parts.push(head("head side", side));
        let row = fields.by_ref().take(columns);
        parts.extend(row.map(|(n, field)| one(n, field, value.clone(), on)));
    }
    let about = html! {
        p class="hint" id="matrix-hint" { (names.hint) }
        span class="axis" aria-hidden="true" { (names.across) " →" }
    };
    element(view! {
        <fieldset
            class="matrix"
            id="matrix"
            aria-describedby="matrix-hint"
            data-columns=columns.to_string()
            on:keydown=hear
        >
            <legend>{names.legend}</legend>
            {still("bare", about)}
            {block("grid", parts)}
        </fieldset>
    })
}

/// What the ids of the buttons begin with, before the place of the field.
const ID: &str = "matrix-";

fn one(n: usize, field: Field, value: Derived<Option<usize>>, on: Callback<usize>) -> AnyView {
    let is_chosen = move || value.with(|chosen| *chosen == Some(n));
    element(view! {
        <label class="cell" data-rank=field.rank>
            <input
                type="radio"
                name="matrix"
                id=[ID, &n.to_string()].concat()
                aria-label=field.said
                prop:checked=is_chosen
                on:input=move |_| on.run(n)
            />
            <span aria-hidden="true" translate="no">{field.text}</span>
        </label>
    })
}
