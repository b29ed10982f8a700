use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{ClockError, Zone, zone::Local};
use crate::tree::words;

/// Which of two, where a local time happens twice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fold {
    /// The first, before the clocks go back.
    #[default]
    First,
    /// The second.
    Second,
}

words!(Fold {
    first: First,
    second: Second
});

/// What there is to tell a person about a local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// It happens once: nothing.
    Once,
    /// It happens twice, because the clocks go back: which of the two is meant?
    Twice,
    /// It does not happen, because the clocks go forward; it was read with the offset before the gap.
    Missing,
}

/// A local time in a zone, and the instant that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant, to the second.
    pub at: DateTime<Utc>,
    /// The zone it was said in.
    pub zone: Zone,
    /// What there is to tell about it.
    pub told: Told,
}

impl Moment {
    /// The instant of a local time.
    ///
    /// A time that a clock change skips is read with the offset before it:
    ///
    /// ```
    /// use duetime::clock::{Fold, Moment, Told, Zone, local};
    ///
    /// let zone = Zone::named("Europe/Amsterdam").unwrap();
    /// let moment = Moment::read(local("2027-03-28T02:30:00").unwrap(), zone, Fold::First).unwrap();
    /// assert_eq!(moment.told, Told::Missing);
    /// assert_eq!(moment.local().to_rfc3339(), "2027-03-28T03:30:00+02:00");
    /// ```
    ///
    /// # Errors
    /// [`ClockError::OutOfRange`] outside the years 1990 to 2100.
    pub fn read(local: NaiveDateTime, zone: Zone, fold: Fold) -> Result<Moment, ClockError> {
        let (seconds, told) = match zone.resolve(local) {
            Local::Once(at) => (at, Told::Once),
            Local::Twice { first, .. } if fold == Fold::First => (first, Told::Twice),
            Local::Twice { second, .. } => (second, Told::Twice),
            Local::Missing { before, .. } => (
                local.and_utc().timestamp() - i64::from(before),
                Told::Missing,
            ),
        };
        Ok(Moment {
            at: range(seconds)?,
            zone,
            told,
        })
    }

    /// The moment on the clocks of its zone.
    pub fn local(&self) -> DateTime<Zone> {
        self.at.with_timezone(&self.zone)
    }
}

/// A day without a clock change, in seconds.
pub(super) const DAY: i64 = 86_400;

/// 1990-01-01 and 2101-01-01, in Unix seconds: the moments that Duetime counts with.
pub(super) const RANGE: std::ops::Range<i64> = 631_152_000..4_133_980_800;

/// An instant from Unix seconds, if it lies in the years 1990 to 2100.
///
/// # Errors
/// [`ClockError::OutOfRange`] otherwise.
pub fn range(seconds: i64) -> Result<DateTime<Utc>, ClockError> {
    DateTime::from_timestamp(seconds, 0)
        .filter(|_| RANGE.contains(&seconds))
        .ok_or(ClockError::OutOfRange)
}

/// A moment in Unix seconds, if it lies in the years 1990 to 2100.
pub(super) fn within(seconds: i64) -> Result<i64, ClockError> {
    if RANGE.contains(&seconds) {
        Ok(seconds)
    } else {
        Err(ClockError::OutOfRange)
    }
}

/// A day as files write it, `2026-11-21`, in the years 1990 to 2100.
pub fn date(text: &str) -> Option<NaiveDate> {
    let b = text.as_bytes();
    if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
        return None;
    }
    let number = |part: Option<&str>| {
        let part = part?;
        let plain = part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| plain)
    };
    let year = number(text.get(0..4))?;
    let date = NaiveDate::from_ymd_opt(
        i32::try_from(year).ok()?,
        number(text.get(5..7))?,
        number(text.get(8..10))?,
    )?;
    (1990..=2100).contains(&year).then_some(date)
}

/// A local time as files write it: `2026-11-21T19:00:00`, the seconds may be left out.
pub fn local(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once('T')?;
    let time: super::TimeOfDay = time.parse().ok()?;
    let midnight = date(day)?.and_hms_opt(0, 0, 0)?;
    midnight.checked_add_signed(chrono::TimeDelta::seconds(i64::from(time.seconds())))
}

/// A time as programs write it, with the seconds that it is east of universal time, where it says so: `2026-11-21T19:00:00+01:00`,
/// `2026-11-21T19:00:00.000Z`, `2026-11-21 19:00`. Parts of a second are dropped.
pub fn written(text: &str) -> Option<(NaiveDateTime, Option<i64>)> {
    let (day, rest) = text.split_at_checked(10)?;
    let time = rest.strip_prefix(['T', 't', ' '])?;
    let place = time.find(['Z', 'z', '+', '-']);
    let (time, offset) = time.split_at(place.unwrap_or(time.len()));
    let time = match time.split_once('.') {
        Some((whole, parts)) => {
            let plain = matches!(parts.len(), 1..=9) && parts.bytes().all(|b| b.is_ascii_digit());
            Some(whole).filter(|_| plain)?
        }
        None => time,
    };
    let local = local(&[day, "T", time].concat())?;
    match place {
        Some(_) => Some((local, Some(east(offset)?))),
        None => Some((local, None)),
    }
}

/// An offset in seconds east of universal time: `Z`, `+01:00`, `-0330`.
fn east(offset: &str) -> Option<i64> {
    let (sign, rest) = offset.split_at_checked(1)?;
    if matches!(sign, "Z" | "z") {
        return rest.is_empty().then_some(0);
    }
    let (hours, minutes) = rest.split_at_checked(2)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    let number = |part: &str| {
        let plain = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| plain)
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let seconds = i64::from(hours * 3600 + minutes * 60);
    (hours < 24 && minutes < 60).then_some(if sign == "-" { -seconds } else { seconds })
}
