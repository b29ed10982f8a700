//! Whole days that are written with times: from midnight to midnight on the clocks of whoever wrote them, or marked as
//! such. A whole day is a date, and the same date everywhere.

use super::{
    DAY,
    clocks::Clock,
    entry::Entry,
    time::{Time, midnight},
};

/// So many seconds before midnight a day is over too: 23:59.
const LAST_MINUTE: i64 = 60;

/// Until when a day in UTC is the day at which it begins, in seconds: clocks are at most ten hours behind where many
/// people live, and up to fourteen ahead.
const LATEST: i64 = 10 * 3600;

impl<'a> Entry<'a> {
    /// Makes dates of the times of a whole day. `home`: whose clocks show times that name none.
    pub(super) fn settle(&mut self, home: Clock<'a>) {
        let Some(start) = self.start.filter(|start| !start.dated) else {
            return;
        };
        let own = start.clock.unwrap_or(home);
        // What it takes the place of may be a whole day that is written with times, whatever it is itself.
        let replaced = self.replaces.filter(|time| !time.dated);
        self.replaces_day = replaced
            .map(|time| own.local(time.instant(own)))
            .filter(|local| *local == midnight(*local))
            .map(Time::of_date);
        let begin = start.instant(home);
        let length = self.length.unwrap_or_default();
        let end = match self.end {
            Some(end) if end.dated => return,
            Some(end) => end.instant(home),
            None => own.instant(start.local + length.wall) + length.exact,
        };
        let last = own.local(end);
        let over = midnight(last + LAST_MINUTE);
        let is_whole = start.local == midnight(start.local) && over > start.local && last <= over;
        let to_date = |time: Time<'a>| {
            if time.dated {
                return time;
            }
            let clock = time.clock.unwrap_or(home);
            Time::of_date(if is_whole {
                midnight(own.local(clock.instant(time.local)))
            } else {
                nearest(time, clock, home)
            })
        };
        let days = if is_whole {
            (over - start.local) / DAY
        } else if self.all_day {
            ((end - begin + DAY / 2) / DAY).max(1)
        } else {
            return;
        };
        self.replaces_day = replaced.map(to_date);
        let first = to_date(start);
        for time in self.more.iter_mut().chain(&mut self.except) {
            *time = to_date(*time);
        }
        self.start = Some(first);
        self.end = Some(Time::of_date(first.local + days * DAY));
        self.length = None;
    }
}

/// The midnight that is meant by a time at which a whole day begins somewhere: on its own clocks, on those of the file,
/// else on those of the most people.
fn nearest(time: Time<'_>, clock: Clock<'_>, home: Clock<'_>) -> i64 {
    let instant = clock.instant(time.local);
    for local in [time.local, home.local(instant)] {
        if local == midnight(local) {
            return local;
        }
    }
    midnight(instant - LATEST - 1) + DAY
}
