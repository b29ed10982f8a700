//! The sheets of a calendar: each worked out when a question first comes to it.

use std::sync::OnceLock;

use super::{
    Calendar,
    moment::RANGE,
    sheet::{BITS, Sheet},
    walk::Span,
};

/// How many sheets there are from 1990 to 2100.
const SHEETS: usize = (((RANGE.end - RANGE.start) >> BITS) + 1) as usize;

/// The sheets of a calendar that were asked for already. They follow from the rest of it: two calendars do not differ
/// by them.
#[derive(Default)]
pub(super) struct Sheets(OnceLock<Box<[OnceLock<Sheet>]>>);

impl Clone for Sheets {
    fn clone(&self) -> Sheets {
        Sheets::default()
    }
}

impl PartialEq for Sheets {
    fn eq(&self, _: &Sheets) -> bool {
        true
    }
}

/// A place in the openings of a calendar.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) number: usize,
    pub(super) sheet: &'a Sheet,
    pub(super) slot: usize,
}

impl Calendar {
    /// A sheet by its number; none after 2100.
    pub(super) fn sheet(&self, number: usize) -> Option<&Sheet> {
        let sheets = self
            .sheets
            .0
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
        let mut number = Calendar::sheet_number(at);
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
            calendar: self,
            place: self.place(from),
            floor: from,
        }
    }
}

/// Openings, one after the other.
pub(super) struct Spans<'a> {
    calendar: &'a Calendar,
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
            place.sheet = self.calendar.sheet(place.number)?;
        };
        place.slot += 1;
        Some(Span {
            from: span.from.max(self.floor),
            ..span
        })
    }
}
