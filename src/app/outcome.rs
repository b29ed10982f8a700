use std::sync::Arc;

use chrono::{DateTime, Utc};
use self_cell::self_cell;

use super::{App, Fetched};
use crate::{
    case::{BadMoment, CountryFile, DaysOff, Draft, NoAnswer, Placed},
    clock::{ClockError, Country, Moment},
    locale::misses_reader,
    programme::{Agreement, BadAgreement, Commitment, Kind, Programme, Timetables},
};

/// What the page has to say to what was chosen: worked out once for every change, and held.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// No programme is chosen.
    NoProgramme,
    /// The programme is on its way.
    Waiting,
    /// It did not come, or cannot be used.
    Missing,
    /// It is there: what was chosen, seen through it, and what comes of that.
    There(Answered),
}

/// What stands in the way of an answer, or the answer.
#[derive(Debug, PartialEq)]
pub enum Answer<'a> {
    /// The holidays that were chosen are on their way: with them it may be another answer.
    Waiting,
    /// They did not come.
    Missing,
    /// No plan has been chosen.
    NoPlan,
    /// A question is open.
    NoLevel,
    /// The moment cannot be read.
    NoMoment,
    /// The figure of the own contract is to be used, and cannot be read.
    BadOwn(BadAgreement),
    /// The clock refuses.
    Refused(ClockError),
    /// What the customer can count on, from this moment.
    Given(Commitment<'a>, Moment),
}

/// What an answer is worked out of.
#[derive(Debug, PartialEq)]
struct Basis {
    programme: Arc<Programme>,
    draft: Arc<Draft>,
    moment: Result<Moment, BadMoment>,
    days_off: DaysOff,
    agreement: Result<Option<Agreement>, BadAgreement>,
}

/// What was chosen, seen through the programme, and the answer to it.
#[derive(Debug, PartialEq)]
struct Seen<'a> {
    placed: Placed<'a>,
    answer: Answer<'a>,
}

self_cell!(
    struct Cell {
        owner: Basis,

        #[covariant]
        dependent: Seen,
    }

    impl {Debug, PartialEq}
);

/// A programme that is there, what was chosen in it, and the answer.
#[derive(Debug, PartialEq)]
pub struct Answered(Cell);

impl Answered {
    /// Works the answer out; none where the draft is about another programme.
    fn of(
        programme: Arc<Programme>,
        draft: Arc<Draft>,
        moment: Result<Moment, BadMoment>,
        days_off: DaysOff,
        timetables: &Timetables,
    ) -> Option<Answered> {
        let agreement = draft.placed(&programme)?.agreement();
        let basis = Basis {
            programme,
            draft,
            moment,
            days_off,
            agreement,
        };
        let cell = Cell::try_new(basis, |basis| {
            let placed = basis.draft.placed(&basis.programme).ok_or(())?;
            let answer = answer(&placed, basis, timetables);
            Ok::<_, ()>(Seen { placed, answer })
        });
        cell.ok().map(Answered)
    }

    /// What was chosen, seen through the programme.
    pub fn placed(&self) -> &Placed<'_> {
        &self.0.borrow_dependent().placed
    }

    /// The answer.
    pub fn answer(&self) -> &Answer<'_> {
        &self.0.borrow_dependent().answer
    }

    /// The programme.
    pub fn programme(&self) -> &Programme {
        &self.0.borrow_owner().programme
    }

    /// The days that are taken off.
    pub fn days_off(&self) -> &DaysOff {
        &self.0.borrow_owner().days_off
    }

    /// The customer's own figure, where it is used and can be read.
    pub fn agreement(&self) -> Option<&Agreement> {
        self.0.borrow_owner().agreement.as_ref().ok()?.as_ref()
    }
}

fn answer<'a>(placed: &Placed<'a>, basis: &'a Basis, timetables: &Timetables) -> Answer<'a> {
    match (placed.plan, &basis.moment, &basis.agreement) {
        (None, ..) => Answer::NoPlan,
        (_, Err(_), _) => Answer::NoMoment,
        (.., Err(bad)) => Answer::BadOwn(*bad),
        (_, Ok(moment), Ok(own)) => {
            match placed.commitment(*moment, own.as_ref(), &basis.days_off, timetables) {
                None => Answer::NoLevel,
                Some(Err(NoAnswer::Clock(error))) => Answer::Refused(error),
                Some(Err(NoAnswer::DaysWaiting)) => Answer::Waiting,
                Some(Err(NoAnswer::DaysMissing)) => Answer::Missing,
                Some(Ok(commitment)) => Answer::Given(commitment, *moment),
            }
        }
    }
}

impl Outcome {
    /// The programme with what was chosen and the answer, where it is there.
    pub fn there(&self) -> Option<&Answered> {
        match self {
            Outcome::There(answered) => Some(answered),
            _ => None,
        }
    }

    /// The answer, where a commitment was found.
    pub fn given(&self) -> Option<(&Placed<'_>, &Commitment<'_>, Moment)> {
        let answered = self.there()?;
        match answered.answer() {
            Answer::Given(commitment, moment) => Some((answered.placed(), commitment, *moment)),
            _ => None,
        }
    }
}

impl App {
    /// The days that are taken off, as far as they are there.
    pub fn days_off(&self) -> DaysOff {
        let file = match &*self.country {
            Fetched::Ready(country) => CountryFile::There(country),
            Fetched::Failed => CountryFile::Missing,
            _ => CountryFile::Waiting,
        };
        self.draft.holidays.days_off(file)
    }

    /// The country whose holidays were chosen, if its file is there.
    pub fn country(&self) -> Option<&Arc<Country>> {
        self.country.there()
    }

    /// What the page has to say to what was chosen.
    pub fn outcome(&self) -> &Outcome {
        self.outcome.get_or_init(|| self.work_out())
    }

    fn work_out(&self) -> Outcome {
        match &*self.programme {
            Fetched::Nothing => Outcome::NoProgramme,
            Fetched::Loading => Outcome::Waiting,
            Fetched::Failed => Outcome::Missing,
            Fetched::Ready(_) => {
                let answered = self.answered_at(*self.minute);
                // What was typed cannot be read yet: that is no answer.
                let answered = answered.filter(|_| !misses_reader());
                answered.map_or(Outcome::Waiting, Outcome::There)
            }
        }
    }

    /// What time stands in an entry for a calendar that was saved and is not right any more.
    pub fn old_entry(&self) -> Option<DateTime<Utc>> {
        let saved = (*self.entry)?;
        let due = match self.outcome().given() {
            Some((_, commitment, _)) => match &commitment.kind {
                Kind::Due(due) => Some(due.trace.due),
                _ => None,
            },
            None => None,
        };
        (due != Some(saved)).then_some(saved)
    }

    /// What was chosen and the answer as of a moment, where the programme is there.
    pub fn answered_at(&self, now: DateTime<Utc>) -> Option<Answered> {
        let programme = self.programme.ready()?;
        let moment = self.draft.moment.read(now, self.device());
        let draft = Arc::clone(&self.draft);
        Answered::of(programme, draft, moment, self.days_off(), &self.timetables)
    }
}
