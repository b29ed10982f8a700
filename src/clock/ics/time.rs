//! The time: a date, or a date with a time of day, as a property says it.

use chrono::{DateTime, Datelike, NaiveDate};

use super::{super::Zone, DAY, clocks::Clock};

/// A date, or a time of day on one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Time<'a> {
    /// Whether it is a date alone.
    pub(super) dated: bool,
    /// Seconds since 1970-01-01T00:00:00 on its own clocks; of a date alone those of its midnight.
    pub(super) local: i64,
    /// Whose clocks those are; none where it does not say, and they are those of the file, or of whoever reads it.
    pub(super) clock: Option<Clock<'a>>,
}

impl<'a> Time<'a> {
    /// Reads `20261225`, `20261225T083000`, `20261225T0830` or `20261225T083000Z`, also with the hyphens and colons that
    /// dates and times have elsewhere. The last is in UTC, the others are on no clocks yet. The time 24:00 is the midnight
    /// at the end of the day.
    pub(super) fn read(value: &str) -> Option<Time<'a>> {
        let bare = extended(value);
        let value = bare.as_deref().unwrap_or(value);
        let (date, time) = value.split_at_checked(8)?;
        let (year, date) = number(date).map(|date| (date / 10_000, date % 10_000))?;
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, date / 100, date % 100)?;
        let mut read = Time {
            dated: time.is_empty(),
            local: day_of(date) * DAY,
            clock: None,
        };
        if !read.dated {
            let mut time = time.strip_prefix(['T', 't'])?;
            if let Some(rest) = time.strip_suffix(['Z', 'z']) {
                read.clock = Some(Clock::Place(Zone::utc()));
                time = rest;
            }
            let clock = number(time)?;
            let clock = match time.len() {
                4 => clock * 100,
                6 => clock,
                _ => return None,
            };
            let (hours, minutes, seconds) = (clock / 10_000, clock / 100 % 100, clock % 100);
            if (hours > 23 || minutes > 59 || seconds > 60) && clock != 240_000 {
                return None;
            }
            // A leap second is the last second of its minute.
            read.local += i64::from(hours * 3600 + minutes * 60 + seconds.min(59));
        }
        Some(read)
    }

    /// The instant that it is, in Unix seconds; on the clocks given if it has none of its own.
    pub(super) fn instant(self, home: Clock<'_>) -> i64 {
        self.clock.unwrap_or(home).instant(self.local)
    }

    /// The first second of its date.
    pub(super) fn midnight(self) -> i64 {
        midnight(self.local)
    }

    /// Its date alone.
    pub(super) fn on_date(self) -> Time<'a> {
        Time {
            dated: true,
            local: self.midnight(),
            ..self
        }
    }

    /// The date of a midnight.
    pub(super) fn of_date(midnight: i64) -> Time<'a> {
        Time {
            dated: true,
            local: midnight,
            clock: None,
        }
    }
}

/// A date with hyphens, `2026-12-25T08:30:00`, without them and without its colons; none where it has none.
fn extended(value: &str) -> Option<String> {
    let (date, time) = value.split_at_checked(10)?;
    let [year, month, day] = [date.get(..4)?, date.get(5..7)?, date.get(8..)?];
    let hyphens = date.as_bytes().get(4) == Some(&b'-') && date.as_bytes().get(7) == Some(&b'-');
    let mut bare = [year, month, day].concat();
    for (place, sign) in time.char_indices() {
        // `T08:30:00`: a colon behind every two digits.
        match (sign, place) {
            (':', 3 | 6) => {}
            (' ', 0) => bare.push('T'),
            _ => bare.push(sign),
        }
    }
    hyphens.then_some(bare)
}

/// The first second of the date of a local time.
pub(super) fn midnight(local: i64) -> i64 {
    local - local.rem_euclid(DAY)
}

/// The instant at which clocks show a local time: the first of two, past a gap by as much as the time lies in it.
pub(super) fn instant(local: i64, zone: Zone) -> i64 {
    // Out of chrono's range only if a duration leads there, and then no day is found anyhow.
    DateTime::from_timestamp(local, 0)
        .map_or(local, |local| zone.resolve(local.naive_utc()).instant())
}

/// The number of a date; that of 1970-01-01 is 0.
pub(super) fn day_of(date: NaiveDate) -> i64 {
    i64::from(date.num_days_from_ce()) - 719_163
}

/// The date of a number.
pub(super) fn date_of(day: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(day + 719_163).ok()?)
}

/// A number of one to nine digits.
pub(super) fn number(digits: &str) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 {
        return None;
    }
    let mut number = 0;
    for b in digits.bytes() {
        if !b.is_ascii_digit() {
            return None;
        }
        number = number * 10 + u32::from(b - b'0');
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_and_times_are_read() {
        let christmas = 1_798_156_800; // 2026-12-25T00:00:00Z
        let read =
            |value| Time::read(value).map(|time| (time.dated, time.local, time.clock.is_some()));
        assert_eq!(read("20261225"), Some((true, christmas, false)));
        assert_eq!(read("2026-12-25"), Some((true, christmas, false)));
        for (value, seconds, in_utc) in [
            ("20261225T235960Z", DAY - 1, true),
            ("20261225T1200", DAY / 2, false),
            ("20261225t1200z", DAY / 2, true),
            ("20261225T240000", DAY, false),
            ("20261225T2400Z", DAY, true),
            ("2026-12-25T12:00:00", DAY / 2, false),
            ("2026-12-25T12:00", DAY / 2, false),
            ("2026-12-25T12:00:00Z", DAY / 2, true),
            ("2026-12-25 12:00:00", DAY / 2, false),
            ("2026-12-25T24:00", DAY, false),
        ] {
            assert_eq!(
                read(value),
                Some((false, christmas + seconds, in_utc)),
                "{value}"
            );
        }
        assert_eq!(
            Time::read("20261225T235960Z").map(Time::midnight),
            Some(christmas)
        );
        for bad in [
            "",
            "2026",
            "2026-1225",
            "2026-12-32",
            "2026-12-25T1:00:00",
            "2026-12-25T12:0000:",
            "20260229",
            "20261225T",
            "20261225T24",
            "20261225T2400000",
            "20261225T240001",
            "20261225T2430",
            "20261225T126000",
            "20261225T1260",
            "20261225T120061",
            "20261225 ",
            "+2261225",
            "2026é225",
            "20261225T0800é0",
            "20261225T080000+0100",
            "20261225T080000/PT1H",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_and_dates_are_one() {
        for day in [-719_162, -1, 0, 20_000, 2_932_896] {
            assert_eq!(date_of(day).map(day_of), Some(day));
        }
        assert_eq!(date_of(i64::from(i32::MAX)), None);
    }
}
