use chrono::{NaiveDate, NaiveTime};
use maud::{Markup, html};

use super::{From, together};
use crate::{
    locale::{self, Language, Style, words::calculator as w},
    programme::{Plan, Programme},
};

/// What stands below the name of a plan: the plan in a sentence, its other names, and that it is not sold any more.
pub fn plan_hint(language: Language, plan: &Plan, today: NaiveDate) -> Markup {
    let names: Vec<_> = plan
        .named
        .iter()
        .map(|named| named.name.to_string())
        .collect();
    let until = plan.sold.as_ref().and_then(|sold| sold.until);
    let until = until.filter(|_| !plan.sold_on(today)).map(|day| {
        let day = locale::when(language, day.and_time(NaiveTime::MIN), Style::Date);
        w::PLAN_UNSOLD.with(language, &[("date", &day)])
    });
    html! {
        (plan.summary.get(language))
        @if !names.is_empty() {
            br; (w::PLAN_ALSO.with(language, &[("names", &locale::join(language, &names))]))
        }
        @if let Some(text) = until { br; span class="tag warm" { (text) } }
    }
}

/// Where the plans stand.
pub fn of_plans(language: Language, programme: &Programme) -> Markup {
    let plans = programme.plans.iter();
    let from: Vec<From> = plans
        .map(|plan| -> From { (&plan.source, &plan.readings) })
        .collect();
    together(programme, language, &from)
}

/// Where the kinds of case stand.
pub fn of_case_types(language: Language, programme: &Programme) -> Markup {
    let kinds = programme.case_types.iter();
    let from: Vec<From> = kinds.map(|kind| -> From { (&kind.source, &[]) }).collect();
    together(programme, language, &from)
}
