use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::report::{day_text, one_by_one, report};
use crate::{
    clock::Zone,
    followed::{Period, Report},
    locale::{
        Language, Style,
        words::{cases as w, shell},
    },
    view::say,
};

/// The report of a period on a sheet of paper.
pub fn paper(
    language: Language,
    now: DateTime<Utc>,
    zone: Zone,
    period: Period,
    found: &Report<'_>,
) -> Markup {
    let printed = say::at(language, now, now, zone, Style::Full);
    html! {
        h1 { (w::CASES.get(language)) (language.colon()) (day_text(language, period.from)) " – " (day_text(language, period.to)) }
        p { (w::REPORT_SAY.get(language)) }
        (report(language, now, found))
        h2 { (w::ONE_BY_ONE.get(language)) }
        (one_by_one(language, now, found))
        p { (w::PRINTED.with(language, &[("time", &printed)])) " " (shell::INDEPENDENT.get(language)) }
    }
}
