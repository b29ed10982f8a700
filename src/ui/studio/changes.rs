//! What is another than in the file that was published.

use leptos::prelude::*;

use super::{
    form::Form,
    state::{read, send},
};
use crate::{
    app::studio::{Event, Part, field_id},
    browser,
    locale::words::studio as w,
    programme::LARGEST,
    studio::Difference,
    ui::{
        App,
        html::{dynamic, nothing, still},
        parts::{block, element},
    },
    view::html,
};

/// The part of the form.
pub fn section(form: Form) -> AnyView {
    let language = form.language;
    let found = Memo::new(move |_| {
        read(&[Part::Edited, Part::Published], |studio| {
            studio.difference()
        })
    });
    let list = dynamic(move || match found.get() {
        None => still("hint", html! { p { (w::NO_PUBLISHED.get(language)) } }),
        Some(found) if found.is_empty() => still(
            "",
            html! { p role="status" { (w::NO_CHANGES.get(language)) } },
        ),
        Some(found) => {
            let count = found.len().to_string();
            let head = html! { p role="status" { (w::CHANGES_COUNT.with(language, &[("count", &count)])) } };
            let lines: Vec<_> = found.iter().map(|one| line(form, one)).collect();
            let list = element(view! { <ul class="rules changes">{lines}</ul> });
            block("", vec![still("", head), list])
        }
    });
    let file = file(
        form.app,
        "published-file",
        w::PUBLISHED_FILE.get(language),
        Event::Published,
    );
    block("", vec![list, file])
}

fn line(form: Form, one: &Difference) -> AnyView {
    let language = form.language;
    let path = one.path.to_string();
    let shown = match one.language.is_empty() {
        true => path.clone(),
        false => [&path, " (", &one.language, ")"].concat(),
    };
    let markup = html! {
        @match (&one.before, &one.after) {
            (Some(before), Some(after)) => {
                p { span class="tag" { (w::WAS.get(language)) } " " del { (cut(before)) } }
                p { span class="tag" { (w::IS.get(language)) } " " ins { (cut(after)) } }
            }
            (None, Some(after)) => p { span class="tag" { (w::IS_NEW.get(language)) } " " ins { (cut(after)) } },
            (Some(before), None) => p { span class="tag" { (w::IS_GONE.get(language)) } " " del { (cut(before)) } },
            (None, None) => {}
        }
    };
    let href = ["#", &field_id(&one.path)].concat();
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        send(
            form.app,
            Event::GoTo {
                path: path.clone(),
                tag: None,
            },
        );
    };
    let said = still("", markup);
    element(view! {
        <li>
            <a href=href on:click=go translate="no">{shown}</a>
            {said}
        </li>
    })
}

/// The beginning of what may be long.
fn cut(text: &str) -> String {
    match text.char_indices().nth(400) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// A field that takes files of programmes.
pub fn file(
    app: App,
    id: &'static str,
    label: &'static str,
    take: fn(Vec<String>) -> Event,
) -> AnyView {
    let hear = move |event: leptos::ev::Event| {
        let files = browser::files_of(&event);
        wasm_bindgen_futures::spawn_local(async move {
            let mut texts = Vec::new();
            for file in files {
                let is_small = file.fits(LARGEST);
                let bytes = match is_small {
                    true => file.bytes(0.0, file.size()).await,
                    false => None,
                };
                match bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
                    Some(text) => texts.push(text),
                    None => return send(app, Event::Unread(file.name())),
                }
            }
            if !texts.is_empty() {
                send(app, take(texts));
            }
        });
    };
    if label.is_empty() {
        return nothing();
    }
    element(view! {
        <div class="field">
            <label for=id>{label}</label>
            <input type="file" multiple id=id accept=".json,application/json" on:change=hear />
        </div>
    })
}
