//! The day of a moment, as far as its figures tell it.

use chrono::{Datelike, NaiveDate};

use super::BadMoment;

/// What stands between the numbers of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Slash,
    Hyphen,
    Point,
}

/// Whether the day or the month comes first where a day is written in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// 3/4/2026 is 3 April.
    DayFirst,
    /// 3/4/2026 is 4 March.
    MonthFirst,
}

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// In every order the same.
    Known(NaiveDate),
    /// It exists in one order only, which settles the others with the same sign.
    Settles(NaiveDate, Sign, Order),
    /// It exists in both.
    Either {
        sign: Sign,
        day_first: NaiveDate,
        month_first: NaiveDate,
    },
}

/// A number of a day or a month.
pub(super) fn short((number, figures): (u32, usize)) -> Result<u32, BadMoment> {
    if figures <= 2 {
        Ok(number)
    } else {
        Err(BadMoment::NoDate)
    }
}

/// A year; two figures are one of this century.
pub(super) fn full((number, figures): (u32, usize)) -> Result<u32, BadMoment> {
    match figures {
        4 => Ok(number),
        2 => Ok(2000 + number),
        _ => Err(BadMoment::NoDate),
    }
}

/// A date that exists, in the years that count.
pub(super) fn date(year: u32, month: u32, day: u32) -> Result<NaiveDate, BadMoment> {
    let date = i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(BadMoment::NoSuchDay)?;
    if (1990..=2099).contains(&year) {
        Ok(date)
    } else {
        Err(BadMoment::OutOfYears)
    }
}

pub(super) fn fits(date: NaiveDate, weekday: Option<u32>) -> bool {
    weekday.is_none_or(|day| date.weekday().num_days_from_monday() == day)
}

/// A day in figures, from what it is in both orders.
pub(super) fn figures(
    day_first: Result<NaiveDate, BadMoment>,
    month_first: Result<NaiveDate, BadMoment>,
    sign: Sign,
    weekday: Option<u32>,
) -> Result<Day, BadMoment> {
    let fit = |read: Result<NaiveDate, BadMoment>| read.ok().filter(|date| fits(*date, weekday));
    match (fit(day_first), fit(month_first)) {
        (Some(one), Some(other)) if one == other => Ok(Day::Known(one)),
        (Some(day_first), Some(month_first)) => Ok(Day::Either {
            sign,
            day_first,
            month_first,
        }),
        (Some(date), None) => Ok(Day::Settles(date, sign, Order::DayFirst)),
        (None, Some(date)) => Ok(Day::Settles(date, sign, Order::MonthFirst)),
        (None, None) => Err(match (day_first, month_first) {
            (Err(BadMoment::OutOfYears), _) | (_, Err(BadMoment::OutOfYears)) => {
                BadMoment::OutOfYears
            }
            _ => BadMoment::NoSuchDay,
        }),
    }
}
