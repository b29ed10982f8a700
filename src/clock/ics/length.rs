//! The length: how long an event takes, every time.

use super::{DAY, time::number};

/// More than all years that a date can have, and little enough to count with.
const LONGEST: i64 = 10_000 * 366 * DAY;

/// A length in two parts, since days follow the clocks on the wall and hours do not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Length {
    /// Seconds on the clock of a wall: from eight to eight is a day, also when the clocks change.
    pub(super) wall: i64,
    /// Seconds that pass after that.
    pub(super) exact: i64,
}

impl Length {
    /// Reads `P1D`, `P2W`, `PT8H30M`, `P1DT12H`; a negative one is read as such.
    pub(super) fn read(value: &str) -> Option<Length> {
        let (unsigned, sign) = match value.strip_prefix('-') {
            Some(rest) => (rest, -1),
            None => (value.strip_prefix('+').unwrap_or(value), 1),
        };
        let mut rest = unsigned.strip_prefix(['P', 'p'])?;
        let mut length = Length::default();
        let mut timed = false;
        let mut some = false;
        while !rest.is_empty() {
            if let Some(time) = rest.strip_prefix(['T', 't'])
                && !timed
            {
                timed = true;
                rest = time;
                continue;
            }
            let digits = rest.bytes().position(|b| !b.is_ascii_digit())?;
            let amount = sign * i64::from(number(rest.get(..digits)?)?);
            match (timed, rest.as_bytes().get(digits)?.to_ascii_uppercase()) {
                (false, b'W') => length.wall += amount * 7 * DAY,
                (false, b'D') => length.wall += amount * DAY,
                (true, b'H') => length.exact += amount * 3600,
                (true, b'M') => length.exact += amount * 60,
                (true, b'S') => length.exact += amount,
                _ => return None,
            }
            if length.seconds().abs() > LONGEST {
                return None;
            }
            some = true;
            rest = rest.get(digits + 1..)?;
        }
        some.then_some(length)
    }

    /// How many seconds it is when no clocks change.
    pub(super) fn seconds(self) -> i64 {
        self.wall + self.exact
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_two_parts() {
        for (value, wall, exact) in [
            ("P1D", DAY, 0),
            ("P2W", 14 * DAY, 0),
            ("PT8H30M", 0, 30_600),
            ("+P1DT12H", DAY, 43_200),
            ("-PT15M", 0, -900),
            ("P0D", 0, 0),
            ("PT90S", 0, 90),
        ] {
            assert_eq!(Length::read(value), Some(Length { wall, exact }), "{value}");
        }
        for bad in [
            "", "P", "PT", "1D", "P1H", "PT1D", "P1", "PD", "PT1H2", "P1é", "--P1D", "PTT1H",
            "P999999W",
        ] {
            assert_eq!(Length::read(bad), None, "{bad}");
        }
    }
}
