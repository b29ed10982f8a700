use crate::{
    app::{Answer, Answered, App as Core, Part},
    case::{Case, CaseInput, Holidays},
    locale::Language,
    ui::App,
};

/// The case as it is checked and handed in; none while something is missing without which there is no case. It is as of
/// the time when it was checked, as long as nothing was changed since.
pub fn build(app: App, language: Language) -> Option<Case> {
    let parts = [Part::Draft, Part::Programme, Part::Country, Part::Device];
    app.read(&parts, |core| {
        let now = core.case_time();
        one(core, language, &core.answered_at(now)?)
    })
}

fn one(core: &Core, language: Language, answered: &Answered) -> Option<Case> {
    let Answer::Given(_, moment) = answered.answer() else {
        return None;
    };
    let placed = answered.placed();
    let chosen = &core.draft.holidays;
    let holidays = Holidays {
        chosen,
        country: core.country().map(|country| &**country),
        days: answered.days_off(),
    };
    let input = CaseInput {
        reference: core.draft.reference.parse().ok()?,
        made: core.case_time(),
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
    };
    Case::build(&input).ok()
}
