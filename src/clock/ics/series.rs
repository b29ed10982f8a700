//! The series: the days on which an event that repeats begins.

use chrono::{Datelike, NaiveDate};

use super::{
    DAY, Wrong, YEARS,
    month::{first_of, length, month_of, weekday},
    rule::{Every, Rule},
    time::{date_of, day_of},
    work::Work,
};

/// A series that is being looked for.
pub(super) struct Series<'a> {
    pub(super) rule: &'a Rule,
    /// The local time at which it first takes place, in seconds.
    pub(super) start: i64,
    /// The last local time at which it may.
    pub(super) last: i64,
    /// Days before this are counted, but of no interest.
    pub(super) from: i64,
}

impl Series<'_> {
    /// The local times at which it takes place. The first always is one, also if the rule does not name it.
    ///
    /// Years and months are looked at month by month, weeks and days day by day. A month, a week and a day are a step.
    pub(super) fn times(&self, work: &mut Work) -> Result<Vec<i64>, Wrong> {
        let mut times = vec![self.start];
        let rule = self.rule;
        let first = self.start.div_euclid(DAY);
        let Some(date) = date_of(first) else {
            return Ok(times);
        };
        let month = month_of(date);
        let (mut at, stride, width) = match rule.every {
            Every::Year => (month - month.rem_euclid(12), 12, 12),
            Every::Month => (month, 1, 1),
            Every::Week => (
                first - (weekday(first) - rule.week_start).rem_euclid(7),
                7,
                7,
            ),
            Every::Day => (first, 1, 1),
        };
        let stride = stride * i64::from(rule.interval);
        let by_month = matches!(rule.every, Every::Year | Every::Month);
        let of_day = |day: i64| match date_of(day) {
            Some(date) if by_month => month_of(date),
            _ => day,
        };
        if rule.count.is_none() {
            // A series of old has to be counted through only where there is something to count.
            at += (of_day(self.from) - at).max(0) / stride * stride;
        }
        let end = last_day().min(self.last.div_euclid(DAY));
        let last_unit = of_day(end);
        let mut left = rule.count.map_or(u32::MAX, |count| count - 1);
        let mut days = Vec::new();
        while at <= last_unit {
            days.clear();
            for unit in at..at + width {
                if by_month || unit == at {
                    work.step()?;
                }
                let (block, mut bits) = if by_month {
                    self.month(unit, month)
                } else {
                    (unit, u32::from(self.has_day(unit, date)))
                };
                while bits != 0 {
                    days.push(block + i64::from(bits.trailing_zeros()));
                    bits &= bits - 1;
                }
            }
            if !rule.positions.is_empty() {
                days = picked(&days, &rule.positions);
            }
            for &day in &days {
                let time = day * DAY + self.start.rem_euclid(DAY);
                if day <= first {
                    continue;
                }
                if left == 0 || time > self.last || day > end {
                    return Ok(times);
                }
                left -= 1;
                if day >= self.from {
                    work.step()?;
                    times.push(time);
                }
            }
            at += stride;
        }
        Ok(times)
    }

    /// Whether a day is one, where the rule goes day by day.
    fn has_day(&self, day: i64, start: NaiveDate) -> bool {
        let Some(date) = date_of(day) else {
            return false;
        };
        let rule = self.rule;
        let weekdays = match rule.weekdays {
            0 if rule.every == Every::Week => 1 << weekday(day_of(start)),
            0 => u32::MAX,
            days => days,
        };
        let first = day_of(date) - i64::from(date.day0());
        let in_month = (rule.days | rule.days_back) == 0
            || 1 << date.day0() & self.days_of_month(length(month_of(date), first)) != 0;
        weekdays & 1 << weekday(day) != 0
            && (rule.months == 0 || rule.months & 1 << date.month0() != 0)
            && in_month
    }

    /// The first day of a month, and which of its days are in the series, where the rule goes month by month.
    fn month(&self, month: i64, start: i64) -> (i64, u32) {
        let rule = self.rule;
        let by_weekday = rule.weekdays != 0 || !rule.ordinals.is_empty();
        let by_day = rule.days | rule.days_back != 0;
        let of_year = month.rem_euclid(12);
        let none = (0, 0);
        let is_in = match rule.months {
            0 if rule.every == Every::Year && !by_weekday && !by_day => {
                of_year == start.rem_euclid(12)
            }
            0 => true,
            months => months & 1 << of_year != 0,
        };
        let Some(first) = first_of(month).filter(|_| is_in) else {
            return none;
        };
        let length = length(month, first);
        let all = u32::MAX >> (32 - length);
        let mut days = all;
        if by_day {
            days = self.days_of_month(length);
        } else if !by_weekday {
            let day = date_of(self.start.div_euclid(DAY)).map_or(0, |date| date.day0());
            days &= 1 << day;
        }
        if by_weekday {
            days &= self.weekdays(month, first, length);
        }
        (first, days)
    }

    /// The days that are in the series for their number in a month of that length.
    fn days_of_month(&self, length: i64) -> u32 {
        let rule = self.rule;
        // The last day is the lowest bit of those counted back: turned around, the highest.
        let back = rule.days_back.reverse_bits() >> (32 - length);
        (rule.days | back) & u32::MAX >> (32 - length)
    }

    /// The days of a month that are in the series for their weekday.
    fn weekdays(&self, month: i64, first: i64, length: i64) -> u32 {
        let rule = self.rule;
        let mut days = 0;
        for day in 0..length {
            if rule.weekdays & 1 << weekday(first + day) != 0 {
                days |= 1 << day;
            }
        }
        // The 20th Monday is one of the year, unless the rule speaks of months.
        let january = month - month.rem_euclid(12);
        let span = if rule.every == Every::Year && rule.months == 0 {
            first_of(january).zip(first_of(january + 12))
        } else {
            Some((first, first + length))
        };
        let Some((from, to)) = span else {
            return days;
        };
        for &(ordinal, name) in &rule.ordinals {
            let day = if ordinal > 0 {
                from + (name - weekday(from)).rem_euclid(7) + 7 * (ordinal - 1)
            } else {
                to - 1 - (weekday(to - 1) - name).rem_euclid(7) + 7 * (ordinal + 1)
            };
            let in_month = day - first;
            if (from..to).contains(&day) && (0..length).contains(&in_month) {
                days |= 1 << in_month;
            }
        }
        days
    }
}

/// Those of some days that stand at some positions, in order, each once.
fn picked(days: &[i64], positions: &[i64]) -> Vec<i64> {
    let mut picked = Vec::new();
    for (n, &day) in (1_i64..).zip(days) {
        let back = n - 1 - i64::try_from(days.len()).unwrap_or(i64::MAX);
        if positions.contains(&n) || positions.contains(&back) {
            picked.push(day);
        }
    }
    picked
}

/// The last day on which anything is found; a day more, for those in another zone.
fn last_day() -> i64 {
    NaiveDate::from_ymd_opt(YEARS.end() + 1, 1, 2).map_or(0, day_of)
}
