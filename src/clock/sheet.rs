//! The sheet: all openings of a year or so, worked out once, so that questions jump instead of walking.

use super::{
    Calendar,
    moment::RANGE,
    walk::{Span, View, Walk},
};

/// A sheet covers 2²⁵ seconds, 388 days: which sheet a moment is on takes a shift, no calendar.
pub(super) const BITS: u32 = 25;

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
    /// Works out the sheet of this number.
    pub(super) fn of(calendar: &Calendar, number: usize) -> Sheet {
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
    pub(super) fn place(&self, at: i64) -> usize {
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

    /// How many openings it has.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// The first open moment of an opening from a moment on, and the open seconds of this sheet before it.
    pub(super) fn enter(&self, place: usize, at: i64) -> Option<(i64, i64)> {
        let slot = self.slots.get(place)?;
        let opens = self.start + i64::from(slot.from);
        let from = at.max(opens);
        Some((from, i64::from(slot.before) + from - opens))
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
