//! When somebody is there, and which days of a week are unlike others.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::{
    app::Sides,
    case::DaysOff,
    clock::{State, Timetable},
    compare::{Offered, Span},
    locale::{self, Language, Style, words::compare as w},
};

/// When somebody is there in a week.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum There {
    /// Nobody says so, or the days off are on their way.
    #[default]
    Unknown,
    /// Day and night.
    Always,
    /// In these stretches: the day of the week, and the minutes of the day between which it is.
    At(Vec<(usize, usize, usize)>),
}

/// When somebody is there on a plan, in the hours of a week.
pub(super) fn there(offered: &Offered<'_>, sides: &Sides<'_>) -> There {
    let Some(timetable) = timetable(offered, sides) else {
        return There::Unknown;
    };
    let week = sides.week;
    if matches!(timetable.state(week.moment(0)), Ok(State::Open(None))) {
        return There::Always;
    }
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    let hour = TimeDelta::hours(1);
    for n in 0..week.hours() {
        let at = week.moment(n);
        let (day, begins) = week.place(n);
        for (from, to) in timetable.openings(at, at + hour) {
            let minute = |at: DateTime<Utc>| {
                let within = usize::try_from((at - week.moment(n)).num_minutes());
                begins * 60 + within.unwrap_or(0)
            };
            let (from, to) = (minute(from), minute(to));
            match found.last_mut() {
                Some(last) if last.0 == day && last.2 == from => last.2 = to,
                _ => found.push((day, from, to)),
            }
        }
    }
    There::At(found)
}

fn timetable(offered: &Offered<'_>, sides: &Sides<'_>) -> Option<Timetable> {
    let hours = offered.hours()?;
    let days: &[_] = match sides.days_off {
        DaysOff::Chosen(days) => days,
        _ if hours.take_holidays() => return None,
        _ => &[],
    };
    let calendar = hours.calendar(sides.moment.zone, days).ok()??;
    Some(calendar.ready())
}

/// The days of a week that are unlike others, by their place: days off, and days on which clocks change; with what is said of each.
pub fn marks(language: Language, sides: &Sides<'_>) -> Vec<(usize, String)> {
    let week = sides.week;
    let name = |day: NaiveDate| {
        let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default();
        locale::when(language, noon, Style::ShortDay)
    };
    let mut marks = Vec::new();
    for place in 0..7 {
        let day = week.first_day() + Days::new(place as u64);
        let mut said = Vec::new();
        if let DaysOff::Chosen(days) = sides.days_off {
            for off in days.iter().filter(|off| off.date == day) {
                said.push(w::DAY_OFF.get(language).to_owned());
                if !off.name.is_empty() {
                    said.push(off.name.clone());
                }
            }
        }
        if clocks_change(week, day) {
            said.push(w::CLOCKS_CHANGE.get(language).to_owned());
        }
        if !said.is_empty() {
            let text = [&name(day), language.colon(), &said.join(", ")].concat();
            marks.push((place, text));
        }
    }
    marks
}

/// Whether clocks change on a day: it has more or less than 24 hours, or hours that come twice.
fn clocks_change(week: Span, day: NaiveDate) -> bool {
    let mut offsets = week.moments().filter_map(|at| {
        let local = at.with_timezone(&week.zone());
        (local.date_naive() == day).then(|| chrono::Offset::fix(local.offset()))
    });
    let first = offsets.next();
    offsets.any(|one| Some(one) != first)
}
