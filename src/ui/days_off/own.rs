//! A calendar file of the person's own.

use chrono::Datelike;

use crate::{
    app::{App as Core, Event},
    browser,
    case::OwnDays,
    clock::ics,
    locale::{Language, words::holidays as w},
    ui::{App, chunks::read_days, html::Html},
};

/// The field for it; the way to take it away once it was given.
pub(super) fn own(html: &mut Html, app: App, language: Language) {
    let file = app.draft.with(|draft| draft.holidays.file.clone());
    if file.is_empty() {
        html.element(
            "<label for=\"own-days\">",
            w::FILE.get(language),
            "</label>",
        );
        html.element(
            "<div class=\"hint\" id=\"own-days-hint\">",
            w::FILE_HINT.get(language),
            "</div>",
        );
        html.raw("<input type=\"file\" id=\"own-days\" accept=\".ics,text/calendar\" aria-describedby=\"own-days-hint\">");
    } else {
        let drop = w::DROP.with(language, &[("file", &file)]);
        html.element("<strong>", w::FILE.get(language), "</strong><br>");
        html.element(
            "<button type=\"button\" class=\"quiet\" id=\"drop-own-days\" data-drop=\"\">",
            &drop,
            "</button>",
        );
    }
}

/// Takes the days off of a file that a person gave.
pub(super) fn take(app: App, file: browser::Given) {
    // Without a zone a time would be read in the wrong one: it is asked for first.
    let Some(zone) = app.read(&[], Core::zone_of_days) else {
        return browser::focus("zone");
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
pub(super) fn problem(html: &mut Html, app: App, language: Language) {
    app.own_days.with(|own| {
        if own.bad && own.said.is_empty() {
            html.element(
                "<p class=\"notice warm\">",
                w::NOT_READ.get(language),
                "</p>",
            );
        }
        for said in &own.said {
            html.raw(if own.bad {
                "<p class=\"notice warm\">"
            } else {
                "<p class=\"notice\">"
            });
            html.text(said.get(language)).raw("</p>");
        }
    });
}
