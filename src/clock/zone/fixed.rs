//! The fixed offset: a clock that is always equally far from universal time, such as `UTC+05:30`.

use std::sync::OnceLock;

use super::Zone;

/// How far behind and ahead clocks are, in minutes: no place had more since 1990.
const WEST: i32 = -12 * 60;
const EAST: i32 = 14 * 60;

/// The number of the first of them; those of the data are lower.
pub(super) const FIRST: u16 = 0xF000;

/// The number of UTC, the same with every data and without: its zone is there before the data is.
pub(super) const UTC: u16 = u16::MAX;

/// The length of a name.
const LENGTH: usize = 9;

impl Zone {
    /// The zone whose clocks are always so many minutes ahead of universal time, or behind it where that is negative;
    /// none where no clock is so far away. Its name is `UTC+05:30`, by which [`Zone::named`] finds it again.
    ///
    /// ```
    /// use duetime::clock::Zone;
    ///
    /// let zone = Zone::fixed(330).unwrap();
    /// assert_eq!(zone.name(), "UTC+05:30");
    /// assert_eq!(Zone::named("UTC+05:30"), Ok(zone));
    /// assert_eq!(Zone::fixed(25 * 60), None);
    /// ```
    pub fn fixed(minutes: i32) -> Option<Zone> {
        if minutes == 0 {
            return Some(Zone::utc());
        }
        let place = (WEST..=EAST).contains(&minutes).then(|| minutes - WEST)?;
        Some(Zone(FIRST + u16::try_from(place).ok()?))
    }

    /// Seconds east of universal time, where that is the same for ever.
    pub(super) fn always(self) -> Option<i32> {
        let place = self.0.checked_sub(FIRST).filter(|_| self.0 != UTC)?;
        Some((i32::from(place) + WEST) * 60)
    }
}

/// The zone of a name as [`name`] writes it, in any case.
pub(super) fn find(name: &str) -> Option<Zone> {
    let rest = name
        .get(..3)
        .filter(|utc| utc.eq_ignore_ascii_case("UTC"))
        .and_then(|_| name.get(3..))?;
    let number = |from: usize| {
        let digits = rest.get(from..from + 2)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<i32>().ok().filter(|_| plain)
    };
    let (hours, minutes) = (number(1)?, number(4).filter(|minutes| *minutes < 60)?);
    let formed = rest.len() == LENGTH - 3 && rest.get(3..4) == Some(":");
    let minutes = hours * 60 + minutes;
    match rest.get(..1).filter(|_| formed && minutes != 0)? {
        "+" => Zone::fixed(minutes),
        "-" => Zone::fixed(-minutes),
        _ => None,
    }
}

/// The name of one of them. All are written at the first question, one behind the other, and kept: a name outlives
/// whoever asks.
pub(super) fn name(minutes: i32) -> &'static str {
    static NAMES: OnceLock<String> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names = String::new();
        for minutes in WEST..=EAST {
            names.push_str(if minutes < 0 { "UTC-" } else { "UTC+" });
            let minutes = minutes.unsigned_abs();
            let digits = [
                minutes / 600,
                minutes / 60 % 10,
                minutes % 60 / 10,
                minutes % 10,
            ];
            for (place, digit) in digits.into_iter().enumerate() {
                names.push_str(if place == 2 { ":" } else { "" });
                names.push(char::from_digit(digit, 10).unwrap_or('0'));
            }
        }
        names
    });
    let begin = usize::try_from(minutes - WEST).unwrap_or_default() * LENGTH;
    names.get(begin..begin + LENGTH).unwrap_or("UTC")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offset_has_a_name_of_its_own_that_leads_back() {
        let mut names = std::collections::HashSet::new();
        for minutes in (WEST..=EAST).filter(|minutes| *minutes != 0) {
            let zone = Zone::fixed(minutes).unwrap();
            assert!(names.insert(zone.name()), "{zone}");
            assert_eq!(Zone::named(zone.name()), Ok(zone));
            assert_eq!(Zone::named(&zone.name().to_lowercase()), Ok(zone));
            assert_eq!(zone.offset_at(0), minutes * 60);
        }
        assert_eq!(Zone::fixed(0), Some(Zone::utc()));
        for (minutes, name) in [
            (330, "UTC+05:30"),
            (-210, "UTC-03:30"),
            (-720, "UTC-12:00"),
            (840, "UTC+14:00"),
        ] {
            assert_eq!(Zone::fixed(minutes).unwrap().name(), name);
        }
        assert_eq!(
            [WEST - 1, EAST + 1, i32::MIN, i32::MAX].map(Zone::fixed),
            [None; 4]
        );
    }

    #[test]
    fn an_offset_in_another_form_is_no_name() {
        for name in [
            "UTC+5:30",
            "UTC+0530",
            "UTC+05:60",
            "UTC+00:00",
            "UTC+14:01",
            "UTC-13:00",
            "UTC 05:30",
            "UTC+05.30",
            "UTC++5:30",
            "GMT+05:30",
            "UTC+05:30 ",
            "+05:30",
            "UTC+é5:30",
        ] {
            assert!(Zone::named(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_fixed_offset_never_changes_and_counts_as_it_says() {
        let zone = Zone::fixed(330).unwrap();
        assert_eq!(zone.canonical(), "UTC+05:30");
        assert_eq!(zone.next_change(i64::MIN), None);
        let local = crate::clock::local("2027-03-28T02:30:00").unwrap();
        let at = local.and_utc().timestamp();
        assert_eq!(zone.resolve(local), super::super::Local::Once(at - 19_800));
        assert!(!Zone::names().any(|name| name == zone.name()));
    }
}
