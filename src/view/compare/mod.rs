//! Plans side by side, as they are read: on one moment, hour by hour, in figures, in money, and as the document has them.

mod costs;
pub(super) mod csv;
mod figures;
pub mod heat;
mod like;
mod offers;
mod paper;
mod picture;
mod present;
mod scale;
mod table;
mod there;
pub mod tickets;

pub use costs::{Costs, NotRead, costs, read as read_costs};
pub use csv::csv;
pub use figures::{figures, spans};
pub use like::why;
pub use offers::offers;
pub use paper::paper;
pub use picture::picture;
pub use present::{plans, present, present_key};
pub use table::{compare, tables};
pub use there::marks;

use maud::{Markup, html};

use crate::{
    app::Sides,
    case::{DaysOff, NoAnswer},
    clock::{ClockError, Holiday},
    compare::{Offered, Span},
    locale::{
        Language,
        words::{answer, holidays},
    },
    programme::Kind,
};

/// What stands instead of a time, and how the style knows it; none where there is a time.
fn instead(language: Language, offered: &Offered<'_>) -> Option<(&'static str, &'static str)> {
    let (class, word) = match &offered.answer {
        Ok(commitment) => match &commitment.kind {
            Kind::Due(_) => return None,
            Kind::BestEffort => ("best_effort", answer::BEST_EFFORT),
            Kind::NoTarget => ("no_target", answer::NO_TARGET),
            Kind::NotOffered => ("not_offered", answer::NOT_OFFERED),
            Kind::NotPublished => ("not_published", answer::NOT_PUBLISHED),
        },
        Err(NoAnswer::Clock(error)) => ("refused", refused(error)),
        Err(NoAnswer::DaysWaiting) => ("waiting", holidays::WAIT),
        Err(NoAnswer::DaysMissing) => ("waiting", holidays::FAILED),
    };
    Some((class, word.get(language)))
}

/// The days off that were chosen; what is said where they are on their way or did not come.
fn days(language: Language, days_off: &DaysOff) -> Result<&[Holiday], Markup> {
    let word = match days_off {
        DaysOff::Chosen(days) => return Ok(days),
        DaysOff::Waiting => holidays::WAIT,
        DaysOff::Missing => holidays::FAILED,
    };
    Err(html! { p class="notice warm" { (word.get(language)) } })
}

/// That a span lies beyond the years whose holidays are known for the country.
fn beyond_years(language: Language, sides: &Sides<'_>, span: Span) -> Markup {
    let Some(country) = sides.country else {
        return html! {};
    };
    let years = country.years();
    let year = |hour| {
        let local = span.moment(hour).with_timezone(&span.zone());
        chrono::Datelike::year(&local)
    };
    let last = span.hours().saturating_sub(1);
    if years.contains(&year(0)) && years.contains(&year(last)) {
        return html! {};
    }
    let (from, to) = years.into_inner();
    let values = [("from", &*from.to_string()), ("to", &*to.to_string())];
    html! { p class="notice warm" { (holidays::UNKNOWN.with(language, &values)) } }
}

fn refused(error: &ClockError) -> crate::locale::Word {
    super::refused(error)
}

/// What a plan is called beside the others: with its programme among those of several; the customer's own agreement says that it is
/// one.
pub fn name(language: Language, offered: &crate::compare::Offer<'_>) -> String {
    let plan = offered.plan.name.as_str();
    let mut name = String::new();
    if offered.among_others {
        name = [offered.programme.name.as_str(), " · "].concat();
    }
    name.push_str(plan);
    if offered.own.is_some() {
        name = [&name, " (", answer::OWN_TAG.get(language), ")"].concat();
    }
    name
}
