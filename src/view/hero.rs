use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{
    answer::{instead, lead},
    days_off, say,
};
use crate::{
    app::Answer,
    clock::Moment,
    locale::{Language, Style, words::answer as w},
    programme::{Commitment, Due, Kind},
};

/// The largest thing on the page: the time, or the word that stands in its place. `country` is that whose holidays were
/// chosen.
pub fn hero(language: Language, now: DateTime<Utc>, answer: &Answer<'_>, country: &str) -> Markup {
    if let Some((due, moment)) = time(answer) {
        return at(language, now, due, moment);
    }
    let text = instead(answer).map_or("", |word| word.get(language));
    match answer {
        Answer::Given(..) => html! { p class="hero word" { span { (text) } } },
        Answer::Missing => html! { p class="waiting" { (days_off::not_there(language, country)) } },
        _ => html! { p class="waiting" { (text) } },
    }
}

/// How far the time lies from now, and where its clocks stand; nothing where there is none.
pub fn left(language: Language, now: DateTime<Utc>, answer: &Answer<'_>) -> Markup {
    let Some((due, moment)) = time(answer) else {
        return html! {};
    };
    // Seconds are counted on a line of their own: nothing moves while they come and go.
    let close = (due.trace.due - now).num_seconds().abs() < 3600;
    html! {
        span role="timer" class=[close.then_some("close")] { (say::distance(language, now, due.trace.due)) }
        span class="dot" { "\u{a0}·" } " "
        span { (say::place(moment.zone)) }
    }
}

fn time<'a, 'b>(answer: &'a Answer<'b>) -> Option<(&'a Due<'b>, Moment)> {
    match answer {
        Answer::Given(
            Commitment {
                kind: Kind::Due(due),
                ..
            },
            moment,
        ) => Some((due, *moment)),
        _ => None,
    }
}

fn at(language: Language, now: DateTime<Utc>, due: &Due<'_>, moment: Moment) -> Markup {
    let (at, zone) = (due.trace.due, moment.zone);
    // Day and hour may stand on two lines, but neither is broken.
    html! {
        p class="lead" {
            (lead(due).get(language))
            @if due.own { " " span class="tag own" { (w::OWN_TAG.get(language)) } }
        }
        p class="hero" {
            time translate="no" datetime=(at.to_rfc3339()) {
                span { (say::at(language, now, at, zone, Style::ShortDay)) "," } " "
                span { (say::at(language, now, at, zone, Style::Time)) }
            }
        }
    }
}
