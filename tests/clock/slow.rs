//! A second engine, as plain as can be: it looks at every minute, one after the other, on another zone database.
//!
//! It shares with the clock only what a calendar says of a date: its windows and its holidays.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use duetime::clock::{BusinessDay, Calendar, Closing, Night, TimeOfDay, Window, Zero};

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

    /// The minute at which the clocks show so many minutes after the midnight of a date, or would.
    fn edge(&self, date: NaiveDate, after: i64) -> Option<i64> {
        let local = midnight(date) + after;
        self.first.get(&local).or(self.skipped.get(&local)).copied()
    }

    /// The date so many minutes after the midnight of another.
    fn shown_date(&self, after: i64, date: NaiveDate) -> NaiveDate {
        date + TimeDelta::days(after.div_euclid(1440))
    }

    fn date(&self, minute: i64) -> NaiveDate {
        let local = self.shown[usize::try_from(minute - self.from).unwrap()];
        DateTime::from_timestamp(local * 60, 0)
            .unwrap()
            .date_naive()
    }
}

fn midnight(date: NaiveDate) -> i64 {
    date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() / 60
}

/// What holidays leave of a window, minute by minute, in minutes after the midnight of its date.
fn runs(calendar: &Calendar, date: NaiveDate, window: Window) -> Vec<[i64; 2]> {
    let minutes = |time: TimeOfDay| i64::from(time.seconds() / 60);
    let next = date.succ_opt().unwrap();
    let is_free = |minute: i64| {
        let of = |date: NaiveDate, minute: i64, beyond: bool| {
            calendar.holidays_on(date).iter().any(|holiday| {
                let part = holiday
                    .part
                    .map(|part| (minutes(part.from()), minutes(part.to())));
                let (from, to) = part.unwrap_or((0, 1440));
                (from..to).contains(&minute) || (beyond && to == 1440 && minute >= 1440)
            })
        };
        match calendar.night() {
            Night::OpeningDay => of(date, minute, true),
            Night::Cut => of(date, minute, false) || of(next, minute - 1440, false),
        }
    };
    let mut runs: Vec<[i64; 2]> = Vec::new();
    for minute in minutes(window.from())..i64::from(window.end() / 60) {
        if is_free(minute) {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run[1] == minute => run[1] += 1,
            _ => runs.push([minute, minute + 1]),
        }
    }
    runs
}

/// A calendar, minute by minute.
pub struct Slow<'a> {
    minutes: &'a Minutes,
    calendar: &'a Calendar,
    /// For each minute the business day that it belongs to, or none while nothing counts.
    open: Vec<Option<NaiveDate>>,
    running: Vec<bool>,
}

impl<'a> Slow<'a> {
    /// `pauses` as minutes since 1970.
    pub fn new(minutes: &'a Minutes, calendar: &'a Calendar, pauses: &[(i64, i64)]) -> Slow<'a> {
        let count = minutes.shown.len();
        let mut slow = Slow {
            minutes,
            calendar,
            open: vec![None; count],
            running: vec![true; count],
        };
        let (mut date, last) = (minutes.date(minutes.from), minutes.date(minutes.end() - 1));
        while date <= last {
            for window in calendar.windows(date) {
                for edges in runs(calendar, date, *window) {
                    if let [Some(from), Some(to)] = edges.map(|edge| minutes.edge(date, edge)) {
                        let shown = minutes.date(from) - minutes.shown_date(edges[0], date);
                        for minute in from..to {
                            let index = slow.index(minute);
                            slow.open[index].get_or_insert(date + shown);
                        }
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
    pub fn due(&self, from: i64, budget: i64) -> Option<i64> {
        let end = self.use_up(from, budget, |slow, minute| slow.is_open(minute))?;
        match (budget, self.calendar.zero(), self.calendar.closing()) {
            (0, Zero::AtOnce, _) => Some(end),
            (0, Zero::NextOpening, _) | (_, _, Closing::NextOpening) => self.opens(end),
            (_, _, Closing::EndOfWindow) => Some(end),
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

    /// When so many business days are over that begin to run at a minute: at the same point of a later day, at the
    /// same time, or at the end of the day that the first of these is on.
    pub fn due_days(&self, from: i64, count: usize, rule: BusinessDay) -> Option<i64> {
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
        let (ahead, into) = match (gone, rule) {
            (_, BusinessDay::SameTime) => {
                let last = *days.get(count)?;
                let shown = self.minutes.shown[self.index(first)] - midnight(today);
                let at = self.minutes.edge(last, shown)?;
                return match of(last).take_while(|&minute| minute <= at).last() {
                    // Open then; or closed by then: the end of what was open before.
                    Some(open) => Some(at.min(open + 1)),
                    None => of(last).next(),
                };
            }
            (0, _) => (count - 1, usize::MAX),
            (gone, _) => (count, gone),
        };
        let last = *days.get(ahead)?;
        let into = if rule == BusinessDay::EndOfDay {
            usize::MAX
        } else {
            into
        };
        of(last).take(into).last().map(|minute| minute + 1)
    }

    /// When the clocks show the same time so many days later, and later by what is paused on the way.
    pub fn due_calendar_days(&self, from: i64, count: i64) -> Option<i64> {
        let local = self.minutes.shown[self.index(from)] + count * 1440;
        let at = self
            .minutes
            .first
            .get(&local)
            .or(self.minutes.skipped.get(&local));
        self.due_elapsed(from, (*at?).max(from) - from)
    }

    /// The last minute from which so many minutes that count are used up by another, if it is not before a third.
    pub fn latest_start(&self, due: i64, budget: i64, begin: i64) -> Option<i64> {
        let in_time = |&from: &i64| self.due(from, budget).is_some_and(|end| end <= due);
        (begin..=due).rev().find(in_time)
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
