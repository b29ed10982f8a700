//! What holidays did to an answer.

use chrono::{DateTime, Datelike, Utc};

use super::{described, listed, name, named};
use crate::{
    app::Fetched,
    case::{DayOff, DaysOff, Sort},
    clock::Custom,
    locale::{self, Language, words::holidays as w},
    programme::{Due, Hours},
    ui::{App, html::Html},
};

/// The most days that the answer names one by one.
const MOST_NAMED: usize = 3;

/// What holidays did to an answer: which were taken off, which might be, or that none are. Nothing is said of time by the
/// clock on the wall, as long as none were chosen.
pub fn said(html: &mut Html, app: App, language: Language, due: &Due<'_>, hours: Option<&Hours>) {
    let stops = due.within.unit.needs_hours() && hours.is_none_or(Hours::take_holidays);
    let (is_chosen, is_there) = app.draft.with(|draft| {
        let days = app.days_off();
        (
            !draft.holidays.is_empty(),
            matches!(days, DaysOff::Chosen(_)),
        )
    });
    let met = &due.trace.holidays;
    match (stops, is_chosen) {
        (false, false) => {}
        // The time by the clock stands; what other readings would make of it does not.
        (_, true) if !is_there => {
            html.element("<p class=\"notice warm\">", w::FAILED.get(language), "</p>");
        }
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
        (true, true) if met.is_empty() => {
            let text = w::NONE_MET.with(language, &[("name", &name(app, language))]);
            html.element("<p>", &text, "</p>");
        }
        (true, true) => {
            // More than a few are counted here, and named in "why".
            let days = if met.len() > MOST_NAMED {
                locale::duration(language, met.len() as i64 * 86_400)
            } else {
                let days: Vec<String> = met.iter().map(|day| named(language, day)).collect();
                locale::join(language, &days)
            };
            let text = w::TAKEN.with(language, &[("days", &days)]);
            html.element("<p>", &text, "</p>");
        }
    }
    if stops && is_chosen {
        perhaps(html, app, language, due);
    }
    unknown(html, app, language, due);
}

/// The days in this time on which it is open whether they are off, each with the way to say so.
fn perhaps(html: &mut Html, app: App, language: Language, due: &Due<'_>) {
    let met = |one: &DayOff| {
        due.trace
            .holidays
            .iter()
            .any(|day| day.date == one.day.date)
    };
    let mut left = MOST_NAMED;
    for one in listed(app) {
        let worked = one.sort == Sort::Custom(Custom::Worked) && one.taken.is_some() && met(&one);
        if left == 0 || !(worked || (one.taken.is_none() && one.is_used(due))) {
            continue;
        }
        left -= 1;
        let day = described(language, &one);
        html.raw("<p>");
        if worked {
            html.text(&day).raw(". ");
            press(html, &one, "works", w::WORKS.get(language));
        } else {
            html.text(&w::NOT_TAKEN.with(language, &[("day", &day)]));
            if let (Sort::Custom(Custom::Half), Some(part)) = (one.sort, one.day.part) {
                let time = part.from().to_string();
                press(
                    html,
                    &one,
                    "noon",
                    &w::OFF_FROM.with(language, &[("time", &time)]),
                );
            }
            press(html, &one, "off", w::OFF.get(language));
        }
        html.raw("</p>");
    }
}

/// A button that says something about a day.
fn press(html: &mut Html, one: &DayOff, word: &'static str, text: &str) {
    html.raw(" <button type=\"button\" class=\"quiet\" data-off=\"")
        .text(one.id.as_str());
    html.raw(" ").raw(word).element("\">", text, "</button>");
}

/// A time beyond the years that the file of the country knows.
fn unknown(html: &mut Html, app: App, language: Language, due: &Due<'_>) {
    app.country.with(|country| {
        if let Fetched::Ready(country) = country
            && !due.timetable.holidays().is_empty()
        {
            let year = |at: DateTime<Utc>| at.with_timezone(&due.timetable.zone()).year();
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
