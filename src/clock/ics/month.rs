//! The month: months and weekdays as numbers, to count with.

use chrono::{Datelike, NaiveDate};

use super::time::day_of;

/// The weekday of a day; Monday is 0. 1970-01-01 was a Thursday.
pub(super) fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

/// The number of the month of a date; that of January of the year 0 is 0.
pub(super) fn month_of(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month0())
}

/// The first day of a month.
pub(super) fn first_of(month: i64) -> Option<i64> {
    let year = i32::try_from(month.div_euclid(12)).ok()?;
    let month = u32::try_from(month.rem_euclid(12)).ok()? + 1;
    NaiveDate::from_ymd_opt(year, month, 1).map(day_of)
}

/// How many days a month has.
pub(super) fn length(month: i64, first: i64) -> i64 {
    first_of(month + 1).map_or(31, |next| next - first)
}
