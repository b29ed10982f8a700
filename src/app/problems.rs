//! What keeps a step from going on, and where the way goes from there.

use super::{Answer, App, Fetched, Outcome, Place, Step, row_id};
use crate::{
    case::TypedAgreement,
    checklist::{Fault, Given, fault, items},
    clock::ClockError,
    locale::Language,
    programme::{BadAgreement, Id, Item, Method, Programme},
};

/// Something that keeps a step from going on.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The id of the field that it is about, or of what leads there.
    pub field: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// Nobody has said whose support is meant.
    NoProgramme,
    /// The programme is on its way.
    ProgrammeWaiting,
    /// It did not come, or cannot be used.
    ProgrammeMissing,
    /// The texts of the case in the language that was chosen for it are on their way.
    LanguageWaiting(Language),
    /// They did not come, or do not fit.
    LanguageMissing(Language),
    /// No plan was chosen.
    NoPlan,
    /// The question how serious it is, is open.
    NoLevel,
    /// The moment cannot be read.
    BadMoment,
    /// The holidays that were chosen are on their way.
    HolidaysWaiting,
    /// The holidays of this country did not come.
    HolidaysMissing(String),
    /// The figure of the own contract cannot be read as it stands there.
    BadOwn(BadAgreement, TypedAgreement),
    /// The clock refuses.
    Refused(ClockError),
    /// An item that the programme demands is neither answered nor said to be unknown.
    Open(Id<Item>),
    /// The answer to an item cannot be of use.
    Useless(Id<Item>, Fault),
}

impl App {
    /// What keeps the page from an answer: the question that is open, what cannot be read, or what is on its way.
    pub fn open_question(&self) -> Option<Problem> {
        let at = |field: &str, wrong| {
            let field = field.to_owned();
            Some(Problem { field, wrong })
        };
        let answered = match self.outcome() {
            Outcome::There(answered) => answered,
            _ if self.draft.programme.is_none() => return at("programme", Wrong::NoProgramme),
            Outcome::Missing => return at("programme", Wrong::ProgrammeMissing),
            _ => return at("programme", Wrong::ProgrammeWaiting),
        };
        match answered.answer() {
            Answer::Given(..) => None,
            Answer::NoPlan => at("plan", Wrong::NoPlan),
            Answer::NoLevel => at(first_question(answered.programme()), Wrong::NoLevel),
            Answer::NoMoment => at(self.bad_field().id(), Wrong::BadMoment),
            Answer::Waiting => at("holidays", Wrong::HolidaysWaiting),
            Answer::Missing => {
                let country = self.draft.holidays.country.clone();
                at("holidays", Wrong::HolidaysMissing(country))
            }
            Answer::BadOwn(bad) => {
                let own = answered.placed().choices.own.clone();
                at(own_field(*bad), Wrong::BadOwn(*bad, own))
            }
            Answer::Refused(error) => at("when", Wrong::Refused(error.clone())),
        }
    }

    /// What keeps a step from going on.
    pub fn problems_of(&self, step: Step) -> Vec<Problem> {
        let open = match step {
            Step::Before if self.draft.programme.is_some() => None,
            Step::Before | Step::Happened => self.open_question(),
            // The fields themselves stand in other steps: the message leads to the ways to these.
            Step::Review => match self.open_question() {
                Some(open) => Some(Problem {
                    field: "change-level".into(),
                    ..open
                }),
                None => self.language_problem(),
            },
            // These belong to the programme.
            _ if self.ready().is_none() => self.open_question(),
            Step::Needed => return self.unanswered(),
            Step::Files | Step::Secrets | Step::Done => None,
        };
        open.into_iter().collect()
    }

    /// What keeps the case from being put together in the language that was chosen for it.
    fn language_problem(&self) -> Option<Problem> {
        let other = self.other_language()?;
        let wrong = match self.case_language() {
            Fetched::Ready(_) => return None,
            Fetched::Failed => Wrong::LanguageMissing(other),
            _ => Wrong::LanguageWaiting(other),
        };
        let field = "case-language".into();
        Some(Problem { field, wrong })
    }

    /// The items of the checklist that the programme demands and nobody answered, and those with an answer that cannot be
    /// of use.
    fn unanswered(&self) -> Vec<Problem> {
        let placed = self
            .ready()
            .and_then(|programme| self.draft.placed(programme));
        let Some(placed) = placed else {
            return Vec::new();
        };
        let list = placed.situation().into_iter().flat_map(items);
        let problem = |item: &Item| {
            let wrong = match placed.choices.given.get(&item.id) {
                Some(Given::NotKnownYet) => return None,
                Some(given @ Given::Answer(text)) if given.is_answer() => {
                    Wrong::Useless(item.id.clone(), fault(item.field, text)?)
                }
                _ if item.need.is_demanded() => Wrong::Open(item.id.clone()),
                _ => return None,
            };
            let field = row_id(&item.id, 0);
            Some(Problem { field, wrong })
        };
        list.filter_map(problem).collect()
    }

    /// A step is done: the person goes on to the next one that has anything to ask, unless something keeps it here. Then
    /// that is listed, and the list has the focus.
    pub(super) fn go_on_from_here(&mut self) {
        let Place::Intake(step) = *self.place else {
            return;
        };
        let found = self.problems_of(step);
        if !found.is_empty() {
            self.problems.set(found);
            return self.focus("problems");
        }
        // Who came from the review to change one thing goes straight back to it, unless a secret came in.
        let from = match step {
            step if self.changing && step < Step::Files => Step::Files,
            step => step,
        };
        // Where there is nothing that looks like a secret, there is nothing to look at.
        let to = match from.next() {
            Step::Secrets if !self.has_finds() && !self.is_searching() => Step::Review,
            next => next,
        };
        self.go(Place::Intake(to), "step");
    }
}

/// The id of the first question that leads to a level, for a message to lead to.
pub fn first_question(programme: &Programme) -> &'static str {
    match programme.triage.method {
        Method::Direct { .. } => "level",
        Method::Matrix { .. } => "across",
        Method::Scales { .. } => "scale-first",
    }
}

/// The id of the field at which a figure of the own contract is mended.
pub fn own_field(bad: BadAgreement) -> &'static str {
    match bad {
        BadAgreement::Amount | BadAgreement::TooMuch(_) => "own-amount",
        BadAgreement::Opens | BadAgreement::Hours => "own-from",
        BadAgreement::Closes => "own-to",
    }
}
