//! The days that events cover, and the parts of them.

use super::{
    super::{Holiday, Window, Zone},
    DAY, MOST_DAYS, Wrong, YEARS,
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
    pub(super) tentative: bool,
}

/// Every day of [`YEARS`], each with the parts of it that are covered, in order and apart.
pub(super) struct Days {
    first: i64,
    days: Vec<Vec<Part>>,
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
            insert(parts, part)?;
            covered = true;
            at += 1;
        }
        Ok(covered)
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
    pub(super) fn holidays(self, name: impl Fn(usize) -> String) -> Result<Vec<Holiday>, By> {
        let mut holidays = Vec::new();
        for (day, parts) in (self.first..).zip(self.days) {
            for part in parts {
                if holidays.len() == MOST_DAYS {
                    return Err(part.by);
                }
                let Some(date) = date_of(day) else { continue };
                let mut holiday = Holiday::new(date, &name(part.by.place));
                holiday.estimated = part.by.tentative;
                if !part.is_whole() {
                    holiday.part = Window::new(&clock(part.from), &clock(part.to)).ok();
                }
                holidays.push(holiday);
            }
        }
        Ok(holidays)
    }
}

impl Part {
    fn is_whole(self) -> bool {
        self.to - self.from == DAY
    }

    /// Both in one. A whole day keeps its event; of two alike the first in the file names them, a whole day is certain
    /// if one of them is, and a part only if both are.
    fn with(self, other: Part) -> Part {
        let whole = self.is_whole();
        let tentative = (self.by.tentative, other.by.tentative);
        let by = match (whole, other.is_whole()) {
            (true, false) => self.by,
            (false, true) => other.by,
            _ => By {
                place: self.by.place.min(other.by.place),
                tentative: if whole {
                    tentative.0 && tentative.1
                } else {
                    tentative.0 || tentative.1
                },
            },
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
