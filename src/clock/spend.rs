//! How a budget is spent: from the moment it is asked about, or the next opening, to the moment it is used up.

use super::{
    Budget, BusinessDay, ClockError, Closing, Timetable, Zero, Zone,
    moment::{DAY, RANGE, within},
    walk::Span,
};

/// The longest budget in seconds: a hundred years.
const LONGEST: u64 = 100 * 366 * 86_400;

/// When a budget began to run and when it was used up, in Unix seconds.
pub(super) struct Spent {
    pub(super) started: i64,
    pub(super) due: i64,
}

impl Timetable {
    pub(super) fn spend(&self, from: i64, budget: Budget) -> Result<Spent, ClockError> {
        match budget {
            Budget::Elapsed(seconds) => self.spend_elapsed(from, whole(seconds)?),
            Budget::Business(seconds) => self.spend_business(from, whole(seconds)?),
            Budget::CalendarDays(count) => {
                self.spend_elapsed(from, days_later(self.zone(), from, count)? - from)
            }
            Budget::Days { count, rule } => self.spend_days(from, count, rule),
        }
    }

    fn spend_elapsed(&self, from: i64, seconds: i64) -> Result<Spent, ClockError> {
        let (mut at, mut left) = (from, seconds);
        let mut started = None;
        // Before each pause, as much as fits; after the last one, the rest.
        let first = self.pauses.partition_point(|pause| pause.1 <= from);
        for &(pause, over) in &self.pauses[first..] {
            let room = (pause - at).max(0);
            if room >= left && (left > 0 || room > 0) {
                break;
            }
            if room > 0 {
                started.get_or_insert(at);
                left -= room;
            }
            if over == i64::MAX {
                return Err(ClockError::NeverOpens);
            }
            at = over.max(at);
        }
        Ok(Spent {
            started: started.unwrap_or(at),
            due: at + left,
        })
    }

    fn spend_business(&self, from: i64, seconds: i64) -> Result<Spent, ClockError> {
        if seconds == 0 && self.zero == Zero::AtOnce {
            return Ok(Spent {
                started: from,
                due: from,
            });
        }
        let place = self.place(from).ok_or_else(|| self.exhausted())?;
        let (started, before) = place
            .sheet
            .enter(place.slot, from)
            .ok_or(ClockError::NeverOpens)?;
        if seconds == 0 {
            return Ok(Spent {
                started,
                due: started,
            });
        }
        // Counted from the beginning of the sheet; from sheet to sheet as long as all of one is used up.
        let mut target = before + seconds;
        let (mut number, mut sheet) = (place.number, place.sheet);
        while target > sheet.open {
            target -= sheet.open;
            number += 1;
            sheet = self.sheet(number).ok_or_else(|| self.exhausted())?;
        }
        let mut due = sheet.moment(target).ok_or(ClockError::OutOfRange)?;
        if self.closing == Closing::NextOpening {
            due = self.next_opening(due)?;
        }
        Ok(Spent { started, due })
    }

    fn spend_days(&self, from: i64, count: u32, rule: BusinessDay) -> Result<Spent, ClockError> {
        if u64::from(count) * 86_400 > LONGEST {
            return Err(ClockError::TooLarge);
        }
        if count == 0 && rule != BusinessDay::EndOfDay {
            return self.spend_business(from, 0);
        }
        let first = self.first(from)?;
        let gone = self.open_time(first.day, first.from);
        // A day that begins at its opening is over with its own windows, one that began later reaches into the next.
        let ahead = match rule {
            BusinessDay::SameTime => count,
            _ if gone > 0 => count,
            _ => count.saturating_sub(1),
        };
        let last = self.day_ahead(first, ahead)?;
        let mut due = match rule {
            BusinessDay::SameTime => self.same_time(first, last),
            BusinessDay::FullWindow if gone > 0 => self.after(last, gone),
            _ => self.after(last, i64::MAX),
        };
        if self.closing == Closing::NextOpening && rule != BusinessDay::EndOfDay {
            due = self.next_opening(due)?;
        }
        Ok(Spent {
            started: first.from,
            due,
        })
    }

    /// The first opening from a moment on, without what is over of it.
    fn first(&self, from: i64) -> Result<Span, ClockError> {
        self.spans(from).next().ok_or_else(|| self.exhausted())
    }

    /// The moment itself while open, else the next opening.
    fn next_opening(&self, at: i64) -> Result<i64, ClockError> {
        Ok(self.first(within(at)?)?.from)
    }

    /// The business day so many business days after the one of an opening.
    fn day_ahead(&self, first: Span, count: u32) -> Result<i64, ClockError> {
        let (mut day, mut ahead) = (first.day, 0);
        let mut spans = self.spans(first.from);
        while ahead < count {
            let span = spans.next().ok_or_else(|| self.exhausted())?;
            if span.day != day {
                (day, ahead) = (span.day, ahead + 1);
            }
        }
        Ok(day)
    }

    /// The openings of one business day.
    fn day(&self, day: i64) -> impl Iterator<Item = Span> {
        self.spans((day * DAY - 3 * DAY).max(RANGE.start))
            .skip_while(move |span| span.day < day)
            .take_while(move |span| span.day == day)
    }

    /// The open time of a business day before a moment.
    fn open_time(&self, day: i64, until: i64) -> i64 {
        self.day(day)
            .map(|span| (span.to.min(until) - span.from).max(0))
            .sum()
    }

    /// The moment of a business day at which so much of it is over; its end, where it has no more than that.
    fn after(&self, day: i64, mut open: i64) -> i64 {
        let mut at = 0;
        for span in self.day(day) {
            at = span.to.min(span.from.saturating_add(open));
            open -= at - span.from;
            if open == 0 {
                break;
            }
        }
        at
    }

    /// The last moment of a business day at which it is open and the clocks show no more than at a moment of another;
    /// the opening, where they always show more.
    fn same_time(&self, first: Span, day: i64) -> i64 {
        let zone = self.zone();
        let shown = first.from + i64::from(zone.offset_at(first.from)) - first.day * DAY;
        let at = zone.resolve_seconds(day * DAY + shown).instant();
        let mut due = None;
        for span in self.day(day) {
            if at >= span.from || due.is_none() {
                due = Some(at.clamp(span.from, span.to));
            }
        }
        due.unwrap_or(at)
    }

    /// Why there is no more time to spend: it never opens again, or the years that can be counted with are over.
    pub(super) fn exhausted(&self) -> ClockError {
        let paused = self.pauses.last().is_some_and(|pause| pause.1 == i64::MAX);
        if paused || self.week.never_opens() {
            ClockError::NeverOpens
        } else {
            ClockError::OutOfRange
        }
    }
}

/// The same local time so many days later.
fn days_later(zone: Zone, from: i64, count: u32) -> Result<i64, ClockError> {
    let days = whole(u64::from(count) * 86_400)?;
    let local = from + i64::from(zone.offset_at(from)) + days;
    // The first of two lies before a moment that is the second: no days later is not earlier.
    Ok(zone.resolve_seconds(local).instant().max(from))
}

fn whole(seconds: u64) -> Result<i64, ClockError> {
    i64::try_from(seconds)
        .ok()
        .filter(|_| seconds <= LONGEST)
        .ok_or(ClockError::TooLarge)
}
