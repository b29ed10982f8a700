//! A day and a time that are pasted together: each field takes its own part, as written, and converts nothing.

use chrono::NaiveTime;
use leptos::prelude::*;

use crate::{
    browser::{self, Style},
    clock::Moment,
    locale::{Language, day, hhmm, place, time, together, words::calculator as w, zone, zoned},
    ui::{
        App,
        html::{Html, spoken},
    },
};

/// Fills both fields where a text in one of them holds a day and a time: the other one at once when it was pasted, and
/// the field itself when the person has left it.
pub fn whole(app: App, field: &str, text: &str, left: bool) {
    let Some(both) = together(text) else {
        return alone(app, field, text, left);
    };
    let language = app.language.get_untracked();
    app.draft.update(|draft| {
        let moment = &mut draft.moment;
        if field == "date" || left {
            moment.time = time(&both.time).map_or(both.time, hhmm);
        }
        if field == "time" || left {
            moment.day_first = language.day_first();
            let day = day(&both.date, moment.day_first);
            let written = |day: chrono::NaiveDate| {
                browser::when(language, day.and_time(NaiveTime::MIN), Style::Date)
            };
            moment.date = day.map_or(both.date, written);
        }
    });
    app.pasted.set(both.zone);
}

/// Takes the zone behind a time that has no day beside it.
fn alone(app: App, field: &str, text: &str, left: bool) {
    if field != "time" {
        return;
    }
    let Some((bare, zone)) = zoned(text) else {
        return;
    };
    if left {
        app.draft
            .update(|draft| draft.moment.time = time(&bare).map_or(bare, hhmm));
    }
    app.pasted.set(zone);
}

/// What was pasted before is no longer what stands there.
pub fn forget(app: App) {
    if !app.pasted.with_untracked(String::is_empty) {
        app.pasted.set(String::new());
    }
}

/// Says which zone stood in what was pasted, where the clocks of the chosen one show something else.
pub fn note(app: App, language: Language) -> AnyView {
    spoken(move || {
        let mut html = Html::new();
        let pasted = app.pasted.get();
        let Ok(moment) = app.moment(app.minute.get()) else {
            return html;
        };
        if pasted.is_empty() {
            return html;
        }
        let other = zone(&pasted).ok();
        let same = other.and_then(|zone| {
            let again = Moment::read(
                moment.local().naive_local(),
                zone,
                crate::clock::Fold::First,
            );
            Some(again.ok()?.at == moment.at)
        });
        if same == Some(true) {
            return html;
        }
        let said = other.map_or_else(|| pasted.to_uppercase(), place);
        let values = [("zone", said.as_str()), ("place", &place(moment.zone))];
        html.element(
            "<p class=\"notice\">",
            &w::PASTED_ZONE.with(language, &values),
            "",
        );
        if let Some(zone) = other {
            html.raw(" <button type=\"button\" class=\"quiet\" data-take=\"zone ")
                .text(zone.name());
            html.element("\">", &w::USE_ZONE.with(language, &values), "</button>");
        }
        html.raw("</p>");
        html
    })
}
