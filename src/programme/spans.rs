//! What the closing, lifecycle and callback rules give when they meet a moment.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};

use super::{Callback, Closing, Level, Lifecycle, Plan, Programme};
use crate::clock::{ClockError, Day, Fold, Moment};

impl Closing {
    /// Until when a case can be reopened that was resolved at a moment: so many calendar days later, at the same
    /// local time. None where the programme knows no reopening.
    ///
    /// # Errors
    /// A moment that leaves the years 1990 to 2100.
    pub fn reopen_until(&self, resolved: Moment) -> Result<Option<DateTime<Utc>>, ClockError> {
        self.reopen_days
            .map(|days| days_later(resolved, days))
            .transpose()
    }

    /// From when the vendor may close a case that it asked a question in at a moment and heard nothing. It is a
    /// practice, not a promise. None where no span is published.
    ///
    /// # Errors
    /// A moment that leaves the years 1990 to 2100.
    pub fn unanswered_from(&self, asked: Moment) -> Result<Option<DateTime<Utc>>, ClockError> {
        self.unanswered_days
            .map(|days| days_later(asked, days))
            .transpose()
    }

    /// Whether the vendor has tried often enough to close a case: each attempt counts once a day, and only on
    /// Monday to Friday. None where no number is published.
    pub fn attempts_suffice(&self, attempts: &[NaiveDate]) -> Option<bool> {
        let needed = usize::from(self.attempts_on_separate_days?);
        let mut days: Vec<_> = attempts
            .iter()
            .filter(|date| Day::WORKING.contains(&Day::of(**date)))
            .collect();
        days.sort_unstable();
        days.dedup();
        Some(days.len() >= needed)
    }
}

impl Lifecycle {
    /// Until when the version before the current one is supported at least, whose successor came out on a day.
    pub fn previous_until(&self, successor: NaiveDate) -> Option<NaiveDate> {
        successor.checked_add_months(Months::new(12 * u32::from(self.previous_version_years?)))
    }
}

impl Programme {
    /// The promise to ring back that holds for a plan, a level of the product's scale and a moment, with the time
    /// to allow for it.
    ///
    /// # Errors
    /// A moment that leaves the years 1990 to 2100.
    pub fn callback(
        &self,
        plan: &Plan,
        level: &Level,
        moment: Moment,
    ) -> Result<Option<(&Callback, DateTime<Utc>)>, ClockError> {
        let day = Day::of(moment.local().date_naive());
        let fits = |callback: &&Callback| {
            callback.plans.contains(&plan.id)
                && callback.levels.contains(&level.id)
                && callback.days.contains(&day)
        };
        let Some(callback) = self.callbacks.iter().find(fits) else {
            return Ok(None);
        };
        let by = crate::clock::range(moment.at.timestamp() + i64::from(callback.minutes) * 60)?;
        Ok(Some((callback, by)))
    }
}

fn days_later(moment: Moment, days: u16) -> Result<DateTime<Utc>, ClockError> {
    let local = moment
        .local()
        .naive_local()
        .checked_add_days(Days::new(u64::from(days)))
        .filter(|local| local.year() <= 2100)
        .ok_or(ClockError::OutOfRange)?;
    Ok(Moment::read(local, moment.zone, Fold::First)?.at)
}
