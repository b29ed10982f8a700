use super::{Choices, DaysOff, Draft, NoAnswer};
use crate::{
    checklist::Situation,
    clock::Moment,
    programme::{
        Agreement, BadAgreement, CaseType, Commitment, Level, Plan, Programme, Question, Timetables,
    },
    triage::{Finding, Verdict, triage},
};

/// A draft seen through its programme: what was chosen, as far as the programme knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// What was chosen within it.
    pub choices: &'a Choices,
    /// The plan.
    pub plan: Option<&'a Plan>,
    /// The kind of case; the first of the programme where none was chosen.
    pub case_type: Option<&'a CaseType>,
    /// What the answers lead to.
    pub verdict: Verdict<'a>,
}

impl Draft {
    /// The draft seen through the programme in view; none where the draft is about another one.
    pub fn placed<'a>(&'a self, programme: &'a Programme) -> Option<Placed<'a>> {
        if self.programme.as_ref() != Some(&programme.id) {
            return None;
        }
        let choices = self.choices.get(&programme.id)?;
        let case_type = choices
            .case_type
            .as_ref()
            .and_then(|id| programme.case_type(id.as_str()))
            .or(programme.case_types.first());
        Some(Placed {
            programme,
            choices,
            plan: choices
                .plan
                .as_ref()
                .and_then(|id| programme.plan(id.as_str())),
            case_type,
            verdict: triage(programme, &choices.answers),
        })
    }
}

impl<'a> Placed<'a> {
    /// Whether the kind of case has targets, and with them a level.
    pub fn has_targets(&self) -> bool {
        self.case_type.is_none_or(|kind| kind.has_targets)
    }

    /// The level that was found, where the kind of case has one.
    pub fn finding(&self) -> Option<&Finding<'a>> {
        match &self.verdict {
            Verdict::Found(finding) if self.has_targets() => Some(finding),
            _ => None,
        }
    }

    /// What decides which items of the checklist are asked; none while no plan is chosen.
    pub fn situation(&self) -> Option<Situation<'a>> {
        Some(Situation {
            programme: self.programme,
            plan: self.plan?,
            level: self.finding().map(|finding| finding.level),
        })
    }

    /// The case in one line: the answer to the first item that takes one.
    pub fn subject(&self) -> Option<String> {
        super::parts::subject(self.situation()?, &self.choices.given)
    }

    /// The level of the product's own scale where the programme keeps two, else the level.
    pub fn product_level(&self) -> Option<&'a Level> {
        let finding = self.finding()?;
        match finding.steps {
            Some([(_, step), _]) => self.programme.level(step.level.as_str()),
            None => Some(finding.level),
        }
    }

    /// The customer's own figure, where it is to be used. Where the kind of case has no targets, no figure counts.
    ///
    /// # Errors
    /// A figure that is to be used and cannot be read: the vendor's must not stand in for it.
    pub fn agreement(&self) -> Result<Option<Agreement>, BadAgreement> {
        let own = &self.choices.own;
        if own.used && self.has_targets() {
            own.read().map(Some)
        } else {
            Ok(None)
        }
    }

    /// What the customer can count on from a moment; none while plan or level are missing.
    ///
    /// # Errors
    /// As [`Question::commitment`], and days off that are not there though the answer depends on them.
    pub fn commitment<'b>(
        &self,
        moment: Moment,
        agreement: Option<&'b Agreement>,
        days_off: &'b DaysOff,
        timetables: &Timetables,
    ) -> Option<Result<Commitment<'b>, NoAnswer>>
    where
        'a: 'b,
    {
        // Where the kind of case has no targets there is no level either, and none is needed for the answer.
        let level = match self.finding() {
            Some(finding) => finding.level,
            None if self.has_targets() => return None,
            None => self.programme.levels.first()?,
        };
        let question = Question {
            programme: self.programme,
            plan: self.plan?,
            level,
            case_type: self.case_type,
            moment,
            agreement: agreement.filter(|_| self.has_targets()),
            holidays: &[],
        };
        Some(days_off.answer(question, timetables))
    }
}
