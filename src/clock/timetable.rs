//! The timetable: a calendar made ready to answer. What it works out is kept on sheets, each made when a question first
//! comes to it.

use std::{fmt, ops::Deref, sync::OnceLock};

use super::{
    Calendar,
    moment::RANGE,
    sheet::{BITS, Sheet},
    walk::Span,
};

/// How many sheets there are from 1990 to 2100.
const SHEETS: usize = (((RANGE.end - RANGE.start) >> BITS) + 1) as usize;

/// A calendar made ready to answer questions fast, by [`Calendar::ready`].
///
/// The first question about a year works that year out and keeps it, so that the next one is answered without a walk. Two
/// are equal where their calendars are, whatever they were asked before.
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use duetime::clock::{Budget, Calendar, Day, Week, Zone};
///
/// let office = Calendar::new(Zone::utc(), Week::on(Day::WORKING, "09:00", "17:00").unwrap()).ready();
/// let at = |day, hour| Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).unwrap();
/// assert_eq!(office.due(at(20, 16), Budget::business_hours(2)), Ok(at(23, 10)));
/// assert_eq!(office.between(at(20, 16), at(23, 10)), Ok(2 * 3600));
/// ```
pub struct Timetable {
    calendar: Calendar,
    /// What was worked out already.
    sheets: OnceLock<Box<[OnceLock<Sheet>]>>,
}

impl Calendar {
    /// Makes it ready to answer.
    pub fn ready(self) -> Timetable {
        Timetable {
            calendar: self,
            sheets: OnceLock::new(),
        }
    }
}

/// Its zone, week and days are those of its calendar.
impl Deref for Timetable {
    type Target = Calendar;

    fn deref(&self) -> &Calendar {
        &self.calendar
    }
}

impl PartialEq for Timetable {
    fn eq(&self, other: &Timetable) -> bool {
        self.calendar == other.calendar
    }
}

impl fmt::Debug for Timetable {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("Timetable").field(&self.calendar).finish()
    }
}

/// A place in the openings of a timetable.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) number: usize,
    pub(super) sheet: &'a Sheet,
    pub(super) slot: usize,
}

impl Timetable {
    /// A sheet by its number; none after 2100.
    pub(super) fn sheet(&self, number: usize) -> Option<&Sheet> {
        let sheets = self
            .sheets
            .get_or_init(|| (0..SHEETS).map(|_| OnceLock::new()).collect());
        let sheet = sheets.get(number)?;
        Some(sheet.get_or_init(|| Sheet::of(self, number)))
    }

    /// The number of the sheet on which a moment lies.
    pub(super) fn sheet_number(at: i64) -> usize {
        usize::try_from((at - RANGE.start) >> BITS).unwrap_or(0)
    }

    /// The first opening that is not over at a moment.
    pub(super) fn place(&self, at: i64) -> Option<Place<'_>> {
        let mut number = Timetable::sheet_number(at);
        let mut sheet = self.sheet(number)?;
        let mut slot = sheet.place(at);
        // What opened on the sheet before may go on.
        if slot == 0
            && sheet.span(0).is_none_or(|first| first.from > at)
            && let Some(before) = number.checked_sub(1)
            && let Some(before) = self.last_of(before, at)
        {
            return Some(before);
        }
        while slot == sheet.len() {
            number += 1;
            sheet = self.sheet(number)?;
            slot = 0;
        }
        Some(Place {
            number,
            sheet,
            slot,
        })
    }

    /// The last opening of a sheet, if it is not over at a moment.
    fn last_of(&self, number: usize, at: i64) -> Option<Place<'_>> {
        let sheet = self.sheet(number)?;
        let slot = sheet.len().checked_sub(1)?;
        let place = Place {
            number,
            sheet,
            slot,
        };
        sheet.span(slot).filter(|last| last.to > at).map(|_| place)
    }

    /// The openings from a moment on, the first one without what is over of it. Ends with the year 2100.
    pub(super) fn spans(&self, from: i64) -> Spans<'_> {
        Spans {
            timetable: self,
            place: self.place(from),
            floor: from,
        }
    }
}

/// Openings, one after the other.
pub(super) struct Spans<'a> {
    timetable: &'a Timetable,
    place: Option<Place<'a>>,
    floor: i64,
}

impl Iterator for Spans<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let place = self.place.as_mut()?;
        let span = loop {
            if let Some(span) = place.sheet.span(place.slot) {
                break span;
            }
            place.number += 1;
            place.slot = 0;
            place.sheet = self.timetable.sheet(place.number)?;
        };
        place.slot += 1;
        Some(Span {
            from: span.from.max(self.floor),
            ..span
        })
    }
}
