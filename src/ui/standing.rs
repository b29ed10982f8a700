use chrono::{DateTime, Utc};

use super::{App, html::Html, say};
use crate::{
    case::DaysOff,
    clock::{State, Zone},
    locale::{Language, Style, words::answer as w},
    programme::{Hours, Open},
};

/// Whether support is open now, and until when that stays so.
pub fn state(
    html: &mut Html,
    app: App,
    language: Language,
    hours: Option<&Hours>,
    zone: Zone,
    now: DateTime<Utc>,
) {
    let Some(hours) = hours else { return };
    if hours.open == Open::NotPublished {
        html.element(
            "<p class=\"state unknown\">",
            w::HOURS_UNKNOWN.get(language),
            "</p>",
        );
        return;
    }
    // Without the holidays that were chosen nobody knows whether it is open.
    let days = match app.days_off() {
        DaysOff::Chosen(days) => days,
        _ if hours.take_holidays() => return,
        _ => Vec::new(),
    };
    let Ok(Some(calendar)) = hours.calendar(zone, &days) else {
        return;
    };
    let time = |at| say::at(language, at, zone, Style::Short);
    match calendar.ready().state(now) {
        Ok(State::Open(None)) => {
            html.element(
                "<p class=\"state open\">",
                w::OPEN_ALWAYS.get(language),
                "</p>",
            );
        }
        Ok(State::Open(Some(until))) => {
            let text = w::OPEN_NOW.with(language, &[("until", &time(until))]);
            html.element("<p class=\"state open\">", &text, "</p>");
        }
        Ok(State::Closed(Some(at))) => {
            let span = say::distance(language, now, at);
            let text = w::CLOSED_NOW.with(language, &[("at", &time(at)), ("in", &span)]);
            html.element("<p class=\"state closed\">", &text, "</p>");
        }
        _ => {}
    }
}
