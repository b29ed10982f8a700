//! The sheet: all openings of a year or so, worked out once, so that questions jump instead of walking.

use std::sync::OnceLock;

use super::{
    Calendar,
    moment::RANGE,
    walk::{Span, View, Walk},
};

/// A sheet covers 2²⁵ seconds, 388 days: which sheet a moment is on takes a shift, no calendar.
const BITS: u32 = 25;

/// How many sheets there are from 1990 to 2100.
const SHEETS: usize = (((RANGE.end - RANGE.start) >> BITS) + 1) as usize;

/// An opening, with the open time of its sheet before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) span: Span,
    /// Open seconds of the sheet before this opening.
    pub(super) before: i64,
}

/// The openings that begin in 388 days, in order, without overlaps and pauses.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) slots: Vec<Slot>,
    /// All open seconds of these openings.
    pub(super) open: i64,
}

impl Sheet {
    fn of(calendar: &Calendar, number: usize) -> Sheet {
        let start = RANGE.start + ((number as i64) << BITS);
        let end = start + (1 << BITS);
        let mut sheet = Sheet {
            slots: Vec::with_capacity(400),
            open: 0,
        };
        // What opened before belongs to the sheet before; of 1989 there is none.
        let floor = if number == 0 { start } else { i64::MIN };
        for span in Walk::new(calendar, View::Whole, start, floor) {
            if span.from >= end.min(RANGE.end) {
                break;
            }
            if span.from >= start {
                sheet.slots.push(Slot {
                    span,
                    before: sheet.open,
                });
                sheet.open += span.to - span.from;
            }
        }
        sheet
    }

    /// The open seconds of this sheet before a moment.
    pub(super) fn open_before(&self, at: i64) -> i64 {
        let place = self.slots.partition_point(|slot| slot.span.from < at);
        match self.slots[..place].last() {
            Some(Slot { span, before }) => before + at.min(span.to) - span.from,
            None => 0,
        }
    }

    /// The moment at which so many open seconds of this sheet are over: at the end of an opening that they fill.
    pub(super) fn moment(&self, open: i64) -> Option<i64> {
        let place = self.slots.partition_point(|slot| slot.before < open);
        let Slot { span, before } = self.slots.get(place.checked_sub(1)?)?;
        Some(span.from + open - before)
    }
}

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
        let mut slot = sheet.slots.partition_point(|slot| slot.span.to <= at);
        // What opened on the sheet before may go on.
        let is_first = slot == 0 && sheet.slots.first().is_none_or(|slot| slot.span.from > at);
        if is_first
            && let Some(before) = number.checked_sub(1).and_then(|number| self.sheet(number))
            && let Some(last) = before.slots.len().checked_sub(1)
            && before.slots[last].span.to > at
        {
            return Some(Place {
                number: number - 1,
                sheet: before,
                slot: last,
            });
        }
        while slot == sheet.slots.len() {
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
        while place.slot == place.sheet.slots.len() {
            place.number += 1;
            place.slot = 0;
            place.sheet = self.calendar.sheet(place.number)?;
        }
        let span = place.sheet.slots[place.slot].span;
        place.slot += 1;
        Some(Span {
            from: span.from.max(self.floor),
            ..span
        })
    }
}
