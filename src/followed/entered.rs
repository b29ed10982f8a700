use chrono::{DateTime, Utc};

use super::{Names, minute};
use crate::{
    case::{BadMoment, Log, TypedMoment},
    clock::{Fold, Moment, Told, Zone},
};

/// A day and a time that a customer fills in, in the zone of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// Nothing yet, or only one of both.
    Not,
    /// It cannot be read.
    Bad(Box<BadMoment>),
    /// It cannot have been then.
    Refused(NotThen),
    /// It was at this time; whether the clocks showed it once, twice or never.
    At(DateTime<Utc>, Told),
}

/// Why something cannot have been at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotThen {
    /// It lies before the case was handed in.
    Before,
    /// It has not come yet.
    Ahead,
}

impl Entered {
    /// Reads what stands in a log. Times are to the minute: what happened in the minute in which the case arrived, happened after it.
    pub fn read(
        log: &Log,
        names: Names,
        zone: Zone,
        handed: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Entered {
        let (date, time) = (log.get(names.date), log.get(names.time));
        if date.trim().is_empty() || time.trim().is_empty() {
            return Entered::Not;
        }
        let typed = TypedMoment {
            other: true,
            date: date.to_owned(),
            day_first: !log.get(names.day_first).is_empty(),
            time: time.to_owned(),
            zone: String::new(),
            fold: (log.get(names.fold) == "second").then_some(Fold::Second),
        };
        match typed.read(now, zone) {
            Err(bad) => Entered::Bad(Box::new(bad)),
            Ok(Moment { at, .. }) if at < minute(handed) => Entered::Refused(NotThen::Before),
            Ok(Moment { at, .. }) if at > now => Entered::Refused(NotThen::Ahead),
            Ok(Moment { at, told, .. }) => Entered::At(at, told),
        }
    }

    /// When it was, where that is known.
    pub fn at(&self) -> Option<DateTime<Utc>> {
        match self {
            Entered::At(at, _) => Some(*at),
            _ => None,
        }
    }
}
