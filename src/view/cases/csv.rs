use chrono::{DateTime, Utc};

use super::report::result;
use crate::{
    followed::{Followed, Report, State},
    locale::{
        Language,
        words::{answer as a, calculator, cases as w},
    },
    view::{
        compare::csv::{decimal, quoted},
        say,
    },
};

/// The cases of a period one by one as a table for a spreadsheet of the reader's language, as that of the comparison is made.
pub fn csv(language: Language, report: &Report<'_>) -> String {
    let point = language.point();
    let separator = if point == "," { ";" } else { "," };
    let mut text = String::from("\u{feff}");
    let mut line = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    };
    let heads = [
        w::NUMBER,
        w::BY,
        w::SUBJECT,
        w::AT,
        w::TARGET,
        w::FIRST_RESPONSE,
        w::END,
        w::RESULT,
    ];
    let mut head: Vec<_> = heads.map(|word| word.get(language).to_owned()).into();
    head.push([w::DIFFERENCE.get(language), " (h)"].concat());
    head.extend([calculator::ZONE, w::SOURCE].map(|word| word.get(language).to_owned()));
    line(&head);
    for (case, state) in &report.cases {
        let promise = &case.promise;
        let time =
            |time: Option<DateTime<Utc>>| time.map(|time| local(case, time)).unwrap_or_default();
        let due = promise.due();
        let figure = due.and_then(|due| due.within).map(|within| {
            let own = if due.is_some_and(|due| due.own) {
                [", ", a::OWN_TAG.get(language)].concat()
            } else {
                String::new()
            };
            [" (", &*say::figure(language, within), &own, ")"].concat()
        });
        let after = match state {
            State::Missed(late) | State::Late(late) => decimal(late.unsigned_abs(), point),
            State::Met(0) => decimal(0, point),
            State::Met(early) => ["-", &decimal(early.unsigned_abs(), point)].concat(),
            State::Running(_) | State::Unmeasured(_) => String::new(),
        };
        line(&[
            case.called().to_owned(),
            [&*promise.vendor, ", ", &promise.plan, ", ", &promise.level].concat(),
            promise.subject.clone(),
            local(case, case.at),
            [&*time(due.map(|due| due.at)), &figure.unwrap_or_default()].concat(),
            time(case.answered.at()),
            time(case.closed.at()),
            result(language, *state),
            after,
            case.zone.name().to_owned(),
            promise.source.clone(),
        ]);
    }
    text
}

/// A time on the clocks of the case, as spreadsheets read it.
fn local(case: &Followed, at: DateTime<Utc>) -> String {
    let text = at.with_timezone(&case.zone).naive_local().to_string();
    text.get(..16).unwrap_or_default().to_owned()
}
