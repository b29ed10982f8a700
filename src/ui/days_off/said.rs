//! What holidays did to an answer.

use chrono::{DateTime, Datelike, Utc};

use super::named;
use crate::{
    browser,
    locale::{Language, words::holidays as w},
    programme::{Due, Hours},
    ui::{App, app::Fetched, html::Html},
};

/// The most days that the answer names one by one.
const MOST_NAMED: usize = 3;

/// What holidays did to an answer: which were taken off, or that none are. Nothing is said of time by the clock on the
/// wall, as long as none were chosen.
pub fn said(html: &mut Html, app: App, language: Language, due: &Due<'_>, hours: Option<&Hours>) {
    let stops = due.within.unit.needs_hours() && hours.is_none_or(Hours::take_holidays);
    let is_chosen = app.draft.with(|draft| !draft.holidays.is_empty());
    let failed = app
        .country
        .with(|country| matches!(country, Fetched::Failed));
    let met = &due.trace.holidays;
    match (stops, is_chosen) {
        (false, false) => {}
        (false, true) => {
            html.element("<p>", w::NO_DIFFERENCE.get(language), "</p>");
        }
        (true, false) => {
            html.element("<p class=\"hint\">", w::NONE_TAKEN.get(language), " ");
            html.element(
                "<a href=\"#holidays\" data-focus=\"holidays\">",
                w::CHOOSE.get(language),
                "</a></p>",
            );
        }
        (true, true) if failed => {
            html.element("<p class=\"notice warm\">", w::FAILED.get(language), "</p>");
        }
        (true, true) if met.is_empty() => {
            html.element("<p>", w::NONE_MET.get(language), "</p>");
        }
        (true, true) => {
            // More than a few are counted here, and named in "why".
            let days = if met.len() > MOST_NAMED {
                browser::duration(language, met.len() as i64 * 86_400)
            } else {
                let days: Vec<String> = met.iter().map(|day| named(language, day)).collect();
                browser::join(language, &days)
            };
            let text = w::TAKEN.with(language, &[("days", &days)]);
            html.element("<p>", &text, "</p>");
        }
    }
    unknown(html, app, language, due);
}

/// A time beyond the years that the file of the country knows.
fn unknown(html: &mut Html, app: App, language: Language, due: &Due<'_>) {
    app.country.with(|country| {
        if let Fetched::Ready(country) = country
            && !due.calendar.holidays().is_empty()
        {
            let year = |at: DateTime<Utc>| at.with_timezone(&due.calendar.zone()).year();
            let first = due
                .trace
                .pieces
                .first()
                .map_or(due.trace.started, |piece| piece.from);
            let years = country.years();
            if !years.contains(&year(first)) || !years.contains(&year(due.trace.due)) {
                let (from, to) = years.into_inner();
                let values = [("from", &*from.to_string()), ("to", &*to.to_string())];
                html.element(
                    "<p class=\"notice warm\">",
                    &w::UNKNOWN.with(language, &values),
                    "</p>",
                );
            }
        }
    });
}
