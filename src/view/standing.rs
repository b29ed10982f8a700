use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::say;
use crate::{
    case::DaysOff,
    clock::{State, Zone},
    locale::{Language, Style, Word, words::answer as w},
    programme::{Hours, Open},
};

/// What is said: that it is open until a time, that it always is, that it is closed until a time.
pub struct Words {
    /// Open, until a time.
    pub open: Word,
    /// Open, always.
    pub always: Word,
    /// Closed, until a time.
    pub closed: Word,
}

/// Whether support is open now, and until when that stays so. Nothing is said where nobody knows.
pub fn standing(
    language: Language,
    now: DateTime<Utc>,
    hours: Option<&Hours>,
    zone: Zone,
    days_off: &DaysOff,
) -> Markup {
    let words = Words {
        open: w::OPEN_NOW,
        always: w::OPEN_ALWAYS,
        closed: w::CLOSED_NOW,
    };
    standing_at(language, now, hours, zone, days_off, &words)
}

/// The same at another moment, which is said in other words.
pub fn standing_at(
    language: Language,
    now: DateTime<Utc>,
    hours: Option<&Hours>,
    zone: Zone,
    days_off: &DaysOff,
    words: &Words,
) -> Markup {
    let Some((class, text)) = said(language, now, hours, zone, days_off, words) else {
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
    words: &Words,
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
        State::Open(None) => Some(("open", words.always.get(language).to_owned())),
        State::Open(Some(until)) => {
            let text = words.open.with(language, &[("until", &time(until))]);
            Some(("open", text))
        }
        State::Closed(Some(at)) => {
            let span = say::distance(language, now, at);
            let text = words
                .closed
                .with(language, &[("at", &time(at)), ("in", &span)]);
            Some(("closed", text))
        }
        State::Closed(None) => None,
    }
}
