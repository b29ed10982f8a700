use chrono::{DateTime, Utc};

use super::{Span, Waiting};
use crate::clock::{ClockError, Timetable};

/// When problems happen, by the hours of a span.
#[derive(Debug, Clone, Copy)]
pub enum Pattern<'a> {
    /// At any hour alike.
    Evenly,
    /// While a timetable is open: an hour that is open in part counts as far as it is.
    While(&'a Timetable),
    /// So many while it is open, so many at other hours of days on which it opens, and so many on other days: whatever they add up
    /// to is all of them. An hour belongs to where it begins.
    Shares(&'a Timetable, [u32; 3]),
}

impl Pattern<'_> {
    /// How much each hour of a span weighs: worked out once for all plans.
    ///
    /// # Errors
    /// As [`Timetable::between`].
    pub fn weights(self, span: Span) -> Result<Vec<u64>, ClockError> {
        let next = |at| at + chrono::TimeDelta::hours(1);
        match self {
            Pattern::Evenly => Ok(vec![1; span.hours()]),
            Pattern::While(open) => {
                let weight = |at| Ok(u64::try_from(open.between(at, next(at))?).unwrap_or(0));
                span.moments().map(weight).collect()
            }
            Pattern::Shares(open, shares) => {
                let part = |at: DateTime<Utc>| -> Result<usize, ClockError> {
                    let day = at.with_timezone(&open.zone()).date_naive();
                    Ok(if open.state(at)?.is_open() {
                        0
                    } else {
                        let mut off = open.holidays_on(day).iter();
                        let is_off = off.any(|holiday| holiday.part.is_none());
                        1 + usize::from(is_off || open.windows(day).is_empty())
                    })
                };
                let parts: Vec<_> = span.moments().map(part).collect::<Result<_, _>>()?;
                let mut counts = [0_u64; 3];
                for part in &parts {
                    counts[*part] += 1;
                }
                // A share over as many hours as its part has, without a fraction: times those of the other parts.
                let weight = |part: usize| {
                    let others = (0..3).filter(|other| *other != part);
                    let times: u64 = others.map(|other| counts[other].max(1)).product();
                    u64::from(shares[part]) * times
                };
                Ok(parts.into_iter().map(weight).collect())
            }
        }
    }
}

/// Which time of waiting counts.
#[derive(Debug, Clone, Copy)]
pub enum Counted<'a> {
    /// All of it.
    AroundTheClock,
    /// What lies in the hours of a timetable: those in which the customer works.
    During(&'a Timetable),
}

/// The waiting that is to be expected of one problem, exact over all hours of a span: no sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The waiting at each hour in seconds, times the weight of the hour, together.
    pub waiting: u128,
    /// The weights together.
    pub weight: u64,
}

impl Expected {
    /// Works it out by the weights of the hours. None where no hour has any weight: problems that never happen.
    ///
    /// # Errors
    /// As [`Timetable::between`].
    pub fn of(
        waiting: &Waiting,
        weigh: &[u64],
        counted: Counted<'_>,
    ) -> Result<Option<Expected>, ClockError> {
        let span = waiting.span();
        let (mut sum, mut weights) = (0_u128, 0_u64);
        for (hour, wait) in waiting.seconds().iter().enumerate() {
            let at = span.moment(hour);
            let weight = weigh.get(hour).copied().unwrap_or(0);
            if weight == 0 {
                continue;
            }
            let counts = match counted {
                Counted::AroundTheClock => u64::from(*wait),
                Counted::During(hours) => {
                    let due = at + chrono::TimeDelta::seconds(i64::from(*wait));
                    u64::try_from(hours.between(at, due)?).unwrap_or(0)
                }
            };
            sum += u128::from(weight) * u128::from(counts);
            weights += weight;
        }
        Ok((weights > 0).then_some(Expected {
            waiting: sum,
            weight: weights,
        }))
    }

    /// In hours.
    pub fn hours(self) -> f64 {
        self.waiting as f64 / self.weight as f64 / 3600.0
    }
}

/// What a customer says of a year: every figure is the customer's own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Year {
    /// What an hour of waiting costs.
    pub rate: f64,
    /// Which share of the waiting counts, from 0 to 1: waiting for a first response is no downtime; only what waits on support
    /// is.
    pub share: f64,
}

/// What a plan comes to in a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cost {
    /// The waiting, in hours, as far as it counts.
    pub hours: f64,
    /// What it costs.
    pub money: f64,
    /// How many problems are left out, since their level has no target that is a time.
    pub uncounted: f64,
}

impl Year {
    /// What waiting costs: how many problems a year there are at each level, and what is to be expected of each; none where the
    /// plan has no target that is a time.
    ///
    /// ```
    /// use duetime::compare::{Expected, Year};
    ///
    /// let four_hours = Expected { waiting: 4 * 3600, weight: 1 };
    /// let year = Year { rate: 100.0, share: 0.5 };
    /// let cost = year.cost([(12.0, Some(four_hours)), (3.0, None)]);
    /// assert_eq!((cost.hours, cost.money, cost.uncounted), (24.0, 2_400.0, 3.0));
    /// ```
    pub fn cost(self, problems: impl IntoIterator<Item = (f64, Option<Expected>)>) -> Cost {
        let mut cost = Cost {
            hours: 0.0,
            money: 0.0,
            uncounted: 0.0,
        };
        for (count, expected) in problems {
            match expected {
                Some(expected) => cost.hours += count * expected.hours() * self.share,
                None => cost.uncounted += count,
            }
        }
        cost.money = cost.hours * self.rate;
        cost
    }
}

/// The price up to which a plan is worth it beside another one, with the same problems: the other's price and what its waiting
/// costs more.
///
/// ```
/// assert_eq!(duetime::compare::break_even(1_000.0, 5_200.0, 2_400.0), 3_800.0);
/// ```
pub fn break_even(other_price: f64, other_money: f64, own_money: f64) -> f64 {
    other_price + other_money - own_money
}
