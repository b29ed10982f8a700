//! The clocks of a zone, along which a walk goes.

use super::{Zone, moment::DAY, zone::Change};

/// More than any offset there is: the instants of a local time lie within this many seconds of it.
const REACH: i64 = 26 * 3600;

/// The clocks of a zone, as a walk goes on along them: they are asked for each change once.
pub(super) struct Clocks {
    zone: Zone,
    /// Seconds east of UTC before the first of the near changes.
    pub(super) offset: i64,
    /// The changes around the local times that are asked for, in order.
    near: Vec<Change>,
    /// The first change behind them; none where there is no other.
    next: Option<Change>,
}

impl Clocks {
    /// For local times from a moment on, and some days before it.
    pub(super) fn new(zone: Zone, from: i64) -> Clocks {
        let from = from - 4 * DAY;
        Clocks {
            zone,
            offset: i64::from(zone.offset_at(from)),
            near: Vec::new(),
            next: zone.next_change(from),
        }
    }

    /// The instant of a local time that is the edge of a window, and by how many days the clocks then show another
    /// date: the first of two instants, past a gap by as much as the time lies in it.
    pub(super) fn edge(&mut self, local: i64) -> (i64, i64) {
        while let Some(next) = self.next
            && next.at <= local + REACH
        {
            self.near.push(next);
            self.next = self.zone.next_change(next.at);
        }
        // The edges of one day and the next come out of order, but by no more than two days.
        while let Some(first) = self.near.first()
            && first.at + REACH + 4 * DAY < local
        {
            self.offset = i64::from(first.after);
            self.near.remove(0);
        }
        let (mut begin, mut offset, mut gap) = (i64::MIN, self.offset, None);
        for change in &self.near {
            let at = local - offset;
            if at < change.at {
                if at >= begin {
                    return (at, 0);
                }
            } else if local - i64::from(change.after) < change.at {
                gap = gap.or(Some(change));
            }
            (begin, offset) = (change.at, i64::from(change.after));
        }
        match gap {
            Some(gap) if local - offset < begin => {
                let shown = local + i64::from(gap.after - gap.before);
                let moved = shown.div_euclid(DAY) - local.div_euclid(DAY);
                (local - i64::from(gap.before), moved)
            }
            _ => (local - offset, 0),
        }
    }
}
