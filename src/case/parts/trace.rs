use serde::Serialize;

use super::time::local;
use crate::{
    checklist::bounded,
    clock::{self, Trace, Why, Zone},
};

/// One stretch of the trace, on the clocks of the zone that it was counted in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Piece {
    /// Its first moment, with the offset.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Local"))]
    pub from: String,
    /// The first moment after it, with the offset.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Local"))]
    pub to: String,
    /// What happened in it.
    pub why: Use,
    /// The day that was a holiday, or had windows of its own: `2026-12-25`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::case::form::Date>"))]
    pub day: Option<String>,
    /// What the holiday is called, where somebody said.
    pub name: Option<String>,
    /// Its length by the clock on the wall.
    pub seconds: i64,
}

/// What happened in a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Use {
    /// It counted.
    Used,
    /// Support was closed.
    Closed,
    /// Support would have been open, had the day not been a holiday.
    Holiday,
    /// Support would have been open, had the day no windows of its own.
    Override,
    /// Support would have been open, had there been no pause.
    Paused,
}

/// A clock change on the way, in the zone that was counted in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockChange {
    /// When, on the clocks as they are after it.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Local"))]
    pub at: String,
    /// By how many seconds the clocks move: 3600 is an hour forward.
    pub seconds: i32,
}

impl Piece {
    pub(super) fn all(trace: &Trace, zone: Zone) -> Vec<Piece> {
        let piece = |piece| Piece::new(piece, trace, zone);
        trace.pieces.iter().map(piece).collect()
    }

    fn new(piece: &clock::Piece, trace: &Trace, zone: Zone) -> Piece {
        let (why, date) = match piece.why {
            Why::Used => (Use::Used, None),
            Why::Closed => (Use::Closed, None),
            Why::Holiday(date) => (Use::Holiday, Some(date)),
            Why::Override(date) => (Use::Override, Some(date)),
            Why::Paused => (Use::Paused, None),
        };
        Piece {
            from: local(piece.from, zone),
            to: local(piece.to, zone),
            why,
            day: date.map(|date| date.to_string()),
            name: trace.name(piece).map(bounded),
            seconds: piece.seconds(),
        }
    }
}

impl ClockChange {
    pub(super) fn all(trace: &Trace, zone: Zone) -> Vec<ClockChange> {
        let change = |&(at, seconds)| ClockChange {
            at: local(at, zone),
            seconds,
        };
        trace.changes.iter().map(change).collect()
    }
}
