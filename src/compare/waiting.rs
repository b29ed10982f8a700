use chrono::{DateTime, Utc};

use super::Span;
use crate::{
    clock::{ClockError, Timetable},
    programme::{Amount, Kind, Question, Timetables},
};

/// How long it is until the first response is due, for each hour of a span at which the problem may happen.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    span: Span,
    /// For each hour of the span, in seconds.
    seconds: Vec<u32>,
}

impl Waiting {
    /// The waiting for what is asked, whatever its moment: by the chosen reading, or by the customer's own figure. None where the
    /// answer is no time.
    ///
    /// # Errors
    /// As [`Question::commitment`].
    pub fn of(
        question: Question<'_>,
        span: Span,
        timetables: &Timetables,
    ) -> Result<Option<Waiting>, ClockError> {
        let at = crate::clock::Moment {
            at: span.moment(0),
            zone: span.zone(),
            told: crate::clock::Told::Once,
        };
        let first = Question {
            moment: at,
            ..question
        };
        match first.commitment_with(timetables)?.kind {
            Kind::Due(due) => Waiting::counted(due.within, &due.timetable, span).map(Some),
            _ => Ok(None),
        }
    }

    /// The waiting for an amount that is counted by a timetable.
    ///
    /// # Errors
    /// As [`Timetable::due`].
    pub fn counted(
        within: Amount,
        timetable: &Timetable,
        span: Span,
    ) -> Result<Waiting, ClockError> {
        let budget = within.budget();
        let wait = |at: DateTime<Utc>| {
            let due = timetable.due(at, budget)?;
            u32::try_from((due - at).num_seconds()).map_err(|_| ClockError::OutOfRange)
        };
        Ok(Waiting {
            span,
            seconds: span.moments().map(wait).collect::<Result<_, _>>()?,
        })
    }

    /// The span.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The waiting at each hour, in seconds.
    pub fn seconds(&self) -> &[u32] {
        &self.seconds
    }

    /// What a person wants to know of it.
    pub fn summary(&self) -> Summary {
        let mut sorted = self.seconds.clone();
        sorted.sort_unstable();
        let hours = sorted.len();
        // The nearest rank: the ceil(q · n)-th smallest.
        let rank = |tenths: usize| {
            let place = (tenths * hours).div_ceil(10).max(1) - 1;
            sorted.get(place).copied().unwrap_or(0)
        };
        let within = |limit: u32| sorted.partition_point(|wait| *wait <= limit * 3600);
        let worst = sorted.last().copied().unwrap_or(0);
        let best = sorted.first().copied().unwrap_or(0);
        let first = |wanted: u32| {
            let place = self.seconds.iter().position(|wait| *wait == wanted);
            self.span.moment(place.unwrap_or(0))
        };
        Summary {
            hours,
            sum: sorted.iter().map(|wait| u64::from(*wait)).sum(),
            best,
            median: rank(5),
            p90: rank(9),
            worst,
            first_best_at: first(best),
            first_worst_at: first(worst),
            within: [within(1), within(4), within(24)],
        }
    }
}

/// The waiting over a span, in a few figures; all of it in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many hours there are.
    pub hours: usize,
    /// The waiting at all of them together.
    pub sum: u64,
    /// The least.
    pub best: u32,
    /// The median, by nearest rank.
    pub median: u32,
    /// At nine of ten hours it is not longer, by nearest rank.
    pub p90: u32,
    /// The most.
    pub worst: u32,
    /// The first hour with the least.
    pub first_best_at: DateTime<Utc>,
    /// The first hour with the most.
    pub first_worst_at: DateTime<Utc>,
    /// At how many hours it is at most 1, 4 and 24 hours.
    pub within: [usize; 3],
}

impl Summary {
    /// The mean, in seconds.
    pub fn mean(&self) -> f64 {
        self.sum as f64 / self.hours.max(1) as f64
    }
}
