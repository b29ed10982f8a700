//! The year: one turn of the calendar, counted in days.

/// A year of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Year {
    number: i64,
    first: i64,
}

impl Year {
    /// The year that a day is in; days are numbered from 1970-01-01, which is 0.
    pub(super) fn of(day: i64) -> Year {
        // The mean length of a year leads to the right one or one of its neighbours.
        let number = 1970 + (day * 400).div_euclid(146_097);
        let past = number - 1;
        let leap_days = past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400) - 477;
        let first = 365 * (number - 1970) + leap_days;
        let year = Year { number, first };
        if day < first {
            year.previous()
        } else if day >= year.end() {
            year.next()
        } else {
            year
        }
    }

    pub(super) fn next(self) -> Year {
        Year {
            number: self.number + 1,
            first: self.end(),
        }
    }

    pub(super) fn previous(self) -> Year {
        let mut year = Year {
            number: self.number - 1,
            first: 0,
        };
        year.first = self.first - year.end();
        year
    }

    /// The number of 1 January.
    pub(super) fn first(self) -> i64 {
        self.first
    }

    /// The number of a month's first day; month 13 is January of the next year.
    pub(super) fn first_of(self, month: i64) -> i64 {
        let before = match month {
            1 => 0,
            2 => 31,
            // From March on, five months in a row always have 153 days.
            _ => (153 * (month - 3) + 2) / 5 + 59 + i64::from(self.is_leap()),
        };
        self.first + before
    }

    pub(super) fn is_leap(self) -> bool {
        self.number % 4 == 0 && (self.number % 100 != 0 || self.number % 400 == 0)
    }

    /// The number of the first day after the year.
    fn end(self) -> i64 {
        self.first + 365 + i64::from(self.is_leap())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn every_year_begins_and_ends_where_the_calendar_says() {
        let first = |year| {
            let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            day.signed_duration_since(NaiveDate::default()).num_days()
        };
        for number in -2000..4000 {
            let year = Year::of(first(number));
            assert_eq!((year.number, year.first), (number.into(), first(number)));
            assert_eq!(Year::of(first(number + 1) - 1), year);
            assert_eq!(Year::of(first(number + 1)), year.next());
            assert_eq!(year.next().previous(), year);
        }
    }
}
