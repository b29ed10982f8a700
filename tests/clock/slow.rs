//! A second engine, as plain as can be: it looks at every minute, one after the other, on another zone database.
//!
//! It shares with the clock only what a calendar says of a date: which windows it has.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use duetime::clock::{Calendar, Closing};

/// Every minute of some weeks, with what the clocks of a zone show.
pub struct Minutes {
    /// The first minute, in minutes since 1970.
    pub from: i64,
    /// What the clocks show, minute by minute, in minutes since 1970 as if that were universal time.
    shown: Vec<i64>,
    /// The first minute that shows a time.
    first: HashMap<i64, i64>,
    /// Where a time would be that the clocks skip: past the gap by as much as it lies in it.
    skipped: HashMap<i64, i64>,
}

impl Minutes {
    pub fn new(zone: Tz, from: i64, count: i64) -> Minutes {
        let show = |minute: i64| {
            let at = DateTime::from_timestamp(minute * 60, 0).unwrap();
            let local = zone.from_utc_datetime(&at.naive_utc()).naive_local();
            local.and_utc().timestamp() / 60
        };
        let mut minutes = Minutes {
            from,
            shown: (from..from + count).map(show).collect(),
            first: HashMap::new(),
            skipped: HashMap::new(),
        };
        let mut last = minutes.shown[0] - 1;
        for (minute, &local) in (from..).zip(&minutes.shown) {
            minutes.first.entry(local).or_insert(minute);
            for (n, missing) in (0..).zip(last + 1..local) {
                minutes.skipped.insert(missing, minute + n);
            }
            last = local;
        }
        minutes
    }

    /// The first minute after the last.
    pub fn end(&self) -> i64 {
        self.from + i64::try_from(self.shown.len()).unwrap()
    }

    fn edge(&self, date: NaiveDate, seconds: u32) -> Option<i64> {
        let midnight = date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() / 60;
        let local = midnight + i64::from(seconds / 60);
        self.first.get(&local).or(self.skipped.get(&local)).copied()
    }

    fn date(&self, minute: i64) -> NaiveDate {
        let local = self.shown[usize::try_from(minute - self.from).unwrap()];
        DateTime::from_timestamp(local * 60, 0)
            .unwrap()
            .date_naive()
    }
}

/// A calendar, minute by minute.
pub struct Slow<'a> {
    minutes: &'a Minutes,
    /// For each minute the business day that it belongs to, or none while nothing counts.
    open: Vec<Option<NaiveDate>>,
    running: Vec<bool>,
}

impl<'a> Slow<'a> {
    /// `pauses` as minutes since 1970.
    pub fn new(minutes: &'a Minutes, calendar: &Calendar, pauses: &[(i64, i64)]) -> Slow<'a> {
        let count = minutes.shown.len();
        let mut slow = Slow {
            minutes,
            open: vec![None; count],
            running: vec![true; count],
        };
        let (mut date, last) = (minutes.date(minutes.from), minutes.date(minutes.end() - 1));
        while date <= last {
            for window in calendar.windows(date) {
                let edges = [window.from().seconds(), window.end()];
                if let [Some(from), Some(to)] = edges.map(|edge| minutes.edge(date, edge)) {
                    for minute in from..to {
                        let index = slow.index(minute);
                        slow.open[index].get_or_insert(minutes.date(from));
                    }
                }
            }
            date = date.succ_opt().unwrap();
        }
        for &(from, to) in pauses {
            for minute in from.max(minutes.from)..to.min(minutes.end()) {
                let index = slow.index(minute);
                slow.open[index] = None;
                slow.running[index] = false;
            }
        }
        slow
    }

    fn index(&self, minute: i64) -> usize {
        usize::try_from(minute - self.minutes.from).unwrap()
    }

    fn is_open(&self, minute: i64) -> bool {
        self.open[self.index(minute)].is_some()
    }

    /// The first minute from one on that counts, if it lies in these weeks.
    pub fn opens(&self, from: i64) -> Option<i64> {
        (from..self.minutes.end()).find(|&minute| self.is_open(minute))
    }

    /// The minutes that count from one to another.
    pub fn between(&self, from: i64, to: i64) -> i64 {
        (from..to)
            .map(|minute| i64::from(self.is_open(minute)))
            .sum()
    }

    /// When so many minutes that count are used up.
    pub fn due(&self, from: i64, budget: i64, closing: Closing) -> Option<i64> {
        let end = self.use_up(from, budget, |slow, minute| slow.is_open(minute))?;
        match closing {
            Closing::EndOfWindow if budget > 0 => Some(end),
            _ => self.opens(end),
        }
    }

    /// When so many minutes are used up that are not paused.
    pub fn due_elapsed(&self, from: i64, budget: i64) -> Option<i64> {
        let end = self.use_up(from, budget, |slow, minute| {
            slow.running[slow.index(minute)]
        })?;
        if budget > 0 {
            return Some(end);
        }
        (end..self.minutes.end()).find(|&minute| self.running[self.index(minute)])
    }

    fn use_up(&self, from: i64, budget: i64, counts: impl Fn(&Self, i64) -> bool) -> Option<i64> {
        let (mut minute, mut left) = (from, budget);
        while left > 0 {
            if minute == self.minutes.end() {
                return None;
            }
            left -= i64::from(counts(self, minute));
            minute += 1;
        }
        Some(minute)
    }

    /// When so many business days are over that begin to run at a minute: at the same point of a later day, or at
    /// the end of the day that this is on.
    pub fn due_days(&self, from: i64, count: usize, end_of_day: bool) -> Option<i64> {
        let first = self.opens(from)?;
        let today = self.open[self.index(first)]?;
        let of = |day: NaiveDate| {
            let mine = move |&minute: &i64| self.open[self.index(minute)] == Some(day);
            (self.minutes.from..self.minutes.end()).filter(mine)
        };
        let gone = of(today).filter(|&minute| minute < first).count();
        let mut days: Vec<NaiveDate> = self.open[self.index(first)..]
            .iter()
            .flatten()
            .copied()
            .collect();
        days.dedup();
        // The whole of a day is over when the day is: at its end, not at the beginning of the next.
        let (ahead, into) = match gone {
            0 => (count - 1, usize::MAX),
            gone => (count, gone),
        };
        let last = *days.get(ahead)?;
        let into = if end_of_day { usize::MAX } else { into };
        of(last).take(into).last().map(|minute| minute + 1)
    }
}

/// An instant as minutes since 1970.
pub fn minute(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(60)
}

/// The instant of so many minutes since 1970.
pub fn instant(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(minute * 60, 0).unwrap()
}
