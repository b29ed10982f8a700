use leptos::prelude::*;

use super::Derived;
use crate::{app::beside, browser, view::matrix::Field};

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
    let tops: Vec<_> = names
        .tops
        .into_iter()
        .map(|top| head("head", top))
        .collect();
    let mut fields = fields
        .into_iter()
        .enumerate()
        .map(|(n, field)| one(n, field, value.clone(), on));
    let rows: Vec<_> = names
        .sides
        .into_iter()
        .map(|side| {
            let row: Vec<_> = fields.by_ref().take(columns).collect();
            (head("head side", side), row)
        })
        .collect();
    view! {
        <fieldset
            class="matrix"
            id="matrix"
            aria-describedby="matrix-hint"
            data-columns=columns.to_string()
            on:keydown=hear
        >
            <legend>{names.legend}</legend>
            <p class="hint" id="matrix-hint">{names.hint}</p>
            {head("axis", [&names.across, " →"].concat())}
            <div class="grid">
                {head("head corner", [&names.down, " ↓"].concat())}
                {tops}
                {rows}
            </div>
        </fieldset>
    }
    .into_any()
}

/// What the ids of the buttons begin with, before the place of the field.
const ID: &str = "matrix-";

fn head(class: &'static str, text: String) -> impl IntoView + use<> {
    view! { <span class=class aria-hidden="true">{text}</span> }
}

fn one(
    n: usize,
    field: Field,
    value: Derived<Option<usize>>,
    on: Callback<usize>,
) -> impl IntoView + use<> {
    let is_chosen = move || value.with(|chosen| *chosen == Some(n));
    view! {
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
    }
}
