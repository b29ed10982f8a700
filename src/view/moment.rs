//! The moment at which a case is opened, said back, and what is wrong with what was typed.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use maud::{Markup, html};

use super::{kept, say};
use crate::{
    app::Meant,
    case::BadMoment,
    clock::{Fold, Moment, Told, zone::Local},
    locale::{
        self, BadDate, BadTime, BadZone, Language, NotTaken, Style, Word, hhmm, place,
        words::{calculator as w, problems as p},
    },
};

/// The moment said back, with a warning where the clocks skip it.
pub fn understood(language: Language, now: DateTime<Utc>, moment: Moment) -> Markup {
    let said = say::at(language, now, moment.at, moment.zone, Style::Full);
    let values = [("moment", &*said), ("zone", &*say::place(moment.zone))];
    html! {
        p class="understood" {
            (kept(&w::UNDERSTOOD.with(language, &values), &values.map(|value| value.1)))
        }
        @if moment.told == Told::Missing {
            p class="notice warm" { (w::MISSING.with(language, &values)) }
        }
    }
}

/// The moment in a few words, for a line: "Now, Amsterdam". Where it cannot be read yet, that.
pub fn line(
    language: Language,
    now: DateTime<Utc>,
    is_now: bool,
    moment: Result<Moment, BadMoment>,
) -> String {
    let Ok(moment) = moment else {
        return w::MOMENT_UNREAD.get(language).to_owned();
    };
    let said = if is_now {
        w::NOW.get(language).to_owned()
    } else {
        say::at(language, now, moment.at, moment.zone, Style::Short)
    };
    let values = [("moment", &*said), ("zone", &*say::place(moment.zone))];
    w::MOMENT_AT.with(language, &values)
}

/// Both offsets of a local time that happens twice; none for any other.
pub fn twice(moment: Moment) -> Option<(String, String)> {
    let offset = |at: i64| {
        let local = crate::clock::range(at).ok()?.with_timezone(&moment.zone);
        Some(["UTC", &local.offset().to_string()].concat())
    };
    match moment.zone.resolve(moment.local().naive_local()) {
        Local::Twice { first, second } => Some((offset(first)?, offset(second)?)),
        _ => None,
    }
}

/// What is wrong with the day.
pub fn bad_date(bad: &BadMoment) -> Option<Word> {
    if bad.clock.is_some() {
        return Some(p::DATE_FAR);
    }
    Some(match bad.date.as_ref()? {
        NotTaken::Ask(_) => p::DATE_TWO_WAYS,
        NotTaken::Bad(why) => match why {
            BadDate::Empty => p::DATE_EMPTY,
            BadDate::Form => p::DATE_FORM,
            BadDate::NoSuchDay => p::DATE_NONE,
            BadDate::FarAway => p::DATE_FAR,
            BadDate::OtherWeekday(_) => p::DATE_WEEKDAY,
            BadDate::Relative(_) | BadDate::Weekday(_) | BadDate::NoYear(_) => p::DATE_WHICH,
        },
    })
}

/// What is wrong with the time of day.
pub fn bad_time(bad: &BadMoment) -> Option<Word> {
    Some(match bad.time.as_ref()? {
        NotTaken::Ask(_) | NotTaken::Bad(BadTime::Now) => p::TIME_WHICH,
        NotTaken::Bad(why) => match why {
            BadTime::Empty => p::TIME_EMPTY,
            BadTime::Form | BadTime::Now => p::TIME_FORM,
            BadTime::NoSuchTime | BadTime::NextDay(_) => p::TIME_NONE,
            BadTime::Contradiction => p::TIME_CONTRADICTS,
        },
    })
}

/// What is wrong with the zone.
pub fn bad_zone(bad: &BadMoment) -> Option<Word> {
    Some(match bad.zone.as_ref()? {
        NotTaken::Ask(_) => p::ZONE_WHICH,
        NotTaken::Bad(BadZone::Empty) => p::ZONE_EMPTY,
        NotTaken::Bad(BadZone::Unknown) => p::ZONE_UNKNOWN,
        NotTaken::Bad(BadZone::TooFar) => p::ZONE_FAR,
    })
}

/// What could be meant, as a button says it.
pub fn meant(language: Language, meant: Meant) -> String {
    let day = |day: NaiveDate| locale::when(language, day.and_time(NaiveTime::MIN), Style::FullDay);
    match meant {
        Meant::Day(date) => day(date),
        Meant::Time(minutes) => hhmm(minutes),
        Meant::NextDay(date, minutes) => {
            let values = [("time", &*hhmm(minutes)), ("day", &day(date))];
            w::NEXT_DAY.with(language, &values)
        }
        Meant::Zone(zone) => place(zone),
    }
}

/// A zone that stood in what was pasted, and that is another one than the chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherZone {
    /// What is said about it.
    pub text: String,
    /// The zone, and what the button says that takes it; none where it is not known.
    pub way: Option<(Meant, String)>,
}

/// Which zone stood in what was pasted; nothing where the clocks of the chosen one show the same.
pub fn pasted(language: Language, pasted: &str, moment: Moment) -> Option<OtherZone> {
    if pasted.is_empty() {
        return None;
    }
    let other = locale::zone(pasted).ok();
    let again =
        other.and_then(|zone| Moment::read(moment.local().naive_local(), zone, Fold::First).ok());
    if again.is_some_and(|again| again.at == moment.at) {
        return None;
    }
    let said = other.map_or_else(|| pasted.to_uppercase(), place);
    let values = [("zone", said.as_str()), ("place", &place(moment.zone))];
    Some(OtherZone {
        text: w::PASTED_ZONE.with(language, &values),
        way: other.map(|zone| (Meant::Zone(zone), w::USE_ZONE.with(language, &values))),
    })
}
