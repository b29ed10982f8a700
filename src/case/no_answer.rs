use std::{error::Error, fmt};

use super::DaysOff;
use crate::{
    clock::ClockError,
    programme::{Commitment, Question, Timetables},
};

/// Why there is no answer though all questions are answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAnswer {
    /// The clock refuses.
    Clock(ClockError),
    /// The days off that were chosen are on their way, and the answer depends on them.
    DaysWaiting,
    /// The days off that were chosen did not come, and the answer depends on them.
    DaysMissing,
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoAnswer::Clock(error) => error.fmt(f),
            NoAnswer::DaysWaiting => f.write_str("the days off that were chosen are on their way"),
            NoAnswer::DaysMissing => f.write_str("the days off that were chosen did not come"),
        }
    }
}

impl Error for NoAnswer {}

impl From<ClockError> for NoAnswer {
    fn from(error: ClockError) -> NoAnswer {
        NoAnswer::Clock(error)
    }
}

impl DaysOff {
    /// The answer to a question with these days off; while they are not there, as far as it does not depend on them.
    ///
    /// # Errors
    /// As [`Question::commitment`]; [`NoAnswer::DaysWaiting`], [`NoAnswer::DaysMissing`] where it does.
    pub fn answer<'a>(
        &'a self,
        question: Question<'a>,
        timetables: &Timetables,
    ) -> Result<Commitment<'a>, NoAnswer> {
        let why = match self {
            DaysOff::Chosen(holidays) => {
                return Ok(Question {
                    holidays,
                    ..question
                }
                .commitment_with(timetables)?);
            }
            DaysOff::Waiting => NoAnswer::DaysWaiting,
            DaysOff::Missing => NoAnswer::DaysMissing,
        };
        Ok(question.without_days_off(timetables).ok_or(why)??)
    }
}
