//! What stands in the place of the answer for whoever has not begun: vendor and plan of last time, and an example.

use leptos::prelude::*;

use super::{
    App,
    calculator::is_needed,
    chooser,
    chunks::{chunks, missing},
    html::{dynamic, nothing, still, text},
    parts::{Press, block, flag, line},
};
use crate::{
    app::{EXAMPLE, Event, Fetched},
    locale::{Language, misses_reader, words::calculator as w},
    view,
};

/// That an answer is on its way; or what to begin with.
pub fn start(app: App, language: Language) -> AnyView {
    let needed = flag(move || is_needed(app));
    let failed = flag(move || app.programme.with(Fetched::is_failed));
    // A host may offer other programmes than the one of the example.
    let has_example = flag(move || {
        let index = app.index.with(Fetched::ready);
        let mut entries = index.iter().flat_map(|index| &index.programmes);
        entries.any(|entry| entry.id.as_str() == EXAMPLE)
    });
    dynamic(move || {
        if needed.get() {
            // What did not come is said where it is missing.
            return if failed.get() {
                nothing()
            } else if chunks().details.is_missing() && misses_reader() {
                // A moment as somebody typed it cannot be read without.
                missing(app, language)
            } else {
                chooser::loading(language)
            };
        }
        let mut parts = vec![last_time(app, language)];
        if has_example.get() {
            let on = Callback::new(move |()| app.send(Event::Example));
            let see = view! { <Press text=w::EXAMPLE_SEE.get(language) class="quiet" on /> };
            parts.push(still("", view::nothing_chosen(language)));
            parts.push(see.into_any());
        }
        block("start", parts)
    })
}

/// The way to vendor and plan of last time.
fn last_time(app: App, language: Language) -> AnyView {
    let name = text(Box::new(move || {
        let (last, index) = (app.last.get(), app.index.with(Fetched::ready));
        let entries = index.iter().flat_map(|index| &index.programmes);
        let mut entries = entries.into_iter();
        let entry = entries.find(|entry| entry.id.as_str() == last.programme);
        entry.map_or_else(String::new, |entry| {
            view::last(&entry.name.to_string(), &last)
        })
    }));
    dynamic(move || {
        let name = name.get();
        if name.is_empty() {
            return nothing();
        }
        let text = w::LAST_TIME.with(language, &[("name", &name)]);
        let on = Callback::new(move |()| app.send(Event::AsLastTime));
        line("", vec![view! { <Press text on /> }.into_any()])
    })
}
