//! The deadline as an entry for a calendar, with a reminder at a time at which support is there.

use super::{App, say};
use crate::{
    app::Answer,
    browser,
    case::Placed,
    clock::ics::{Event, write},
    locale::{Language, words::answer as w},
    programme::{Commitment, Due, Kind},
};

/// The longest time between reminder and deadline, in business seconds: an hour.
const LEAD: i64 = 3600;

/// Hands the deadline to the person as a calendar file.
pub fn save(app: App) {
    let language = app.language.get_untracked();
    app.answered_still(&mut |_, placed, answer| {
        if let Answer::Given(
            Commitment {
                kind: Kind::Due(due),
                ..
            },
            _,
        ) = answer
        {
            entry(app, language, placed, due);
        }
    });
}

fn entry(app: App, language: Language, placed: &Placed<'_>, due: &Due<'_>) {
    let trace = &due.trace;
    let level = placed
        .finding()
        .map_or("", |found| found.level.term.as_str());
    let plan = placed.plan.map_or("", |plan| plan.name.as_str());
    let values = [
        ("vendor", placed.programme.name.as_str()),
        ("plan", plan),
        ("level", level),
    ];
    let entry = if due.own {
        w::CALENDAR_OWN
    } else {
        w::CALENDAR_ENTRY
    };
    let summary = entry.with(language, &values);
    let figure = [
        ("figure", &*say::figure(language, due.within)),
        ("plan", plan),
        ("level", level),
    ];
    let word = if due.own { w::OWN_SAYS } else { w::WITHIN };
    let text = [
        &word.with(language, &figure),
        "\n",
        w::CALENDAR_SAYS.get(language),
    ]
    .concat();
    // An hour before, or a quarter of a shorter time: counted in the hours in which the time was.
    let lead = LEAD.min(trace.used() / 4).unsigned_abs();
    let alarm = due.calendar.warning(trace.due, lead).ok();
    let now = app.now.get_untracked();
    let uid = [
        placed.programme.id.as_str(),
        plan,
        level,
        &trace.started.timestamp().to_string(),
        &trace.due.timestamp().to_string(),
    ];
    let file = write(&Event {
        uid: &[&uid.join("-").replace(' ', "-"), "@duetime"].concat(),
        stamp: now,
        start: trace.due,
        end: None,
        summary: &summary,
        description: &text,
        url: Some(&browser::href()),
        alarm: alarm.filter(|alarm| *alarm > now),
    });
    browser::download("duetime.ics", "text/calendar", &file);
}
