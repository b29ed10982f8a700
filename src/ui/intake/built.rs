use chrono::{DateTime, Utc};

use crate::{
    case::{Case, CaseInput, Holidays, Placed},
    clock::Moment,
    locale::Language,
    ui::{
        App,
        answer::{self, Answer},
        app::Fetched,
    },
};

/// The case as it would be handed in at a moment; none while something is missing without which there is no case.
pub fn build(app: App, language: Language, now: DateTime<Utc>) -> Option<Case> {
    let mut built = None;
    answer::with(app, now, &mut |_, placed, answer| {
        if let Answer::Given(_, moment) = answer {
            built = one(app, language, placed, moment, now);
        }
    });
    built
}

fn one(
    app: App,
    language: Language,
    placed: &Placed<'_>,
    moment: Moment,
    now: DateTime<Utc>,
) -> Option<Case> {
    let agreement = placed.agreement().ok()?;
    let (chosen, reference, days) = app.draft.with(|draft| {
        let reference = draft.reference.parse().ok();
        (draft.holidays.clone(), reference, app.days_off(draft))
    });
    let country = app.country.with(Fetched::ready);
    let holidays = Holidays {
        chosen: &chosen,
        country: country.as_deref(),
        days: &days,
    };
    let input = CaseInput {
        reference: reference?,
        made: now,
        programme: placed.programme,
        plan: placed.plan?,
        case_type: placed.case_type?,
        edition: None,
        finding: placed.finding(),
        moment,
        agreement: agreement.as_ref(),
        holidays: Some(holidays).filter(|off| !off.chosen.is_empty()),
        choices: placed.choices,
        language,
    };
    Case::build(&input).ok()
}
