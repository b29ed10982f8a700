//! The local time: what a clock on the wall shows, traced back to instants.

use super::table::Table;

/// More than any offset there is: the instants of a local time lie within this many seconds of it.
const REACH: i64 = 26 * 3600;

/// The instants at which a zone's clocks show a local time.
///
/// Nearly always there is one. Where clocks are put back an hour happens twice, and where they are
/// put forward an hour does not happen. All instants are in seconds since 1970-01-01T00:00:00Z.
///
/// The hour that Amsterdam leaves out in spring shows how a missing time is read:
///
/// ```
/// use chrono::NaiveDate;
/// use duetime::clock::zone::{Local, Zone};
///
/// let half_past_two = NaiveDate::from_ymd_opt(2027, 3, 28).unwrap().and_hms_opt(2, 30, 0).unwrap();
/// let local = Zone::named("Europe/Amsterdam")?.resolve(half_past_two);
/// assert!(matches!(local, Local::Missing { before: 3600, after: 7200, .. }));
/// assert_eq!(local.instant(), 1_806_197_400); // 2027-03-28T01:30:00Z, shown as 03:30
/// # Ok::<(), duetime::clock::zone::UnknownZone>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Local {
    /// The local time happens once, at this instant.
    Once(i64),
    /// The local time happens twice, since the clocks are put back over it.
    Twice {
        /// The earlier instant, with the offset before the change.
        first: i64,
        /// The later instant, with the offset after the change.
        second: i64,
    },
    /// The local time does not happen, since the clocks are put forward over it.
    Missing {
        /// Seconds east of UTC before the gap.
        before: i32,
        /// Seconds east of UTC after the gap.
        after: i32,
        /// The instant of the change that leaves the local time out.
        at: i64,
        /// The instant of the local time if the clocks had not been put forward: the local time
        /// read with the offset before the gap. It is never earlier than `at`.
        read: i64,
    },
}

impl Local {
    /// The instant to take unless someone chooses another: the first of two, and a time that does
    /// not happen read with the offset before the gap.
    pub fn instant(self) -> i64 {
        match self {
            Local::Once(instant) => instant,
            Local::Twice { first, .. } => first,
            Local::Missing { read, .. } => read,
        }
    }

    /// Traces back a local time, in seconds since 1970-01-01T00:00:00 on the zone's own clocks.
    pub(super) fn find(table: &Table, local: i64) -> Local {
        let mut begin = local - REACH;
        let mut offset = table.offset_at(begin);
        let mut once = None;
        let mut gap = None;
        // From change to change, because two of them can be closer together than the difference
        // of their offsets: looking at the nearest one would not be enough.
        loop {
            let change = table
                .change_after(begin)
                .filter(|change| change.at <= local + REACH);
            let instant = local - i64::from(offset);
            if instant >= begin && change.is_none_or(|change| instant < change.at) {
                match once {
                    None => once = Some(instant),
                    Some(first) => {
                        return Local::Twice {
                            first,
                            second: instant,
                        };
                    }
                }
            }
            let Some(change) = change else { break };
            if gap.is_none() && instant >= change.at && local - i64::from(change.after) < change.at
            {
                gap = Some(change);
            }
            begin = change.at;
            offset = change.after;
        }
        match (once, gap) {
            (Some(instant), _) => Local::Once(instant),
            (None, Some(change)) => Local::Missing {
                before: change.before,
                after: change.after,
                at: change.at,
                read: local - i64::from(change.before),
            },
            // Cannot be: a local time that is not passed over is shown.
            (None, None) => Local::Once(local - i64::from(offset)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3600;

    /// Hours from 1970 to some moment after 1990.
    const BASE: i64 = 200_000;

    /// Resolves a local time of a clock that is at UTC until the base and then changes at given
    /// hours to given offsets, also in hours.
    fn find(steps: &[(i64, i32)], local: i64) -> Local {
        let step = |&(hour, offset): &(i64, i32)| ((BASE + hour) * HOUR, offset * 3600);
        let table = Table::of(0, steps.iter().map(step).collect());
        Local::find(&table, (BASE + local) * HOUR)
    }

    fn once(hour: i64) -> Local {
        Local::Once((BASE + hour) * HOUR)
    }

    fn missing(before: i32, after: i32, at: i64, read: i64) -> Local {
        let (before, after) = (before * 3600, after * 3600);
        let (at, read) = ((BASE + at) * HOUR, (BASE + read) * HOUR);
        Local::Missing {
            before,
            after,
            at,
            read,
        }
    }

    #[test]
    fn two_gaps_in_one_day_are_two_gaps() {
        let steps = [(0, 1), (2, 3)];
        assert_eq!(find(&steps, -1), once(-1));
        assert_eq!(find(&steps, 0), missing(0, 1, 0, 0));
        assert_eq!(find(&steps, 1), once(0));
        assert_eq!(find(&steps, 3), missing(1, 3, 2, 2));
        assert_eq!(find(&steps, 4), missing(1, 3, 2, 3));
        assert_eq!(find(&steps, 5), once(2));
    }

    #[test]
    fn what_was_left_out_and_then_put_back_is_found_where_it_is_shown() {
        // Forward by three hours, and an hour later back again.
        let steps = [(0, 3), (1, 0)];
        assert_eq!(find(&steps, -1), once(-1));
        assert_eq!(find(&steps, 0), missing(0, 3, 0, 0));
        assert_eq!(find(&steps, 1), once(1));
        let (first, second) = (BASE * HOUR, (BASE + 3) * HOUR);
        assert_eq!(find(&steps, 3), Local::Twice { first, second });
        assert_eq!(find(&steps, 4), once(4));
    }
}
