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

/// An opening on a sheet, in seconds from the beginning of the sheet.
#[derive(Debug, Clone, Copy)]
struct Slot {
    from: u32,
    to: u32,
    /// Open seconds of the sheet before this opening.
    before: u32,
    /// The day that it belongs to, counted from 1970-01-01.
    day: i32,
}

/// The openings that begin in 388 days, in order, without overlaps and pauses.
#[derive(Debug)]
pub(super) struct Sheet {
    start: i64,
    slots: Vec<Slot>,
    /// All open seconds of these openings.
    pub(super) open: i64,
    by_time: Index,
    by_open: Index,
}

impl Sheet {
    fn of(calendar: &Calendar, number: usize) -> Sheet {
        let start = RANGE.start + ((number as i64) << BITS);
        let end = start + (1 << BITS);
        let mut slots = Vec::with_capacity(400);
        let mut open = 0;
        // What opened before belongs to the sheet before; of 1989 there is none.
        let floor = if number == 0 { start } else { i64::MIN };
        for span in Walk::new(calendar, View::Whole, start, floor) {
            if span.from >= end.min(RANGE.end) {
                break;
            }
            if span.from >= start {
                slots.push(Slot {
                    from: (span.from - start) as u32,
                    to: (span.to - start) as u32,
                    before: open,
                    day: span.day as i32,
                });
                open += (span.to - span.from) as u32;
            }
        }
        Sheet {
            start,
            by_time: Index::of(&slots, 1 << BITS, |slot| slot.to),
            by_open: Index::of(&slots, open, |slot| slot.before + (slot.to - slot.from)),
            slots,
            open: open.into(),
        }
    }

    /// The number of the first opening that is not over at a moment; that of none where all are.
    fn place(&self, at: i64) -> usize {
        let at = (at - self.start).clamp(0, u32::MAX.into()) as u32;
        let mut place = self.by_time.place(at);
        while self.slots.get(place).is_some_and(|slot| slot.to <= at) {
            place += 1;
        }
        place
    }

    /// An opening by its number.
    pub(super) fn span(&self, place: usize) -> Option<Span> {
        let slot = self.slots.get(place)?;
        Some(Span {
            from: self.start + i64::from(slot.from),
            to: self.start + i64::from(slot.to),
            day: slot.day.into(),
        })
    }

    /// The open seconds of this sheet before a moment.
    pub(super) fn open_before(&self, at: i64) -> i64 {
        match self.slots.get(self.place(at)) {
            Some(slot) => i64::from(slot.before) + (at - self.start - i64::from(slot.from)).max(0),
            None => self.open,
        }
    }

    /// The moment at which so many open seconds of this sheet are over, one at least: at the end of an opening that
    /// they fill.
    pub(super) fn moment(&self, open: i64) -> Option<i64> {
        let open = u32::try_from(open).ok()?;
        let mut place = self.by_open.place(open - 1);
        loop {
            let slot = self.slots.get(place)?;
            let gone = open - slot.before;
            if gone <= slot.to - slot.from {
                return Some(self.start + i64::from(slot.from + gone));
            }
            place += 1;
        }
    }
}

/// Where to begin to look for an opening: one place for each of some equal stretches, so that no search is needed.
#[derive(Debug)]
struct Index {
    bits: u32,
    places: Vec<u16>,
}

impl Index {
    /// How many stretches there are, as a power of two.
    const STRETCHES: u32 = 9;

    /// For each stretch of a whole, the first opening that ends behind its beginning.
    fn of(slots: &[Slot], whole: u32, end: fn(&Slot) -> u32) -> Index {
        let bits = (u32::BITS - whole.leading_zeros()).saturating_sub(Index::STRETCHES);
        let mut place = 0;
        let places = (0..=whole >> bits).map(|stretch| {
            while slots
                .get(place)
                .is_some_and(|slot| end(slot) <= stretch << bits)
            {
                place += 1;
            }
            place as u16
        });
        Index {
            bits,
            places: places.collect(),
        }
    }

    fn place(&self, at: u32) -> usize {
        let stretch = (at >> self.bits) as usize;
        let place = self.places.get(stretch).or(self.places.last());
        place.map_or(0, |place| usize::from(*place))
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

impl Place<'_> {
    /// The first open moment from a moment on, and the open seconds of the sheet before it.
    pub(super) fn enter(&self, at: i64) -> Option<(i64, i64)> {
        let slot = self.sheet.slots.get(self.slot)?;
        let opens = self.sheet.start + i64::from(slot.from);
        let from = at.max(opens);
        Some((from, i64::from(slot.before) + from - opens))
    }
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

    /// The last opening of a sheet, if it is not over at a moment.
    fn last_of(&self, number: usize, at: i64) -> Option<Place<'_>> {
        let sheet = self.sheet(number)?;
        let slot = sheet.slots.len().checked_sub(1)?;
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
