//! What happens after a case was handed in, and when.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{rule, rules, say, source::sourced};
use crate::{
    case::Placed,
    clock::Moment,
    locale::{
        self, Language, Style,
        words::{answer as a, intake as w},
    },
    programme::{Closing, Commitment, Kind, Programme, Topic},
};

/// What is known of the way of a case beside the programme.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    /// What the customer can count on, and from when; none while that is open.
    pub given: Option<(&'a Commitment<'a>, Moment)>,
    /// The ways to hand it in.
    pub ways: &'a Markup,
    /// The target in a sentence.
    pub sentence: &'a str,
    /// What the level asks of the customer.
    pub effort: &'a Markup,
}

/// The way of a case, one after the other: handing it in, the answer, the end, and what to do when it does not go well.
pub fn next(
    language: Language,
    now: DateTime<Utc>,
    placed: &Placed<'_>,
    course: Course<'_>,
) -> Markup {
    let programme: &Programme = placed.programme;
    let during = programme.notes(Topic::During);
    let (plan, closing, escalation) = (placed.plan, &programme.closing, &programme.escalation);
    html! {
        h2 { (w::NEXT.get(language)) }
        ol class="course" {
            li { (course.ways) }
            li {
                h3 { (a::COUNTS.get(language)) }
                @if let Some((commitment, moment)) = course.given {
                    @if let Kind::Due(due) = &commitment.kind {
                        @let word = if due.own { a::OWN } else { a::DUE };
                        p {
                            strong {
                                (word.get(language)) " "
                                (say::at(language, now, due.trace.due, moment.zone, Style::Full))
                            }
                        }
                    }
                    p { (course.sentence) }
                }
                (rule(programme, language, &programme.response))
                (course.effort)
            }
            @if !during.is_empty() {
                li {
                    h3 { (w::DURING.get(language)) }
                    (folded(w::RULES.get(language), &rules(programme, language, plan, &during)))
                }
            }
            li {
                h3 { (w::CLOSES.get(language)) }
                @for text in ends(language, closing) { p { (text) } }
                (folded(w::RULES.get(language), &rules(programme, language, plan, &closing.rules)))
            }
            li {
                h3 { (w::ESCALATE.get(language)) }
                @if !escalation.checks.is_empty() {
                    p { (w::ESCALATE_CHECKS.get(language)) }
                    (rules(programme, language, plan, &escalation.checks))
                }
                (folded(w::ESCALATE_HOW.get(language), &html! {
                    (rules(programme, language, plan, &escalation.ways))
                    @if !escalation.path.is_empty() {
                        h4 { (w::ESCALATE_PATH.get(language)) }
                        ol { @for role in &escalation.path { li { (role.get(language)) } } }
                    }
                }))
            }
        }
        (regions(language, programme))
    }
}

fn folded(title: &str, content: &Markup) -> Markup {
    html! { details class="source" { summary { (title) } (content) } }
}

/// After how many days a case ends by itself, and until when it can be taken up again, as far as the programme says.
fn ends(language: Language, closing: &Closing) -> Vec<String> {
    let days = [
        (w::CLOSES_UNANSWERED, closing.unanswered_days.map(u64::from)),
        (
            w::CLOSES_ATTEMPTS,
            closing.attempts_on_separate_days.map(u64::from),
        ),
        (w::REOPENS, closing.reopen_days.map(u64::from)),
    ];
    let said = days.into_iter().filter_map(|(word, count)| {
        let count = locale::number(language, count?);
        Some(word.with(language, &[("n", &count)]))
    });
    said.collect()
}

/// Languages and telephones, region by region.
fn regions(language: Language, programme: &Programme) -> Markup {
    let names = |tags: &[crate::programme::Words]| {
        let tags = tags.iter();
        let names: Vec<_> = tags
            .map(|tag| locale::language_name(language, tag.as_str()))
            .collect();
        locale::join(language, &names)
    };
    html! {
        @if !programme.regions.is_empty() {
            details class="more" {
                summary { (w::REGIONS.get(language)) }
                ul class="rules" {
                    @for region in &programme.regions {
                        li {
                            strong { (region.name.get(language)) }
                            @if !region.languages.is_empty() { (language.colon()) (names(&region.languages)) }
                            @for phone in &region.phones {
                                br;
                                span class="figure" translate="no" { (phone.number.as_str()) }
                                @if let Some(note) = &phone.note { " – " (note.get(language)) }
                            }
                            @if let Some(role) = &region.role { br; (role.get(language)) }
                            (sourced(programme, language, &region.source, &region.readings))
                        }
                    }
                }
            }
        }
    }
}
