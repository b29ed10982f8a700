//! A budget while it runs: how much of it is gone, when it has to be warned of, when it has to have begun.

use chrono::{DateTime, Utc};

use super::{
    Budget, ClockError, Timetable,
    moment::{RANGE, range, within},
};

/// How far a budget has come at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// When it began to run: the moment asked about, or the next opening.
    pub started: DateTime<Utc>,
    /// When it is used up.
    pub due: DateTime<Utc>,
    /// The seconds of it that are gone; never more than the whole.
    pub spent: i64,
    /// All its seconds. For business days, those that lie between start and end.
    pub whole: i64,
    /// Whether the moment lies behind the end.
    pub late: bool,
}

impl Progress {
    /// The seconds that are left.
    pub fn left(self) -> i64 {
        self.whole - self.spent
    }

    /// How much of it is gone, in percent, from 0 to 100. A budget of nothing is gone.
    pub fn percent(self) -> u8 {
        let percent = (self.spent * 100).checked_div(self.whole).unwrap_or(100);
        u8::try_from(percent).unwrap_or(100)
    }
}

impl Timetable {
    /// How much of a budget that begins to run at `from` is gone at another moment.
    ///
    /// Two of eight business hours, over a weekend:
    ///
    /// ```
    /// use chrono::{TimeZone, Utc};
    /// use duetime::clock::{Budget, Calendar, Day, Week, Zone};
    ///
    /// let office = Calendar::new(Zone::utc(), Week::on(Day::WORKING, "09:00", "17:00").unwrap()).ready();
    /// let at = |day, hour| Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).unwrap();
    /// let progress = office.progress(at(20, 16), Budget::business_hours(8), at(23, 10)).unwrap();
    /// assert_eq!((progress.spent, progress.percent()), (2 * 3600, 25));
    /// assert_eq!(progress.due, at(23, 16));
    /// ```
    ///
    /// # Errors
    /// As [`Timetable::due`]; a moment outside 1990 to 2100.
    pub fn progress(
        &self,
        from: DateTime<Utc>,
        budget: Budget,
        at: DateTime<Utc>,
    ) -> Result<Progress, ClockError> {
        let spent = self.spend(within(from.timestamp())?, budget)?;
        let (started, due) = (range(spent.started)?, range(spent.due)?);
        let now = range(at.timestamp())?;
        let count = |to: DateTime<Utc>| match budget {
            Budget::Elapsed(_) | Budget::CalendarDays(_) => {
                Ok(self.running(spent.started, to.timestamp()))
            }
            _ => self.between(started, to),
        };
        Ok(Progress {
            started,
            due,
            spent: count(now.clamp(started, due))?,
            whole: count(due)?,
            late: now > due,
        })
    }

    /// The seconds between two moments that are not paused.
    fn running(&self, from: i64, to: i64) -> i64 {
        let paused = |pause: &(i64, i64)| (pause.1.min(to) - pause.0.max(from)).max(0);
        to - from - self.pauses.iter().map(paused).sum::<i64>()
    }

    /// The moment from which a budget must have begun to be used up at a time, or before: the latest such second.
    ///
    /// Two business hours that have to be over on Monday at ten began on Friday at four:
    ///
    /// ```
    /// use chrono::{TimeZone, Utc};
    /// use duetime::clock::{Budget, Calendar, Day, Week, Zone};
    ///
    /// let office = Calendar::new(Zone::utc(), Week::on(Day::WORKING, "09:00", "17:00").unwrap()).ready();
    /// let at = |day, hour| Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).unwrap();
    /// assert_eq!(office.latest_start(at(23, 10), Budget::business_hours(2)), Ok(at(20, 16)));
    /// ```
    ///
    /// # Errors
    /// A time outside 1990 to 2100; a budget that is too large, or that would have begun before 1990.
    pub fn latest_start(
        &self,
        due: DateTime<Utc>,
        budget: Budget,
    ) -> Result<DateTime<Utc>, ClockError> {
        let due = within(due.timestamp())?;
        let in_time = |from: i64| match self.spend(from, budget) {
            Ok(spent) => Ok(spent.due <= due),
            // So late that nothing opens any more: too late.
            Err(ClockError::TooLarge) => Err(ClockError::TooLarge),
            Err(_) => Ok(false),
        };
        // A later start is never due earlier. So one that is in time is looked for in growing steps, and from there
        // on the latest one by halves.
        let (mut late, mut step) = (due + 1, 86_400);
        let mut early = due;
        while !in_time(early)? {
            if early == RANGE.start {
                return Err(ClockError::OutOfRange);
            }
            late = early;
            early = (due - step).max(RANGE.start);
            step *= 2;
        }
        while early + 1 < late {
            let middle = i64::midpoint(early, late);
            if in_time(middle)? {
                early = middle;
            } else {
                late = middle;
            }
        }
        range(early)
    }

    /// The moment at which so many business seconds are left before a deadline: one that lies inside hours.
    ///
    /// An hour before Tuesday, 09:30, is Monday, 16:30, where the day ends at five:
    ///
    /// ```
    /// use chrono::{TimeZone, Utc};
    /// use duetime::clock::{Calendar, Day, Week, Zone};
    ///
    /// let office = Calendar::new(Zone::utc(), Week::on(Day::WORKING, "09:00", "17:00").unwrap()).ready();
    /// let at = |day, hour, minute| Utc.with_ymd_and_hms(2026, 11, day, hour, minute, 0).unwrap();
    /// assert_eq!(office.warning(at(24, 9, 30), 3600), Ok(at(23, 16, 30)));
    /// ```
    ///
    /// # Errors
    /// As [`Timetable::latest_start`].
    pub fn warning(&self, due: DateTime<Utc>, lead: u64) -> Result<DateTime<Utc>, ClockError> {
        self.latest_start(due, Budget::Business(lead))
    }

    /// The next of several warnings after a moment: none, once the last one is over.
    ///
    /// # Errors
    /// As [`Timetable::warning`].
    pub fn next_warning(
        &self,
        now: DateTime<Utc>,
        due: DateTime<Utc>,
        leads: &[u64],
    ) -> Result<Option<DateTime<Utc>>, ClockError> {
        let mut next = None;
        for lead in leads {
            let warning = self.warning(due, *lead)?;
            if warning > now && next.is_none_or(|next| warning < next) {
                next = Some(warning);
            }
        }
        Ok(next)
    }
}
