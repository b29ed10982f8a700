use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use maud::{Markup, html};

use super::{at, why};
use crate::{
    followed::{Followed, Group, Report, State, Tally, Why},
    locale::{
        self, Language, Style, day,
        words::{answer as a, cases as w},
    },
};

/// The period of two days as typed; none where they are not two days, the earlier one first.
pub fn period(from: &str, to: &str, day_first: bool) -> Option<crate::followed::Period> {
    let (from, to) = (day(from, day_first).ok()?, day(to, day_first).ok()?);
    (from <= to).then_some(crate::followed::Period { from, to })
}

/// A day as a field says it.
pub fn day_text(language: Language, day: NaiveDate) -> String {
    locale::when(language, day.and_time(NaiveTime::MIN), Style::Date)
}

/// How the cases of a period went: by vendor, plan and level, and one by one.
pub fn report(language: Language, now: DateTime<Utc>, report: &Report<'_>) -> Markup {
    if report.cases.is_empty() {
        return html! { p { (w::NOBODY.get(language)) } };
    }
    let heads = [
        w::BY,
        w::HOW_MANY,
        w::COUNT_MET,
        w::COUNT_MISSED,
        w::MEDIAN,
        w::WORST,
        w::COUNT_OPEN,
        w::COUNT_NOT,
    ];
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(w::REPORT.get(language)) {
            table {
                thead { tr { @for head in heads { th scope="col" { (head.get(language)) } } } }
                tbody {
                    @for group in &report.groups { (line(language, &called(language, group), group.own, &group.tally)) }
                }
                @if report.groups.len() > 1 {
                    tfoot { (line(language, w::TOGETHER.get(language), false, &report.all)) }
                }
            }
        }
        details class="source" {
            summary { (w::ONE_BY_ONE.get(language)) }
            (one_by_one(language, now, report))
        }
    }
}

/// The cases one by one.
pub(super) fn one_by_one(language: Language, now: DateTime<Utc>, report: &Report<'_>) -> Markup {
    let heads = [
        w::NUMBER,
        w::SUBJECT,
        w::AT,
        w::TARGET,
        w::FIRST_RESPONSE,
        w::RESULT,
    ];
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(w::ONE_BY_ONE.get(language)) {
            table {
                thead { tr { @for head in heads { th scope="col" { (head.get(language)) } } } }
                tbody {
                    @for (case, state) in &report.cases {
                        @let time = |time: DateTime<Utc>| at(language, now, case, time);
                        tr {
                            th scope="row" { span class="figure" translate="no" { (case.called()) } }
                            td { (case.promise.subject) }
                            td { (time(case.at)) }
                            td { (case.promise.due().map(|due| time(due.at)).unwrap_or_default()) }
                            td { (case.answered.at().map(time).unwrap_or_default()) }
                            td { (result(language, *state)) (own(language, case)) }
                        }
                    }
                }
            }
        }
    }
}

fn own(language: Language, case: &Followed) -> Markup {
    let own = case.promise.due().is_some_and(|due| due.own);
    html! { @if own { " " span class="tag own" { (a::OWN_TAG.get(language)) } } }
}

/// What came of a case, in a few words.
pub(super) fn result(language: Language, state: State) -> String {
    let span = |seconds: i64| locale::duration(language, seconds);
    match state {
        State::Running(_) => w::RUNNING.get(language).to_owned(),
        State::Late(_) => w::PAST.get(language).to_owned(),
        State::Met(_) => w::COUNT_MET.get(language).to_owned(),
        State::Missed(late) => [w::COUNT_MISSED.get(language), " (+", &span(late), ")"].concat(),
        State::Unmeasured(reason) => why(reason).get(language).to_owned(),
    }
}

/// What a group is called.
fn called(language: Language, group: &Group<'_>) -> String {
    let parts = [group.vendor, group.plan, group.level];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match parts.join(", ") {
        none if none.is_empty() => w::NOT_NOTED.get(language).to_owned(),
        parts => parts,
    }
}

fn line(language: Language, called: &str, is_own: bool, tally: &Tally) -> Markup {
    let number = |count: usize| locale::number(language, count as u64);
    let span = |seconds: Option<i64>| {
        seconds.map_or_else(
            || "–".to_owned(),
            |seconds| locale::duration(language, seconds),
        )
    };
    html! {
        tr {
            th scope="row" {
                (called)
                @if is_own { " " span class="tag own" { (a::OWN_TAG.get(language)) } }
            }
            td { (number(tally.cases)) }
            td { (number(tally.met)) }
            td { (number(tally.missed.len())) }
            td { (span(tally.median())) }
            td { (span(tally.worst())) }
            td {
                (number(tally.open))
                @if tally.late > 0 { br; span class="small" { (w::COUNT_LATE.with(language, &[("n", &number(tally.late))])) } }
            }
            td {
                (number(tally.not_measured()))
                @for (reason, count) in reasons(tally) {
                    br; span class="small" { (why(reason).get(language)) (language.colon()) (number(count)) }
                }
            }
        }
    }
}

/// Why how many cannot be measured.
fn reasons(tally: &Tally) -> impl Iterator<Item = (Why, usize)> {
    let counts = Why::ALL.into_iter().zip(tally.unmeasured);
    counts.filter(|(_, count)| *count > 0)
}
