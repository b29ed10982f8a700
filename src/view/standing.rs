use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::say;
use crate::{
    case::DaysOff,
    clock::{State, Zone},
    locale::{Language, Style, words::answer as w},
    programme::{Hours, Open},
};

/// Whether support is open now, and until when that stays so. Nothing is said where nobody knows.
pub fn standing(
    language: Language,
    now: DateTime<Utc>,
    hours: Option<&Hours>,
    zone: Zone,
    days_off: &DaysOff,
) -> Markup {
    let Some((class, text)) = said(language, now, hours, zone, days_off) else {
        return html! {};
    };
    html! { p class={ "state " (class) } { (text) } }
}

fn said(
    language: Language,
    now: DateTime<Utc>,
    hours: Option<&Hours>,
    zone: Zone,
    days_off: &DaysOff,
) -> Option<(&'static str, String)> {
    let hours = hours?;
    if hours.open == Open::NotPublished {
        return Some(("unknown", w::HOURS_UNKNOWN.get(language).to_owned()));
    }
    // Without the holidays that were chosen nobody knows whether it is open.
    let days: &[_] = match days_off {
        DaysOff::Chosen(days) => days,
        _ if hours.take_holidays() => return None,
        _ => &[],
    };
    let timetable = hours.calendar(zone, days).ok()??.ready();
    let time = |at| say::at(language, now, at, zone, Style::Short);
    match timetable.state(now).ok()? {
        State::Open(None) => Some(("open", w::OPEN_ALWAYS.get(language).to_owned())),
        State::Open(Some(until)) => {
            let text = w::OPEN_NOW.with(language, &[("until", &time(until))]);
            Some(("open", text))
        }
        State::Closed(Some(at)) => {
            let span = say::distance(language, now, at);
            let text = w::CLOSED_NOW.with(language, &[("at", &time(at)), ("in", &span)]);
            Some(("closed", text))
        }
        State::Closed(None) => None,
    }
}
