//! The case that the draft in view makes.

use super::{Answer, App};
use crate::case::{Case, CaseInput, Holidays};

impl App {
    /// The case as it is checked and handed in; none while something is missing without which there is no case. It is as of
    /// the time when it was checked, as long as nothing was changed since, and in the language that was chosen for it.
    pub fn case(&self) -> Option<Case> {
        let language = self.case_language().ready()?;
        let answered = self.answered_at(self.case_time())?;
        let Answer::Given(_, moment) = answered.answer() else {
            return None;
        };
        let placed = answered.placed();
        let chosen = &self.draft.holidays;
        let holidays = Holidays {
            chosen,
            country: self.country().map(|country| &**country),
            days: answered.days_off(),
        };
        let input = CaseInput {
            reference: self.draft.reference.parse().ok()?,
            made: self.case_time(),
            programme: placed.programme,
            plan: placed.plan?,
            case_type: placed.case_type?,
            edition: None,
            finding: placed.finding(),
            moment: *moment,
            agreement: answered.agreement(),
            holidays: Some(holidays).filter(|off| !off.chosen.is_empty()),
            choices: placed.choices,
            language,
            page_language: *self.language,
        };
        Case::build(&input).ok()
    }
}
