//! What a budget did not use, and why: what a week would have been open, had there been no holiday, no override and no
//! pause.

use chrono::{DateTime, Utc};

use super::{
    Calendar, ClockError, Holiday, Piece, Why,
    moment::{DAY, range},
    trace::push,
    walk::{Span, View, Walk, date},
};

/// The reasons along a trace, asked for in the order of time: every window is looked at once.
pub(super) struct Skipped<'a> {
    calendar: &'a Calendar,
    /// What would be open without pauses; nothing to ask where there are none.
    unpaused: Option<Stream<'a>>,
    /// What the ordinary week has; nothing to ask where no day differs from it.
    week: Option<Stream<'a>>,
}

/// Openings, of which the next one is known.
struct Stream<'a> {
    walk: Walk<'a>,
    next: Option<Span>,
}

impl<'a> Stream<'a> {
    fn new(calendar: &'a Calendar, view: View, from: i64) -> Stream<'a> {
        let mut walk = Walk::new(calendar, view, from, from);
        let next = walk.next();
        Stream { walk, next }
    }

    /// The first opening between two moments, as far as it lies between them; none once they meet.
    fn first(&mut self, from: i64, to: i64) -> Option<Span> {
        if from >= to {
            return None;
        }
        while self.next?.to <= from {
            self.next = self.walk.next();
        }
        let next = self.next.filter(|next| next.from < to)?;
        Some(Span {
            from: next.from.max(from),
            to: next.to.min(to),
            ..next
        })
    }
}

impl<'a> Skipped<'a> {
    pub(super) fn new(calendar: &'a Calendar, from: i64) -> Skipped<'a> {
        let differs = !calendar.holidays.is_empty() || !calendar.overrides.is_empty();
        let is_paused = !calendar.pauses.is_empty();
        Skipped {
            calendar,
            unpaused: is_paused.then(|| Stream::new(calendar, View::WithoutPauses, from)),
            week: differs.then(|| Stream::new(calendar, View::Week, from)),
        }
    }

    /// Divides a stretch that was not used by its reasons, without gaps.
    pub(super) fn divide(
        &mut self,
        mut from: i64,
        to: i64,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), ClockError> {
        // Nothing was open, so whatever would have been without pauses was paused.
        while let Some(paused) = self.unpaused.as_mut().and_then(|all| all.first(from, to)) {
            self.closed(from, paused.from, pieces)?;
            push(pieces, paused.from, paused.to, Why::Paused)?;
            from = paused.to;
        }
        self.closed(from, to, pieces)
    }

    /// Divides a stretch in which no window was open: of what an ordinary week would have been, a holiday or an
    /// override took the rest.
    fn closed(
        &mut self,
        mut from: i64,
        to: i64,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), ClockError> {
        while let Some(span) = self.week.as_mut().and_then(|week| week.first(from, to)) {
            push(pieces, from, span.from, Why::Closed)?;
            push(pieces, span.from, span.to, self.calendar.took(span))?;
            from = span.to;
        }
        push(pieces, from, to, Why::Closed)
    }
}

impl Calendar {
    /// What took an opening of the ordinary week: something on the day of its window, or on the day that it reaches
    /// into.
    fn took(&self, span: Span) -> Why {
        let local = span.from + i64::from(self.zone().offset_at(span.from));
        for day in [span.day, local.div_euclid(DAY), span.day + 1] {
            let date = date(day);
            if self.override_on(date).is_some() {
                return Why::Override(date);
            }
            if !self.holidays_on(date).is_empty() {
                return Why::Holiday(date);
            }
        }
        Why::Closed
    }

    /// The holidays that took something from a trace, by their dates.
    pub(super) fn met(&self, pieces: &[Piece]) -> Vec<Holiday> {
        let mut met: Vec<Holiday> = Vec::new();
        for piece in pieces {
            if let Why::Holiday(date) = piece.why
                && met.last().is_none_or(|last| last.date < date)
            {
                met.extend_from_slice(self.holidays_on(date));
            }
        }
        met
    }

    /// The clock changes between two moments: when, and by how many seconds the clocks move.
    pub(super) fn changes(
        &self,
        from: i64,
        to: i64,
    ) -> Result<Vec<(DateTime<Utc>, i32)>, ClockError> {
        let (mut changes, mut at) = (Vec::new(), from);
        while let Some(change) = self.zone().next_change(at)
            && change.at <= to
            && changes.len() < 1000
        {
            changes.push((range(change.at)?, change.after - change.before));
            at = change.at;
        }
        Ok(changes)
    }
}
