use chrono::{DateTime, NaiveDate, Utc};

use super::{ClockError, Holiday, moment::range};

/// How a budget was used up, stretch by stretch. What was used adds up exactly to the budget.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// When the budget began to run: the moment asked about, or the next opening.
    pub started: DateTime<Utc>,
    /// When it was used up.
    pub due: DateTime<Utc>,
    /// Every stretch from the moment asked about to the end, in order, without gaps.
    pub pieces: Vec<Piece>,
    /// The holidays that took open hours on the way, by their dates.
    pub holidays: Vec<Holiday>,
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
    /// It is always closed then.
    Closed,
    /// It would have been open, had this day not been a holiday.
    Holiday(NaiveDate),
    /// It would have been open, had this day no windows of its own.
    Override(NaiveDate),
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

    /// The name of the holiday that took a stretch, where it has one.
    pub fn name(&self, piece: &Piece) -> Option<&str> {
        let Why::Holiday(date) = piece.why else {
            return None;
        };
        let mut names = self.holidays.iter().filter(|holiday| holiday.date == date);
        names.find_map(|holiday| Some(holiday.name.as_str()).filter(|name| !name.is_empty()))
    }

    /// The stretches that were used, one by one.
    pub fn windows(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|piece| piece.why == Why::Used)
    }
}

/// The most stretches of a trace: the office hours of two centuries have fewer.
const LONGEST_TRACE: usize = 200_000;

/// Adds a stretch to a trace, if it has a length.
pub(super) fn push(
    pieces: &mut Vec<Piece>,
    from: i64,
    to: i64,
    why: Why,
) -> Result<(), ClockError> {
    if from < to {
        let (from, to) = (range(from)?, range(to)?);
        let is_full = pieces.len() >= LONGEST_TRACE;
        match pieces.last_mut() {
            // What is skipped for one reason is one stretch; windows stay apart.
            Some(last) if last.why == why && last.to == from && why != Why::Used => last.to = to,
            _ if is_full => return Err(ClockError::TooLong),
            _ => pieces.push(Piece { from, to, why }),
        }
    }
    Ok(())
}
