//! The zone: the clock of a place, known by its IANA name.
//!
//! The data travels with the program, never taken from the machine, so that a deadline is the same
//! everywhere: [`tzdata`] says which release of the IANA database it is. Only the page fetches it, as
//! a file of its own, and hands it to [`install`]. It is right for every instant from 1990-01-01 to
//! 2100-12-31, as far as laws are known today. Before 1990 a zone keeps the offset that it had on
//! 1990-01-01; after 2100 it goes on with its last rule.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDateTime;

mod atlas;
mod called;
mod change;
mod day;
mod fixed;
mod local;
mod offset;
mod reader;
mod serial;
mod table;
mod tail;
mod unknown;
mod windows;
mod year;

use atlas::Atlas;
pub use atlas::{LARGEST, install, tzdata};
pub use change::Change;
pub use local::Local;
pub use offset::ZoneOffset;
pub use unknown::UnknownZone;
pub use windows::windows_zone;

/// The last second for which changes of offset are told: 2100-12-31T23:59:59Z.
const LAST_SECOND: i64 = 4_133_980_799;

/// A time zone of the IANA database, or a clock that is always equally far from universal time: see [`Zone::fixed`].
///
/// Two bytes that are copied freely. Two zones are equal if they have the same name: `Asia/Calcutta`
/// and `Asia/Kolkata` show the same clock but are two zones; compare [`Zone::canonical`] to see that
/// they are one.
///
/// A zone is used with chrono's own types, and asked directly for whole seconds:
///
/// ```
/// use chrono::{DateTime, TimeZone};
/// use duetime::clock::zone::Zone;
///
/// let amsterdam = Zone::named("Europe/Amsterdam")?;
/// let opening = amsterdam.with_ymd_and_hms(2027, 7, 1, 8, 0, 0).unwrap();
/// assert_eq!(opening.to_string(), "2027-07-01 08:00:00 +02:00");
/// assert_eq!(amsterdam.offset_at(opening.timestamp()), 7200);
/// # Ok::<(), duetime::clock::zone::UnknownZone>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(u16);

impl Zone {
    /// The zone of that IANA name, an old name such as `US/Eastern` included.
    ///
    /// Upper and lower case are not told apart, since people type zones by hand. Nothing else is
    /// forgiven: no abbreviations that the database does not know, no spaces around the name. What
    /// people call zones is found by [`Zone::called`]. A fixed offset is known by its name too.
    ///
    /// ```
    /// use duetime::clock::zone::Zone;
    ///
    /// assert_eq!(Zone::named("europe/amsterdam")?.name(), "Europe/Amsterdam");
    /// assert!(Zone::named("Amsterdam").is_err());
    /// # Ok::<(), duetime::clock::zone::UnknownZone>(())
    /// ```
    pub fn named(name: &str) -> Result<Zone, UnknownZone> {
        let found = Atlas::get().find(name).map(Zone);
        found
            .or_else(|| fixed::find(name))
            .ok_or_else(|| UnknownZone::new(name))
    }

    /// Universal time, whose name is `UTC`.
    pub fn utc() -> Zone {
        Zone(fixed::UTC)
    }

    /// The name by which the zone was asked for, as the database spells it.
    pub fn name(self) -> &'static str {
        match self.always() {
            Some(seconds) => fixed::name(seconds / 60),
            None => Atlas::get().name(self.0),
        }
    }

    /// The name of the zone that this one is a link to, or its own name if it is no link.
    ///
    /// A link is an old spelling (`Asia/Calcutta` for `Asia/Kolkata`) or a place whose clock the
    /// database keeps under another place (`Europe/Stockholm` under `Europe/Berlin`). Use it to
    /// compare zones, not to show them: people look for their own city.
    pub fn canonical(self) -> &'static str {
        match self.always() {
            Some(_) => self.name(),
            None => Atlas::get().canonical(self.0),
        }
    }

    /// Every name of the database that [`Zone::named`] knows, links included, in ASCII order.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Atlas::get().names()
    }

    /// Seconds east of UTC at an instant, which is given in seconds since 1970-01-01T00:00:00Z.
    ///
    /// At the very second of a change it is already the new offset. No instant is refused.
    pub fn offset_at(self, instant: i64) -> i32 {
        match self.always() {
            Some(seconds) => seconds,
            None => Atlas::get().table(self.0).offset_at(instant),
        }
    }

    /// The first change of offset after an instant (Unix seconds), not at it.
    ///
    /// `None` if the zone never changes again, or not before the end of 2100. What changes a name or
    /// a law but leaves the offset alone is no change here.
    ///
    /// All changes of a span are found by asking again from the last one:
    ///
    /// ```
    /// use duetime::clock::zone::{Change, Zone};
    ///
    /// let amsterdam = Zone::named("Europe/Amsterdam")?;
    /// let spring = amsterdam.next_change(1_798_761_600); // 2027-01-01T00:00:00Z
    /// let spring = spring.expect("Amsterdam puts its clocks forward in spring");
    /// assert_eq!(spring, Change { at: 1_806_195_600, before: 3600, after: 7200 });
    /// assert_eq!(amsterdam.next_change(spring.at).map(|autumn| autumn.after), Some(3600));
    /// # Ok::<(), duetime::clock::zone::UnknownZone>(())
    /// ```
    pub fn next_change(self, after: i64) -> Option<Change> {
        if after >= LAST_SECOND || self.always().is_some() {
            return None;
        }
        let change = Atlas::get().table(self.0).change_after(after)?;
        (change.at <= LAST_SECOND).then_some(change)
    }

    /// The instants at which the clocks of the zone show a local time: one, two, or none.
    ///
    /// Fractions of a second are dropped. See [`Local`] for what each answer means.
    pub fn resolve(self, local: NaiveDateTime) -> Local {
        self.resolve_seconds(local.and_utc().timestamp())
    }

    /// The same, from seconds since 1970-01-01T00:00:00 on the zone's own clocks.
    pub(super) fn resolve_seconds(self, local: i64) -> Local {
        match self.always() {
            Some(seconds) => Local::Once(local - i64::from(seconds)),
            None => Local::find(Atlas::get().table(self.0), local),
        }
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Zone, UnknownZone> {
        Zone::named(name)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::named(name).unwrap()
    }

    #[test]
    fn a_link_keeps_its_name_and_knows_its_zone() {
        for (link, target) in [
            ("Asia/Calcutta", "Asia/Kolkata"),
            ("US/Eastern", "America/New_York"),
            ("Europe/Kiev", "Europe/Kyiv"),
            ("Europe/Amsterdam", "Europe/Brussels"),
            ("UTC", "Etc/UTC"),
        ] {
            assert_eq!(zone(link).name(), link);
            assert_eq!(zone(link).canonical(), target);
            assert_eq!(zone(target).canonical(), target);
            assert_ne!(zone(link), zone(target));
            let change = zone(target).next_change(0);
            assert_eq!(zone(link).next_change(0), change);
        }
        // The same clock since 1990, and yet no link: nobody there would call it the other.
        assert_eq!(zone("Europe/Madrid").canonical(), "Europe/Madrid");
    }

    #[test]
    fn utc_is_a_zone_like_any_other() {
        assert_eq!(Zone::utc(), zone("UTC"));
        assert_eq!(Zone::utc().name(), "UTC");
        assert_eq!(Zone::utc().offset_at(i64::MAX), 0);
        assert_eq!(Zone::utc().next_change(i64::MIN), None);
    }

    #[test]
    fn zones_are_cheap_keys() {
        assert_eq!(size_of::<Zone>(), 2);
        let zones: HashSet<_> = Zone::names().map(zone).collect();
        assert_eq!(zones.len(), Zone::names().count());
    }
}
