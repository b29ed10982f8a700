//! The deadline as an entry for a calendar, with a reminder at a time at which support is there.

use chrono::{DateTime, Utc};

use super::{App, Place, Step, say};
use crate::{
    app::{self, Answer},
    browser,
    case::Placed,
    clock::ics::{Event, write},
    locale::{Language, words::answer as w},
    programme::{Commitment, Due, Kind, Programme},
};

/// The longest time between reminder and deadline, in business seconds: an hour.
const LEAD: i64 = 3600;

/// Hands the deadline to the person as a calendar file: once the case is made, that of the case.
pub fn save(app: App) {
    let language = app.language.get_untracked();
    let mut saved = None;
    let mut show = |_: &Programme, placed: &Placed<'_>, answer: &Answer<'_>| {
        if let Answer::Given(
            Commitment {
                kind: Kind::Due(due),
                ..
            },
            _,
        ) = answer
        {
            entry(app, language, placed, due);
            saved = Some(due.trace.due);
        }
    };
    if app.place.get_untracked() == Place::Intake(Step::Done) {
        app.answered_at(app.case_time(), &mut show);
    } else {
        app.answered_still(&mut show);
    }
    if let Some(due) = saved {
        app.send(app::Event::EntrySaved(due));
    }
}

/// Entries of the same case count from one to the next: the seconds since 2020, which calendars take for a long time.
fn sequence(now: DateTime<Utc>) -> u32 {
    u32::try_from(now.timestamp() - 1_577_836_800).unwrap_or_default()
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
    let alarm = due.timetable.warning(trace.due, lead).ok();
    let now = browser::now();
    // The same case has the same entry, however often it is saved.
    let reference = app.draft.with_untracked(|draft| draft.reference.clone());
    let file = write(&Event {
        uid: &[&*reference, "@duetime"].concat(),
        sequence: sequence(now),
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
