use chrono::{DateTime, Utc};

use super::*;
use crate::{
    case::Log,
    clock::{Zone, range},
    programme::{Amount, Unit},
};

/// What was promised when a case was handed in, as it was noted then.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    /// From when on the target counts.
    pub from: Option<DateTime<Utc>>,
    /// The zone of the case.
    pub zone: Option<Zone>,
    /// What kind of answer it is.
    pub kind: Promised,
    /// What the vendor calls what it supports.
    pub vendor: String,
    /// The plan.
    pub plan: String,
    /// The programme's term for the level.
    pub level: String,
    /// The same in a plain word or two.
    pub level_name: String,
    /// The case in one line.
    pub subject: String,
    /// Where the target stands.
    pub source: String,
    /// After how many days without an answer the vendor may close it.
    pub closes_days: Option<u16>,
    /// After how many attempts on separate days the vendor may close it.
    pub closes_attempts: Option<u16>,
    /// For how many days after its end it can be reopened.
    pub reopens_days: Option<u16>,
    /// What the programme says about the end of a case.
    pub rules: Vec<String>,
    /// What it says to do when a case does not go well.
    pub ways: Vec<String>,
}

/// The kinds of promise.
#[derive(Debug, Clone, PartialEq)]
pub enum Promised {
    /// A time.
    Due(Box<Due>),
    /// Support responds as far as it can.
    BestEffort,
    /// There is no target.
    NoTarget,
    /// The plan does not include support for the level.
    NotOffered,
    /// The document has no figure.
    NotPublished,
    /// It was handed in without what a target is worked out of, such as a level.
    Open,
    /// Nothing is noted, or nothing that can be read here.
    Unknown,
}

/// A target that is a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// When.
    pub at: DateTime<Utc>,
    /// The figure.
    pub within: Option<Amount>,
    /// Whether the figure is the customer's own and not the vendor's.
    pub own: bool,
    /// The stretches in which time is used up to it; empty where they are not known.
    pub hours: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// The times of other readings, with what they suppose.
    pub others: Vec<(DateTime<Utc>, String)>,
}

impl Promise {
    /// The promise that stands in a log.
    pub fn of(log: &Log) -> Promise {
        let text = |name| log.get(name).to_owned();
        let days = |name| log.get(name).parse().ok();
        let lines = |name| log.get(name).lines().map(str::to_owned).collect();
        Promise {
            from: instant(log.get(FROM)),
            zone: Zone::named(log.get(ZONE)).ok(),
            kind: Promised::of(log),
            vendor: text(VENDOR),
            plan: text(PLAN),
            level: text(LEVEL),
            level_name: text(LEVEL_NAME),
            subject: text(SUBJECT),
            source: text(SOURCE),
            closes_days: days(CLOSES),
            closes_attempts: days(ATTEMPTS),
            reopens_days: days(REOPENS),
            rules: lines(RULES),
            ways: lines(WAYS),
        }
    }

    /// The time, where the promise is one.
    pub fn due(&self) -> Option<&Due> {
        match &self.kind {
            Promised::Due(due) => Some(due),
            _ => None,
        }
    }
}

impl Promised {
    fn of(log: &Log) -> Promised {
        match log.get(KIND) {
            "due" => Due::of(log).map_or(Promised::Unknown, |due| Promised::Due(Box::new(due))),
            "best_effort" => Promised::BestEffort,
            "no_target" => Promised::NoTarget,
            "not_offered" => Promised::NotOffered,
            "not_published" => Promised::NotPublished,
            "open" => Promised::Open,
            _ => Promised::Unknown,
        }
    }
}

impl Due {
    fn of(log: &Log) -> Option<Due> {
        let second = |text: &str| range(text.parse().ok()?).ok();
        let stretch = |text: &str| {
            let (from, to) = text.split_once('-')?;
            Some((second(from)?, second(to)?)).filter(|(from, to)| from < to)
        };
        let hours = log.get(HOURS).split_whitespace().map(stretch);
        let other = |line: &str| {
            let (at, supposes) = line.split_once(' ')?;
            Some((instant(at)?, supposes.to_owned()))
        };
        Some(Due {
            at: instant(log.get(DUE))?,
            within: amount(log.get(FIGURE)),
            own: !log.get(OWN).is_empty(),
            // One that cannot be read would make the sum wrong.
            hours: hours.collect::<Option<_>>().unwrap_or_default(),
            others: log.get(OTHERS).lines().filter_map(other).collect(),
        })
    }

    /// How many seconds of support's hours are left at a moment; none where that is not known, or where every hour counts.
    pub fn support_left(&self, now: DateTime<Utc>) -> Option<i64> {
        let counts = self.within.is_some_and(|within| within.unit.needs_hours());
        let first = self.hours.first().filter(|_| counts)?;
        // Only the last stretches are noted where there are many.
        let is_whole = self.hours.len() < MOST_STRETCHES || now >= first.0;
        let left = |(from, to): &(DateTime<Utc>, DateTime<Utc>)| {
            (*to - (*from).max(now)).num_seconds().max(0)
        };
        is_whole.then(|| self.hours.iter().map(left).sum())
    }
}

/// The most stretches that are noted: the last ones.
pub const MOST_STRETCHES: usize = 24;

/// A figure as it is noted: `3 business_hours`.
fn amount(text: &str) -> Option<Amount> {
    let (amount, unit) = text.split_once(' ')?;
    let unit = Unit::ALL.into_iter().find(|one| one.name() == unit)?;
    Some(Amount {
        amount: amount.parse().ok()?,
        unit,
    })
}
