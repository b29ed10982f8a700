//! The day of the year: one that returns every year, by a rule of the calendar.

use super::year::Year;

/// A day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// A weekday (0 is Sunday) in a week of a month; week 5 is the last one that it is in.
    Week { month: i64, week: i64, weekday: i64 },
    /// Days after 1 January; 29 February is counted.
    After(i64),
    /// The number of the day from 1; 29 February is not counted, so that 60 is always 1 March.
    Julian(i64),
}

impl Day {
    /// The first number says what the others mean: a month from 1 to 12 with a week and a weekday,
    /// 0 with days after 1 January, −1 with a Julian day.
    pub(super) fn from_numbers(kind: i64, which: i64, weekday: i64) -> Option<Day> {
        match kind {
            1..=12 => Some(Day::Week {
                month: kind,
                week: which,
                weekday,
            }),
            0 => Some(Day::After(which)),
            -1 => Some(Day::Julian(which)),
            _ => None,
        }
    }

    /// The day's number in a year; 0 is 1970-01-01.
    pub(super) fn number(self, year: Year) -> i64 {
        match self {
            Day::Week {
                month,
                week,
                weekday,
            } => {
                let first = year.first_of(month);
                // 1970-01-01 was a Thursday.
                let day = first + (weekday - 4 - first).rem_euclid(7) + 7 * (week - 1);
                let is_past = week > 4 && day >= year.first_of(month + 1);
                if is_past { day - 7 } else { day }
            }
            Day::After(days) => year.first() + days,
            Day::Julian(number) => {
                year.first() + number - 1 + i64::from(number >= 60 && year.is_leap())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeDelta, Weekday};

    use super::*;

    fn date(day: Day, year: i32) -> String {
        let epoch = NaiveDate::default();
        let new_year = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let year = Year::of(new_year.signed_duration_since(epoch).num_days());
        (epoch + TimeDelta::days(day.number(year))).to_string()
    }

    #[test]
    fn a_julian_day_never_counts_29_february() {
        for (year, number, expected) in [
            (2027, 1, "2027-01-01"),
            (2027, 59, "2027-02-28"),
            (2027, 60, "2027-03-01"),
            (2027, 365, "2027-12-31"),
            (2028, 59, "2028-02-28"),
            (2028, 60, "2028-03-01"),
            (2028, 365, "2028-12-31"),
            (2100, 60, "2100-03-01"),
        ] {
            assert_eq!(date(Day::Julian(number), year), expected);
        }
    }

    #[test]
    fn days_after_new_year_count_29_february() {
        for (year, days, expected) in [
            (2027, 0, "2027-01-01"),
            (2027, 59, "2027-03-01"),
            (2028, 59, "2028-02-29"),
            (2028, 365, "2028-12-31"),
            (2027, 365, "2028-01-01"),
        ] {
            assert_eq!(date(Day::After(days), year), expected);
        }
    }

    #[test]
    fn a_weekday_is_found_in_every_month() {
        for year in 1990..2110 {
            for (month, weekday) in (1..=12).flat_map(|month| (0..7).map(move |day| (month, day))) {
                // Weekday counts from Monday, a rule from Sunday.
                let name = Weekday::try_from((weekday + 6) % 7).unwrap();
                let nth = |week| NaiveDate::from_weekday_of_month_opt(year, month, name, week);
                for week in 1..=5 {
                    let expected = nth(week).or(nth(4)).unwrap().to_string();
                    let [month, week, weekday] =
                        [month, week.into(), weekday.into()].map(i64::from);
                    let rule = Day::Week {
                        month,
                        week,
                        weekday,
                    };
                    assert_eq!(date(rule, year), expected);
                }
            }
        }
    }
}
