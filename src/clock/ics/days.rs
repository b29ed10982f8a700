//! The days that events cover, and the parts of them.

use super::{
    super::{Holiday, Window, Zone},
    DAY, Doubt, MOST_DAYS, Maybe, Wrong, YEARS,
    time::{date_of, day_of},
    work::Work,
};
use chrono::NaiveDate;

/// The most parts of one day: as many windows as a day of a calendar has.
const MOST_PARTS: usize = 24;

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    /// Seconds since midnight.
    from: i64,
    to: i64,
    by: By,
}

/// The event that a day or a part of one goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct By {
    /// Its place in the file.
    pub(super) place: usize,
    /// Why it is only perhaps a day off.
    pub(super) doubt: Option<Doubt>,
}

/// Every day of [`YEARS`], each with the parts of it that are covered, in order and apart; and what is perhaps off, as
/// each event has it.
pub(super) struct Days {
    first: i64,
    days: Vec<Vec<Part>>,
    maybe: Vec<(i64, Part)>,
    /// How many more of these there are than are kept.
    more: usize,
    work: Work,
}

impl Days {
    pub(super) fn new(work: Work) -> Days {
        let new_year = |year| NaiveDate::from_ymd_opt(year, 1, 1).map_or(0, day_of);
        let first = new_year(*YEARS.start());
        let count = usize::try_from(new_year(*YEARS.end() + 1) - first).unwrap_or_default();
        Days {
            first,
            days: vec![Vec::new(); count],
            maybe: Vec::new(),
            more: 0,
            work,
        }
    }

    /// The first of them.
    pub(super) fn first(&self) -> i64 {
        self.first
    }

    pub(super) fn work(&mut self) -> &mut Work {
        &mut self.work
    }

    /// Covers from one local time to another, in seconds. Says whether any of that is in [`YEARS`].
    pub(super) fn cover(&mut self, from: i64, to: i64, by: By) -> Result<bool, Wrong> {
        let from = from.max(self.first * DAY);
        let mut covered = false;
        let mut at = from.div_euclid(DAY);
        while let Ok(place) = usize::try_from(at - self.first)
            && let Some(parts) = self.days.get_mut(place)
        {
            let midnight = at * DAY;
            let part = Part {
                from: (from - midnight).max(0),
                to: (to - midnight).min(DAY),
                by,
            };
            if part.from >= part.to {
                break;
            }
            self.work.step()?;
            if by.doubt.is_none() {
                insert(parts, part)?;
            } else {
                self.list(at, part);
            }
            covered = true;
            at += 1;
        }
        Ok(covered)
    }

    /// Lists what is perhaps off; the parts of one event that meet are one.
    fn list(&mut self, day: i64, part: Part) {
        if let Some((on, last)) = self.maybe.last_mut()
            && *on == day
            && last.by == part.by
            && last.from <= part.to
            && part.from <= last.to
        {
            *last = last.with(part);
        } else if self.maybe.len() < MOST_DAYS {
            self.maybe.push((day, part));
        } else {
            self.more += 1;
        }
    }

    /// Covers from one instant to another, on the clocks of a zone.
    pub(super) fn cover_instants(
        &mut self,
        from: i64,
        to: i64,
        zone: Zone,
        by: By,
    ) -> Result<bool, Wrong> {
        let mut covered = false;
        let mut at = from;
        // What the clocks skip just before is covered too: a day that begins at one o'clock is a whole day.
        let before = zone.offset_at(at - 1);
        let mut local = at + i64::from(zone.offset_at(at).min(before));
        while at < to {
            let change = zone.next_change(at).filter(|change| change.at < to);
            let end = change.map_or(to, |change| change.at);
            let local_end = end + i64::from(zone.offset_at(at));
            covered |= self.cover(local, local_end, by)?;
            // Clocks that go forward leave out nothing of a stretch, clocks that go back show some of it again.
            local = change.map_or(local_end, |change| {
                local_end.min(change.at + i64::from(change.after))
            });
            at = end;
            self.work.step()?;
        }
        Ok(covered)
    }

    /// All that is covered, in order. `name` says what an event is called.
    pub(super) fn holidays(&self, name: impl Fn(usize) -> String) -> Result<Vec<Holiday>, By> {
        let mut holidays = Vec::new();
        for (day, parts) in (self.first..).zip(&self.days) {
            for part in parts {
                if holidays.len() == MOST_DAYS {
                    return Err(part.by);
                }
                holidays.extend(part.holiday(day, &name));
            }
        }
        Ok(holidays)
    }

    /// All that is perhaps off, in order, and how much more there is. What two events say alike is listed once.
    pub(super) fn maybe(mut self, name: impl Fn(usize) -> String) -> (Vec<Maybe>, usize) {
        self.maybe
            .sort_by_key(|(day, part)| (*day, part.from, part.to, part.by.place));
        let mut maybe: Vec<Maybe> = Vec::new();
        for (day, part) in self.maybe {
            let Some((mut day, why)) = part.holiday(day, &name).zip(part.by.doubt) else {
                continue;
            };
            day.estimated = why == Doubt::Tentative;
            let same = |other: &&Maybe| other.day.date == day.date;
            if !maybe
                .iter()
                .rev()
                .take_while(same)
                .any(|other| other.day == day)
            {
                maybe.push(Maybe { day, why });
            }
        }
        (maybe, self.more)
    }
}

impl Part {
    fn is_whole(self) -> bool {
        self.to - self.from == DAY
    }

    fn holiday(self, day: i64, name: &impl Fn(usize) -> String) -> Option<Holiday> {
        let mut holiday = Holiday::new(date_of(day)?, &name(self.by.place));
        if !self.is_whole() {
            holiday.part = Window::new(&clock(self.from), &clock(self.to)).ok();
        }
        Some(holiday)
    }

    /// Both in one. A whole day keeps its event; of two alike the first in the file names them.
    fn with(self, other: Part) -> Part {
        let by = match (self.is_whole(), other.is_whole()) {
            (true, false) => self.by,
            (false, true) => other.by,
            _ if other.by.place < self.by.place => other.by,
            _ => self.by,
        };
        Part {
            from: self.from.min(other.from),
            to: self.to.max(other.to),
            by,
        }
    }
}

/// Adds a part to those of a day, in one with those that it meets.
fn insert(parts: &mut Vec<Part>, mut part: Part) -> Result<(), Wrong> {
    parts.retain(|other| {
        let apart = other.to < part.from || part.to < other.from;
        if !apart {
            part = part.with(*other);
        }
        apart
    });
    if parts.len() == MOST_PARTS {
        return Err(Wrong::TooManyParts);
    }
    let place = parts
        .iter()
        .take_while(|other| other.to < part.from)
        .count();
    parts.insert(place, part);
    Ok(())
}

/// Seconds since midnight as a time of day.
fn clock(seconds: i64) -> String {
    let mut text = String::new();
    for (unit, end) in [(3600, ":"), (60, ":"), (1, "")] {
        let number = seconds / unit % if unit == 3600 { 25 } else { 60 };
        push_two(&mut text, number);
        text.push_str(end);
    }
    text
}

/// Writes a number with two digits.
pub(super) fn push_two(text: &mut String, number: i64) {
    for digit in [number / 10 % 10, number % 10] {
        text.push(u8::try_from(digit).map_or('0', |digit| char::from(b'0' + digit)));
    }
}
