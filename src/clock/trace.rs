use chrono::{DateTime, NaiveDate, Utc};

/// How a budget was used up, stretch by stretch. What was used adds up exactly to the budget.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// When the budget began to run: the moment asked about, or the next opening.
    pub started: DateTime<Utc>,
    /// When it was used up.
    pub due: DateTime<Utc>,
    /// Every stretch from the moment asked about to the end, in order, without gaps.
    pub pieces: Vec<Piece>,
    /// The clock changes in between: when, and by how many seconds the clocks move.
    pub changes: Vec<(DateTime<Utc>, i32)>,
}

/// One stretch of a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Its first moment.
    pub from: DateTime<Utc>,
    /// The first moment after it.
    pub to: DateTime<Utc>,
    /// What happened in it.
    pub why: Why,
}

/// Why a stretch counted, or why it did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was open, and the budget was spent.
    Used,
    /// It was closed.
    Closed,
    /// It was closed, and this holiday lay in it.
    Holiday(NaiveDate),
    /// It would have been open, had there been no pause.
    Paused,
}

impl Piece {
    /// Its length in seconds, by the clock on the wall.
    pub fn seconds(&self) -> i64 {
        (self.to - self.from).num_seconds()
    }
}

impl Trace {
    /// The seconds that were used: the budget.
    pub fn used(&self) -> i64 {
        self.windows().map(Piece::seconds).sum()
    }

    /// The stretches that were used, one by one.
    pub fn windows(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|piece| piece.why == Why::Used)
    }
}
