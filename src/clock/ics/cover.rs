//! What an entry covers: when it takes place, each time for how long, and on which days that is.

use super::{
    super::Zone,
    DAY, Doubt, Reason, Wrong,
    clocks::Clock,
    days::{By, Days},
    entry::Entry,
    gone::Gone,
    length::Length,
    series::Series,
    time::Time,
};

impl<'a> Entry<'a> {
    /// Adds the times that it takes away. `place` is its own in the file, `home` whose clocks show times that name none.
    pub(super) fn take_away(&self, place: i64, gone: &mut Gone, home: Clock<'a>) {
        let start = self.start;
        let own = start.and_then(|start| start.clock).unwrap_or(home);
        for &time in &self.except {
            // Exchange writes the exceptions of whole days with a time.
            let is_date = start.is_some_and(|start| start.dated);
            gone.add(place, if is_date { time.on_date() } else { time }, own);
        }
        for time in [self.replaces, self.replaces_day].into_iter().flatten() {
            gone.add(self.whose, time, own);
        }
    }

    /// Covers the days on which it takes place; keeps a fault where there are none.
    pub(super) fn cover(
        &mut self,
        place: usize,
        gone: &Gone,
        (zone, home): (Zone, Clock<'a>),
        doubt: Option<Doubt>,
        days: &mut Days,
    ) -> Result<(), Wrong> {
        if self.fault.is_some() {
            return Ok(());
        }
        let Some(start) = self.start else {
            self.fail(Reason::NoStart, "");
            return Ok(());
        };
        let own = start.clock.unwrap_or(home);
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
        let by = By { place, doubt };
        let mut missed = false;
        let mut covered = false;
        let number = i64::try_from(place).unwrap_or(i64::MAX);
        for time in self.beginnings(start, own, length, days)? {
            let is_gone = gone.has(number, time, own)
                || (self.replaces.is_none() && gone.has(self.whose, time, own));
            if is_gone {
                continue;
            }
            let clocks = time.clock.unwrap_or(own);
            // On the same clocks nothing is converted: what was written is what they show.
            let same = start.dated || (length.exact == 0 && clocks.is(zone));
            let is_in = if same {
                days.cover(time.local, time.local + length.wall, by)?
            } else {
                let begin = clocks.instant(time.local);
                let mut end = clocks.instant(time.local + length.wall) + length.exact;
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
        start: Time<'a>,
        own: Clock<'a>,
        length: Length,
        days: &mut Days,
    ) -> Result<Vec<Time<'a>>, Wrong> {
        let mut times = self.more.clone();
        for time in &mut times {
            if start.dated {
                *time = time.on_date();
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
            Some(until) => own.local(until.instant(own)),
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
    fn length(&self, start: Time<'a>, own: Clock<'a>) -> Result<Length, Reason> {
        let mut length = self.length.unwrap_or_default();
        if let Some(end) = self.end {
            if end.dated != start.dated {
                return Err(Reason::BadTime);
            }
            let same = end.clock == start.clock;
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
