use chrono::{DateTime, TimeDelta, Utc};

use super::Followed;
use crate::clock::{Fold, Moment};

/// Something that is to be remembered about a case, as far as the programme gives it a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    /// What.
    pub what: Remind,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is to be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remind {
    /// The target has passed by then: where there is no answer, the customer asks.
    FollowUp,
    /// Without an answer of the customer the vendor may close the case from then on: after so many days.
    MayClose(u16),
    /// It can be reopened until then: for so many days.
    Reopen(u16),
}

/// What is said of the end of a case for which there is no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// The vendor may close it after so many attempts to reach the customer, each on a day of its own.
    Attempts(u16),
    /// It could be reopened until then.
    Over(DateTime<Utc>),
}

impl Followed {
    /// What is to be remembered next; none where nothing has a time.
    pub fn reminder(&self, now: DateTime<Utc>) -> Option<Reminder> {
        if let Some(closed) = self.closed.at() {
            let days = self.promise.reopens_days?;
            let at = self.days_after(closed, days)?;
            return (at >= now).then_some(Reminder {
                what: Remind::Reopen(days),
                at,
            });
        }
        match self.answered.at() {
            None => {
                let at = self.promise.due()?.at;
                Some(Reminder {
                    what: Remind::FollowUp,
                    at,
                })
            }
            // What the customer said since, is no silence.
            Some(answered) if self.replied.is_none_or(|replied| replied < answered) => {
                let days = self.promise.closes_days?;
                let at = self.days_after(answered, days)?;
                Some(Reminder {
                    what: Remind::MayClose(days),
                    at,
                })
            }
            Some(_) => None,
        }
    }

    /// What is known of its end without a time that lies ahead.
    pub fn ends(&self, now: DateTime<Utc>) -> Option<Ends> {
        match self.closed.at() {
            Some(closed) => {
                let at = self.days_after(closed, self.promise.reopens_days?)?;
                (at < now).then_some(Ends::Over(at))
            }
            None => self
                .answered
                .at()
                .and(self.promise.closes_attempts.map(Ends::Attempts)),
        }
    }

    /// So many calendar days later, at the same time of the day on the clocks of the case.
    fn days_after(&self, at: DateTime<Utc>, days: u16) -> Option<DateTime<Utc>> {
        let local = at.with_timezone(&self.zone).naive_local();
        let later = local.checked_add_signed(TimeDelta::days(i64::from(days)))?;
        Some(Moment::read(later, self.zone, Fold::First).ok()?.at)
    }
}
