use std::sync::Arc;

use super::{Span, Waiting, Waitings};
use crate::{
    case::{DaysOff, NoAnswer},
    clock::{ClockError, Moment},
    programme::{
        Agreement, Commitment, Due, Hours, Kind, Level, Plan, Programme, Question, Timetables,
    },
};

/// What a plan offers for a problem of a level: one of those that stand side by side. Everything is of one programme.
#[derive(Debug, Clone, Copy)]
pub struct Offer<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// The plan.
    pub plan: &'a Plan,
    /// The level.
    pub level: &'a Level,
    /// The figure of the customer's own contract, where this is the customer's own.
    pub own: Option<&'a Agreement>,
    /// The timetables of the programme.
    pub timetables: &'a Timetables,
    /// Whether plans of other programmes stand beside it: then it is called with its programme.
    pub among_others: bool,
}

/// An offer at a moment.
#[derive(Debug)]
pub struct Offered<'a> {
    /// The offer.
    pub offer: Offer<'a>,
    /// What the customer can count on, or why there is no answer.
    pub answer: Result<Commitment<'a>, NoAnswer>,
}

impl<'a> Offer<'a> {
    fn question(self, moment: Moment) -> Question<'a> {
        Question {
            programme: self.programme,
            plan: self.plan,
            level: self.level,
            case_type: None,
            moment,
            agreement: self.own,
            holidays: &[],
        }
    }

    /// What the customer can count on from a moment.
    pub fn at(self, moment: Moment, days_off: &'a DaysOff) -> Offered<'a> {
        Offered {
            offer: self,
            answer: days_off.answer(self.question(moment), self.timetables),
        }
    }

    /// The waiting at each hour of a span, by the chosen reading; none where the answer is no time.
    ///
    /// # Errors
    /// As [`Offered::answer`].
    pub fn waiting(
        self,
        span: Span,
        days_off: &DaysOff,
        kept: &Waitings,
    ) -> Result<Option<Arc<Waiting>>, NoAnswer> {
        let moment = Moment {
            at: span.moment(0),
            zone: span.zone(),
            told: crate::clock::Told::Once,
        };
        let question = self.question(moment);
        let found = days_off.answer(question, self.timetables)?;
        match &found.kind {
            Kind::Due(due) => kept
                .of(due.within, &due.timetable, span)
                .map(Some)
                .map_err(NoAnswer::Clock),
            _ => Ok(None),
        }
    }
}

impl Offered<'_> {
    /// The time, where the answer is one.
    pub fn due(&self) -> Option<&Due<'_>> {
        match &self.answer.as_ref().ok()?.kind {
            Kind::Due(due) => Some(due),
            _ => None,
        }
    }

    /// The waiting from a moment on, in seconds, where the answer is a time.
    pub fn wait(&self, moment: Moment) -> Option<i64> {
        Some((self.due()?.trace.due - moment.at).num_seconds())
    }

    /// When support is there on the plan, where the programme says so.
    pub fn hours(&self) -> Option<&Hours> {
        let id = self.offer.plan.hours.as_ref()?;
        self.offer.programme.hours(id)
    }

    /// Why the clock has no answer.
    pub fn refused(&self) -> Option<&ClockError> {
        match &self.answer {
            Err(NoAnswer::Clock(error)) => Some(error),
            _ => None,
        }
    }
}

/// The shortest waiting of all, in seconds. What is no time neither wins nor loses.
pub fn shortest(offered: &[Offered<'_>], moment: Moment) -> Option<i64> {
    offered.iter().filter_map(|one| one.wait(moment)).min()
}
