//! The deadline as an entry for a calendar, with a reminder at a time at which support is there.

use chrono::{DateTime, Utc};

use super::say;
use crate::{
    case::Placed,
    clock::ics::{Event, write},
    locale::{Language, words::answer as w},
    programme::Due,
};

/// The longest time between reminder and deadline, in business seconds: an hour.
const LEAD: i64 = 3600;

/// The calendar file of a deadline. The same reference has the same entry, however often it is saved; `address` leads
/// back to the page.
pub fn entry(
    language: Language,
    now: DateTime<Utc>,
    placed: &Placed<'_>,
    due: &Due<'_>,
    reference: &str,
    address: &str,
) -> String {
    let trace = &due.trace;
    let level = placed
        .finding()
        .map_or("", |found| found.level.term.as_str());
    let plan = placed.plan.map_or("", |plan| plan.name.as_str());
    let figure = say::figure(language, due.within);
    let values = [
        ("vendor", placed.programme.name.as_str()),
        ("plan", plan),
        ("level", level),
        ("figure", &figure),
    ];
    let (title, says) = if due.own {
        (w::CALENDAR_OWN, w::OWN_SAYS)
    } else {
        (w::CALENDAR_ENTRY, w::WITHIN)
    };
    let (title, says) = (title.with(language, &values), says.with(language, &values));
    // An hour before, or a quarter of a shorter time: counted in the hours in which the time was.
    let lead = LEAD.min(trace.used() / 4).unsigned_abs();
    let alarm = due.timetable.warning(trace.due, lead).ok();
    write(&Event {
        uid: &[reference, "@duetime"].concat(),
        sequence: sequence(now),
        stamp: now,
        start: trace.due,
        end: None,
        summary: &title,
        description: &[&says, "\n", w::CALENDAR_SAYS.get(language)].concat(),
        url: Some(address),
        alarm: alarm.filter(|alarm| *alarm > now),
    })
}

/// Entries of the same case count from one to the next: the seconds since 2020, which calendars take for a long time.
pub(super) fn sequence(now: DateTime<Utc>) -> u32 {
    u32::try_from(now.timestamp() - 1_577_836_800).unwrap_or_default()
}
