//! Why an answer is what it is.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{answer, assumption, kept, ribbon, rule, say, sourced, sources};
use crate::{
    case::Placed,
    clock::{Line, Moment, Why},
    locale::{Language, Style, words::answer as w},
    programme::{Commitment, Due, Kind, Programme},
};

/// The way to the time: the ribbon, and the same as a list.
pub fn way(language: Language, now: DateTime<Utc>, due: &Due<'_>, moment: Moment) -> Markup {
    let (zone, trace) = (moment.zone, &due.trace);
    let started = say::at(language, now, trace.started, zone, Style::Full);
    let total = say::total(language, due);
    html! {
        h3 { (w::WHY_TIME.get(language)) }
        (ribbon::large(language, now, due, moment))
        @for text in say::changes(language, now, trace, zone) { p class="notice" { (text) } }
        p { (kept(&w::STARTED.with(language, &[("moment", &started)]), &[&started])) }
        ol class="trace" {
            @for line in trace.lines(due.timetable.zone()) {
                @let (text, times) = say::line(language, now, due, &line, zone);
                li class=[is_used(due, &line).then_some("used")] { (kept(&text, &[&times[0], &times[1]])) }
            }
        }
        p { (w::ADDS_UP.with(language, &[("span", &total)])) }
    }
}

fn is_used(due: &Due<'_>, line: &Line) -> bool {
    match line {
        Line::Stretch(at) => {
            let piece = due.trace.pieces.get(*at);
            piece.is_some_and(|piece| piece.why == Why::Used)
        }
        Line::Weeks(_) => true,
    }
}

/// Level, target, hours, what counts, what moves it forward, what is asked, what is assumed; each with its source.
pub fn facts(language: Language, placed: &Placed<'_>, commitment: &Commitment<'_>) -> Markup {
    let programme = placed.programme;
    let is_own = matches!(&commitment.kind, Kind::Due(due) if due.own);
    html! {
        (level(language, placed))
        section {
            h3 { (w::WHY_TARGET.get(language)) }
            p { (answer::sentence(language, placed, commitment)) }
            @if let Some(note) = commitment.target.and_then(|target| target.note.as_ref()) {
                p class="hint" { (note.get(language)) }
            }
            // A figure of the customer's own has no source here: it is the customer's.
            @if !is_own { (sources(programme, language, &commitment.sources, &commitment.readings)) }
        }
        @if let Some(hours) = commitment.hours {
            section {
                h3 { (w::WHY_HOURS.get(language)) }
                p { (hours.text.get(language)) }
                (sourced(programme, language, &hours.source, &hours.readings))
            }
        }
        section {
            h3 { (w::COUNTS.get(language)) }
            (rule(programme, language, &programme.response))
        }
        (advantages(language, programme, placed))
        (effort(language, placed))
        @if !commitment.readings.is_empty() {
            section {
                h3 { (w::WHY_ASSUMED.get(language)) }
                @for reading in &commitment.readings { (assumption(programme, language, reading)) }
            }
        }
    }
}

fn level(language: Language, placed: &Placed<'_>) -> Markup {
    let Some(finding) = placed.finding() else {
        return html! {};
    };
    let level = finding.level;
    html! {
        section {
            h3 { (w::WHY_LEVEL.get(language)) (language.colon()) span translate="no" { (say::level(language, level)) } }
            p { (level.definition.get(language)) }
            ul { @for reason in &finding.reasons { li { (say::reason(language, reason)) } } }
            (sourced(placed.programme, language, &level.source, &level.readings))
        }
    }
}

/// What moves this case forward in the queue, where the customer said so.
fn advantages(language: Language, programme: &Programme, placed: &Placed<'_>) -> Markup {
    let said = |id| placed.choices.advantages.get(id) == Some(&true);
    html! {
        @for advantage in programme.advantages.iter().filter(|one| said(&one.id)) {
            section {
                h3 { (w::ADVANTAGE.get(language)) }
                p { (advantage.effect.get(language)) }
                (sourced(programme, language, &advantage.source, &[]))
            }
        }
    }
}

/// What this level asks of the customer: somebody who can be reached while the vendor works on.
pub fn effort(language: Language, placed: &Placed<'_>) -> Markup {
    let (Some(plan), Some(finding)) = (placed.plan, placed.finding()) else {
        return html! {};
    };
    let programme = placed.programme;
    html! {
        @for effort in &programme.efforts {
            @if effort.plans.contains(&plan.id) && effort.levels.contains(&finding.level.id) {
                section {
                    h3 { (w::EFFORT.get(language)) }
                    p { (effort.promise.get(language)) }
                    p { strong { (effort.demands.get(language)) } }
                    p { (effort.otherwise.get(language)) }
                    (sourced(programme, language, &effort.source, &effort.readings))
                }
            }
        }
    }
}
