//! What a budget did not use, and why: what a week would have been open, had there been no holiday, no override and no
//! pause.

use chrono::{DateTime, Utc};

use super::{
    Calendar, ClockError, Holiday, Piece, Why,
    moment::range,
    question::push,
    walk::{DAY, Span, View, Walk, date},
};

impl Calendar {
    /// Divides a stretch that was not used by its reasons, without gaps.
    pub(super) fn skipped(
        &self,
        from: i64,
        to: i64,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), ClockError> {
        if from >= to {
            return Ok(());
        }
        // Nothing was open, so whatever would have been without pauses was paused.
        let mut at = from;
        for paused in self.clipped(View::WithoutPauses, from, to) {
            self.closed(at, paused.from, pieces)?;
            push(pieces, paused.from, paused.to, Why::Paused)?;
            at = paused.to;
        }
        self.closed(at, to, pieces)
    }

    /// Divides a stretch in which no window was open: of what an ordinary week would have been, a holiday or an
    /// override took the rest.
    fn closed(&self, from: i64, to: i64, pieces: &mut Vec<Piece>) -> Result<(), ClockError> {
        let mut at = from;
        for span in self.clipped(View::Week, from, to) {
            push(pieces, at, span.from, Why::Closed)?;
            push(pieces, span.from, span.to, self.took(span))?;
            at = span.to;
        }
        push(pieces, at, to, Why::Closed)
    }

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

    fn clipped(&self, view: View, from: i64, to: i64) -> impl Iterator<Item = Span> {
        Walk::new(self, view, from, from)
            .take_while(move |span| span.from < to)
            .map(move |span| Span {
                to: span.to.min(to),
                ..span
            })
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
