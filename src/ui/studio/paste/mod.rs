//! A table out of a web page or a spreadsheet: what was read of it beside the paste, and what has to be asked.

mod figure;
mod grid;
mod make;
mod question;
mod roles;
mod said;
mod week;
mod zone;

use leptos::prelude::*;

use super::state::{read, send};
use crate::{
    app::studio::{Event, Part, Table},
    browser,
    locale::{Language, words::studio as w},
    tables::Refused,
    ui::{
        App,
        html::{dynamic, live, nothing, still, text},
        parts::{block, element, flag},
    },
    view::html,
};

/// The part of the place that begins from a table.
pub fn section(app: App, language: Language) -> AnyView {
    let is_there = flag(|| read(&[Part::Table], |studio| studio.table.is_some()));
    let head = html! {
        h2 id="from-table" tabindex="-1" { (w::TABLE.get(language)) }
        p class="hint" id="table-hint" { (w::TABLE_HINT.get(language)) }
    };
    let paste = move |event: leptos::ev::Event| {
        if let Some((html, text)) = browser::pasted_table(&event) {
            send(app, Event::Pasted { html, text });
        }
    };
    let typed = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        let is_new = read(&[], |studio| {
            (*studio.table)
                .as_ref()
                .is_none_or(|table| table.text != text)
        });
        if is_new {
            send(app, Event::Pasted { html: None, text });
        }
    };
    let value = text(Box::new(|| {
        read(&[Part::Table], |studio| {
            (*studio.table)
                .as_ref()
                .map_or_else(String::new, |table| table.text.clone())
        })
    }));
    let area = element(view! {
        <div class="field">
            <label for="paste">{w::TABLE_FIELD.get(language)}</label>
            <textarea
                id="paste"
                rows="5"
                spellcheck="false"
                aria-describedby="table-hint"
                prop:value=value
                on:paste=move |event| paste(event.into())
                on:input=typed
            ></textarea>
        </div>
    });
    let inside = dynamic(move || match is_there.get() {
        true => seen(app, language),
        false => nothing(),
    });
    block("from-table", vec![still("", head), area, inside])
}

/// Shows something of the table.
fn with<R>(show: impl FnOnce(&Table) -> R) -> Option<R> {
    read(&[Part::Table], |studio| (*studio.table).as_ref().map(show))
}

/// What was read of it.
fn seen(app: App, language: Language) -> AnyView {
    let refused = live("", move || {
        let word = with(|table| match &table.reading {
            Ok(_) => None,
            Err(Refused::TooLarge) => Some(w::TABLE_TOO_LARGE),
            Err(Refused::NoTable) => Some(w::TABLE_NONE),
            Err(Refused::NoFigures) => Some(w::TABLE_NO_FIGURES),
        });
        html! {
            @if let Some(Some(word)) = word { p class="notice warm" role="status" { (word.get(language)) } }
        }
    });
    let is_read = flag(|| with(|table| table.reading.is_ok()).unwrap_or_default());
    let all = dynamic(move || {
        if !is_read.get() {
            return nothing();
        }
        let left = block("", vec![found(language), grid::grid(app, language)]);
        let right = block(
            "asks",
            vec![
                question::questions(app, language),
                make::make(app, language),
            ],
        );
        block("sides", vec![left, right])
    });
    block("", vec![refused, all])
}

/// What there is, in a sentence.
fn found(language: Language) -> AnyView {
    live("", move || {
        let said = with(|table| {
            table.reading.as_ref().ok().map(|reading| {
                let name = |name: &str| {
                    if name.is_empty() {
                        "?".to_owned()
                    } else {
                        name.to_owned()
                    }
                };
                let plans: Vec<_> = reading.plans.iter().map(|one| name(&one.name)).collect();
                let levels: Vec<_> = reading.levels.iter().map(|one| name(&one.name)).collect();
                let targets = reading.targets.len().to_string();
                w::TABLE_FOUND.with(
                    language,
                    &[
                        ("plans", &plans.join(", ")),
                        ("levels", &levels.join(", ")),
                        ("targets", &targets),
                    ],
                )
            })
        });
        html! {
            h3 { (w::TABLE_READ.get(language)) }
            @if let Some(Some(said)) = said { p role="status" { (said) } }
        }
    })
}

/// What a list begins with: nothing is chosen before the person does.
fn unchosen(language: Language) -> (String, String) {
    (String::new(), w::CHOOSE.get(language).to_owned())
}
