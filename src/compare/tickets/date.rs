//! The moment in a cell: a day and a time as programs and people write them, Unix seconds, or a day of a spreadsheet.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::{BadMoment, day::Day, parts::Parts, time, zones::Zones};
use crate::{
    clock::{Zone, range},
    locale::plain,
};

/// A moment as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub day: Day,
    pub time: Time,
    /// Where the cell says it: else it is for the row, or for the person.
    pub zone: Option<Zone>,
}

/// The time of day of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// In seconds from midnight.
    At(u32),
    /// The same, of a spreadsheet: behind the point.
    Part(u32),
    /// A day of a spreadsheet without a point: midnight where other cells of its column have one.
    Whole,
    /// There is none.
    None,
}

/// Longer than any moment that a program writes, in bytes.
const LONGEST: usize = 120;

/// Reads the text of a cell.
pub(super) fn written(text: &str, zones: &mut Zones) -> Result<Written, BadMoment> {
    if text.len() > LONGEST {
        return Err(BadMoment::NoDate);
    }
    // Most cells need no more than small letters.
    let plain = if text.bytes().all(|byte| matches!(byte, 0x20..=0x7E)) {
        text.trim_matches(' ').to_ascii_lowercase()
    } else {
        plain(text)
    };
    if plain.is_empty() {
        return Err(BadMoment::Empty);
    }
    match number(&plain) {
        Some(read) => read,
        None => figures(&plain, zones),
    }
}

/// A moment that is one number; none where the text is none.
fn number(plain: &str) -> Option<Result<Written, BadMoment>> {
    let (whole, part) = plain.split_once(['.', ',']).unwrap_or((plain, ""));
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let has_point = whole.len() < plain.len();
    if whole.is_empty() || (has_point && part.is_empty()) || !figures(whole) || !figures(part) {
        return None;
    }
    let value: i64 = whole.parse().unwrap_or(i64::MAX);
    Some(match whole.len() {
        // 20260320
        8 if !has_point => return None,
        9 | 10 => unix(value),
        // Thousandths of a second.
        13 => unix(value / 1000),
        _ => serial(value, part),
    })
}

fn unix(seconds: i64) -> Result<Written, BadMoment> {
    let at = DateTime::from_timestamp(seconds, 0).ok_or(BadMoment::OutOfYears)?;
    let time = u32::try_from(seconds.rem_euclid(86_400)).unwrap_or(0);
    Ok(Written {
        day: Day::Known(within(at.date_naive())?),
        time: Time::At(time),
        zone: Some(Zone::utc()),
    })
}

/// A day of a spreadsheet, counted from 30 December 1899, to the nearest second.
fn serial(days: i64, part: &str) -> Result<Written, BadMoment> {
    // Twelve figures are more than a spreadsheet has behind the point.
    let part = part.get(..12).unwrap_or(part);
    let scale = 10_u64.pow(u32::try_from(part.len()).unwrap_or(0));
    let parsed: u64 = part.parse().unwrap_or(0);
    let seconds = (parsed * 86_400 * 2 + scale) / (2 * scale);
    let (days, seconds) = if seconds < 86_400 {
        (days, seconds)
    } else {
        (days.saturating_add(1), 0)
    };
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)
        .zip(TimeDelta::try_days(days))
        .and_then(|(first, days)| first.checked_add_signed(days))
        // A small number, or a very large one, is no day at all.
        .ok_or(BadMoment::NoDate)?;
    let date = within(date).map_err(|_| BadMoment::NoDate)?;
    let time = u32::try_from(seconds).unwrap_or(0);
    Ok(Written {
        day: Day::Known(date),
        time: if part.is_empty() {
            Time::Whole
        } else {
            Time::Part(time)
        },
        zone: None,
    })
}

fn within(date: NaiveDate) -> Result<NaiveDate, BadMoment> {
    if (1990..=2099).contains(&date.year()) {
        Ok(date)
    } else {
        Err(BadMoment::OutOfYears)
    }
}

/// A day and a time, in figures and words.
fn figures(plain: &str, zones: &mut Zones) -> Result<Written, BadMoment> {
    let Some(time) = time::find(plain) else {
        // A day alone, or something else.
        let day = Parts::of(plain).ok_or(BadMoment::NoDate)?.day()?;
        return Ok(Written {
            day,
            time: Time::None,
            zone: None,
        });
    };
    let mut parts = Parts::of(time.before).ok_or(BadMoment::NoDate)?;
    let mut behind = time.behind;
    if parts.is_empty() && time.before.trim_matches([' ', ',']).is_empty() {
        // The time comes first: "16:30, 20 March 2026".
        parts = Parts::of(behind).ok_or(BadMoment::NoDate)?;
        behind = "";
    } else if parts.lacks_year() {
        // "Fri Jan 02 16:15:00 UTC 2026".
        let year = behind.len().checked_sub(4).ok_or(BadMoment::NoDate)?;
        let (zone, year) = behind.split_at_checked(year).ok_or(BadMoment::NoDate)?;
        if !(zone.is_empty() || zone.ends_with(' ')) || !year.bytes().all(|b| b.is_ascii_digit()) {
            return Err(BadMoment::NoDate);
        }
        parts.add_year(year);
        behind = zone.trim_end_matches(' ');
    }
    let day = parts.day()?;
    let zone = match behind {
        "" => None,
        name => Some(zones.find(name).ok_or(if is_name(name) {
            BadMoment::ZoneUnknown
        } else {
            BadMoment::NoDate
        })?),
    };
    Ok(Written {
        day,
        time: Time::At(time.seconds.ok_or(BadMoment::NoDate)?),
        zone,
    })
}

/// Whether a text could be the name of a zone: one word, or a place of the database, or an offset.
fn is_name(text: &str) -> bool {
    !text.contains(' ') || text.starts_with(['+', '-'])
}

/// The instant of a day and a time on the clocks of a zone: of two the first, and one that does not happen with the offset
/// before the gap.
pub(super) fn instant(
    date: NaiveDate,
    seconds: u32,
    zone: Zone,
) -> Result<DateTime<Utc>, BadMoment> {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default();
    let at = zone.resolve(NaiveDateTime::new(date, time)).instant();
    range(at).map_err(|_| BadMoment::OutOfYears)
}
