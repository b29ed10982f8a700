//! The offset: how far a zone is from UTC at one moment. With it chrono's types take a [`Zone`].

use std::fmt;

use chrono::{
    FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc,
};

use super::{Local, Zone};

/// The offset of a zone from UTC at one moment, which remembers its zone.
///
/// It is the offset of a `DateTime<Zone>`, and is written like `+01:00`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ZoneOffset {
    zone: Zone,
    seconds: i32,
}

impl ZoneOffset {
    /// The zone that has the offset.
    pub fn zone(self) -> Zone {
        self.zone
    }

    /// Seconds east of UTC.
    pub fn seconds(self) -> i32 {
        self.seconds
    }
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        FixedOffset::east_opt(self.seconds).unwrap_or_else(|| Utc.fix())
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.fix(), f)
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A local time that is missing gives `MappedLocalTime::None`, as chrono has it everywhere: use
/// [`Zone::resolve`] to learn how to read it.
impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Zone {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        let offset = |instant| ZoneOffset {
            zone: *self,
            seconds: self.offset_at(instant),
        };
        match self.resolve(*local) {
            Local::Once(instant) => MappedLocalTime::Single(offset(instant)),
            Local::Twice { first, second } => {
                MappedLocalTime::Ambiguous(offset(first), offset(second))
            }
            Local::Missing { .. } => MappedLocalTime::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        ZoneOffset {
            zone: *self,
            seconds: self.offset_at(utc.and_utc().timestamp()),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::named(name).unwrap()
    }

    #[test]
    fn chrono_takes_a_zone() {
        let paris = zone("Europe/Paris");
        let before = paris.with_ymd_and_hms(2027, 3, 28, 1, 30, 0).unwrap();
        let after = before + TimeDelta::hours(1);
        assert_eq!(after.to_string(), "2027-03-28 03:30:00 +02:00");
        assert_eq!(format!("{after:?}"), "2027-03-28T03:30:00+02:00");
        assert_eq!(after.to_rfc3339(), "2027-03-28T03:30:00+02:00");
        assert_eq!(after.timezone(), paris);
        assert_eq!(after.offset().zone(), paris);
        assert_eq!(after.offset().seconds(), 7200);
        assert_eq!(after.offset().fix().local_minus_utc(), 7200);
        let kolkata = after.with_timezone(&zone("Asia/Kolkata"));
        assert_eq!(kolkata.to_string(), "2027-03-28 07:00:00 +05:30");
        let missing = paris.with_ymd_and_hms(2027, 3, 28, 2, 30, 0);
        assert_eq!(missing, MappedLocalTime::None);
        let twice = paris.with_ymd_and_hms(2027, 10, 31, 2, 30, 0);
        let instants =
            [twice.earliest(), twice.latest()].map(|time| time.map(|time| time.timestamp()));
        assert_eq!(instants, [Some(1_824_942_600), Some(1_824_946_200)]);
        let date = after.date_naive();
        assert_eq!(paris.offset_from_local_date(&date).unwrap().seconds(), 3600);
        assert_eq!(paris.offset_from_utc_date(&date).seconds(), 3600);
    }
}
