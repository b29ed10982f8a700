//! The days that are taken off, and where they come from.

use chrono::Datelike;

use super::named;
use crate::{
    browser,
    locale::{Language, words::holidays as w},
    ui::{App, app::Fetched, html::Html},
};

/// The days of the year in which the case is opened, and where those of the country come from.
pub(super) fn list(html: &mut Html, app: App, language: Language) {
    let now = app.minute.get();
    let year = app
        .moment(now)
        .map_or_else(|_| now.year(), |moment| moment.local().year());
    app.draft.with(|draft| {
        if draft.holidays.is_empty() {
            return;
        }
        let Some(days) = app.days_off(draft) else {
            return;
        };
        let days: Vec<_> = days.iter().filter(|day| day.date.year() == year).collect();
        if days.is_empty() {
            return;
        }
        let count = browser::duration(language, days.len() as i64 * 86_400);
        let values = [("days", &*count), ("year", &*year.to_string())];
        html.element(
            "<details><summary>",
            &w::DAYS.with(language, &values),
            "</summary><ul>",
        );
        for holiday in days {
            html.element("<li>", &named(language, holiday), "</li>");
        }
        html.raw("</ul>");
        app.country.with(|country| {
            if let Fetched::Ready(country) = country {
                let (from, to) = country.years().into_inner();
                let values = [
                    ("from", &*from.to_string()),
                    ("to", &*to.to_string()),
                    ("source", country.made_by()),
                ];
                let known = w::KNOWN.with(language, &values);
                html.element("<p class=\"hint\">", &known, "</p>");
            }
        });
        html.raw("</details>");
    });
}
