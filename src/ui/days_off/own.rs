//! A calendar file of the person's own.

use chrono::Datelike;
use leptos::prelude::*;

use crate::{
    app::{App as Core, Event},
    browser,
    case::OwnDays,
    clock::ics,
    locale::{Language, words::holidays as w},
    ui::{App, chunks::read_days, html::spoken},
    view::html,
};

/// Takes the days off of a file that a person gave.
pub(super) fn take(app: App, file: browser::Given) {
    // Without a zone a time would be read in the wrong one: it is asked for first.
    let Some(zone) = app.read(&[], Core::zone_of_days) else {
        return app.send(Event::Focus("zone".to_owned()));
    };
    let (name, year) = (file.name(), app.now.get_untracked().year());
    wasm_bindgen_futures::spawn_local(async move {
        // No more of it is read than shows that it is too large.
        let bytes = file.bytes(0.0, ics::LARGEST as f64 + 1.0).await;
        let own = match bytes {
            Some(bytes) => read_days(bytes, name.clone(), zone, year).await,
            None => None,
        };
        // Nothing at all came where the file or the chunk that reads it could not be had.
        let own = own.unwrap_or(OwnDays {
            bad: true,
            ..OwnDays::default()
        });
        app.send(Event::OwnDays(name, own));
    });
}

/// What was taken of the file, what was not, and why.
pub(super) fn said(app: App, language: Language) -> AnyView {
    spoken(move || {
        app.own_days.with(|own| {
            let class = if own.bad { "notice warm" } else { "notice" };
            html! {
                @if own.bad && own.said.is_empty() { p class=(class) { (w::NOT_READ.get(language)) } }
                @for said in &own.said { p class=(class) { (said.get(language)) } }
            }
        })
    })
}
