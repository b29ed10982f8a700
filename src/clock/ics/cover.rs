//! What an entry covers: when it takes place, each time for how long, and on which days that is.

use super::{
    super::Zone,
    DAY, Reason, Wrong,
    days::{By, Days},
    entry::Entry,
    gone::Gone,
    length::Length,
    series::Series,
    time::{Time, instant},
};

impl Entry {
    /// Adds the times that it takes away. `place` is its own in the file.
    pub(super) fn take_away(&self, place: i64, gone: &mut Gone, zone: Zone) {
        let start = self.start;
        let own = start.and_then(|start| start.zone).unwrap_or(zone);
        for &(mut time) in &self.except {
            // Exchange writes the exceptions of whole days with a time.
            if start.is_some_and(|start| start.dated) {
                time.dated = true;
                time.local = time.midnight();
            }
            gone.add(place, time, own);
        }
        if let Some(time) = self.replaces {
            gone.add(self.whose, time, own);
        }
    }

    /// Covers the days on which it takes place; keeps a fault where there are none.
    pub(super) fn cover(
        &mut self,
        place: usize,
        gone: &Gone,
        zone: Zone,
        days: &mut Days,
    ) -> Result<(), Wrong> {
        if self.fault.is_some() {
            return Ok(());
        }
        let Some(start) = self.start else {
            self.fail(Reason::NoStart, "");
            return Ok(());
        };
        let own = start.zone.unwrap_or(zone);
        let length = match self.length(start, own) {
            Ok(length) => length,
            Err(reason) => {
                self.fail(reason, "");
                return Ok(());
            }
        };
        if self.more.iter().any(|time| time.dated && !start.dated) {
            self.fail(Reason::BadTime, "RDATE");
            return Ok(());
        }
        let by = By {
            place,
            tentative: self.tentative,
        };
        let mut missed = false;
        let mut covered = false;
        let number = i64::try_from(place).unwrap_or(i64::MAX);
        for time in self.beginnings(start, own, length, days)? {
            let is_gone = gone.has(number, time, own)
                || (self.replaces.is_none() && gone.has(self.whose, time, own));
            if is_gone {
                continue;
            }
            let clocks = time.zone.unwrap_or(own);
            // On the same clocks nothing is converted: what was written is what they show.
            let same = start.dated || (length.exact == 0 && is_same(clocks, zone));
            let is_in = if same {
                days.cover(time.local, time.local + length.wall, by)?
            } else {
                let begin = instant(time.local, clocks);
                let mut end = instant(time.local + length.wall, clocks) + length.exact;
                if end <= begin {
                    // It begins in an hour that the clocks leave out, and so later than written.
                    end = begin + length.seconds();
                }
                days.cover_instants(begin, end, zone, by)?
            };
            covered |= is_in;
            missed |= !is_in;
        }
        if missed && !covered {
            self.fail(Reason::OutsideYears, "");
        }
        Ok(())
    }

    /// The times at which it begins, in no order.
    fn beginnings(
        &self,
        start: Time,
        own: Zone,
        length: Length,
        days: &mut Days,
    ) -> Result<Vec<Time>, Wrong> {
        let mut times = self.more.clone();
        for time in &mut times {
            if start.dated {
                time.dated = true;
                time.local = time.midnight();
            }
        }
        let Some(rule) = self.rule.as_ref().filter(|_| self.replaces.is_none()) else {
            times.push(start);
            return Ok(times);
        };
        let last = match rule.until {
            None => i64::MAX,
            // The whole of that date: a date is all that such an event, or such an end, has.
            Some(until) if start.dated || until.dated => until.midnight() + DAY - 1,
            Some(until) => {
                let instant = until.instant(own);
                instant + i64::from(own.offset_at(instant))
            }
        };
        let series = Series {
            rule,
            start: start.local,
            last,
            // What begins before the first day can still last into it, and is another day in another zone.
            from: days.first() - length.seconds() / DAY - 2,
        };
        let locals = series.times(days.work())?;
        times.extend(locals.iter().map(|&local| Time { local, ..start }));
        Ok(times)
    }

    /// How long it takes each time.
    fn length(&self, start: Time, own: Zone) -> Result<Length, Reason> {
        let mut length = self.length.unwrap_or_default();
        if let Some(end) = self.end {
            if end.dated != start.dated {
                return Err(Reason::BadTime);
            }
            let same = end.zone == start.zone;
            length = if same {
                Length {
                    wall: end.local - start.local,
                    exact: 0,
                }
            } else {
                Length {
                    wall: 0,
                    exact: end.instant(own) - start.instant(own),
                }
            };
        }
        let seconds = length.seconds();
        if seconds < 0 {
            return Err(Reason::Backwards);
        }
        if start.dated {
            // Whole days, and one at least: some programs write the last day instead of the day after.
            let days = seconds / DAY + i64::from(seconds % DAY > 0);
            length = Length {
                wall: days.max(1) * DAY,
                exact: 0,
            };
        } else if seconds == 0 {
            return Err(Reason::NoLength);
        }
        Ok(length)
    }
}

/// Whether two zones always show the same.
fn is_same(one: Zone, other: Zone) -> bool {
    one == other || one.canonical() == other.canonical()
}
