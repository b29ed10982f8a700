//! Plans on one moment, the one below the other, on one scale.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{instead, name, scale};
use crate::{
    app::Sides,
    compare::{Offered, shortest},
    locale::{self, Language, Style, words::compare as w},
    view::{StandingWords, say, sourced, standing_at},
};

/// The moment is seldom now.
const THEN: StandingWords = StandingWords {
    open: w::OPEN_THEN,
    always: w::ALWAYS_THEN,
    closed: w::CLOSED_THEN,
};

/// What each plan offers from the moment on: the time, the waiting, how much more that is than the shortest, whether support is
/// there then, and the ways to it. A figure that is not published neither wins nor loses.
pub fn offers(language: Language, now: DateTime<Utc>, sides: &Sides<'_>) -> Markup {
    let offered = sides.offered();
    let (moment, shortest) = (sides.moment, shortest(&offered, sides.moment));
    let scale = scale::Scale::of(moment, offered.iter().filter_map(due));
    let ties = offered
        .iter()
        .filter(|one| one.wait(moment) == shortest && shortest.is_some())
        .count();
    let time = say::at(language, now, moment.at, moment.zone, Style::Full);
    html! {
        h2 { (w::AT.with(language, &[("time", &time)])) }
        ol class="offers" {
            @for one in &offered {
                li class=(class(language, one)) {
                    (head(language, sides, one))
                    (answer(language, now, sides, one))
                    @if let Some(wait) = one.wait(moment) {
                        (rank(language, wait, shortest.unwrap_or(wait), ties))
                    } @else {
                        p class="hint" { (w::NO_RANK.get(language)) }
                    }
                    @if let (Some(scale), Some(due)) = (scale, one.due()) {
                        (scale::band(language, now, scale, due, moment))
                    }
                    (standing_at(language, moment.at, one.hours(), moment.zone, sides.days_off, &THEN))
                    (ways(language, one))
                }
            }
        }
    }
}

fn due(one: &Offered<'_>) -> Option<DateTime<Utc>> {
    Some(one.due()?.trace.due)
}

fn class(language: Language, one: &Offered<'_>) -> &'static str {
    match (instead(language, one), one.offer.own) {
        (Some((class, _)), _) => class,
        (None, Some(_)) => "own",
        (None, None) => "due",
    }
}

fn head(language: Language, sides: &Sides<'_>, one: &Offered<'_>) -> Markup {
    let sold = one.offer.plan.sold_on(sides.moment.local().date_naive());
    html! {
        h3 translate="no" {
            (name(language, &one.offer))
            // Levels of several programmes go by other names.
            @if one.offer.among_others { small translate="yes" { (say::level(language, one.offer.level)) } }
        }
        @if !sold { p { span class="tag warm" { (w::UNSOLD.get(language)) } } }
    }
}

fn answer(language: Language, now: DateTime<Utc>, sides: &Sides<'_>, one: &Offered<'_>) -> Markup {
    let zone = sides.moment.zone;
    let at = |at| say::at(language, now, at, zone, Style::Short);
    if let Some((class, text)) = instead(language, one) {
        return html! { p class="time" { span class={ "kind " (class) } { (text) } } };
    }
    let Some(due) = one.due() else {
        return html! {};
    };
    let figure = say::figure(language, due.within);
    let sources = one.answer.as_ref().map_or(&[][..], |found| &found.sources);
    let sources: Vec<_> = sources.iter().map(|id| (*id).clone()).collect();
    html! {
        p class="time" {
            time translate="no" datetime=(due.trace.due.to_rfc3339()) { (at(due.trace.due)) }
            " " span class="hint" translate="no" { (figure) }
        }
        @for other in &due.others {
            @let supposes = other.reading.supposes.get(language);
            p class="hint" { (w::IF_READ.with(language, &[("supposes", supposes), ("time", &at(other.due))])) }
        }
        (sourced(one.offer.programme, language, &sources, &[]))
    }
}

/// The waiting, and how it stands beside the shortest.
fn rank(language: Language, wait: i64, shortest: i64, ties: usize) -> Markup {
    let span = locale::duration(language, wait);
    let more = locale::duration(language, wait - shortest);
    html! {
        p class="wait" {
            (w::WAIT.with(language, &[("span", &span)])) " "
            @if wait > shortest {
                "· " (w::LATER.with(language, &[("span", &more)]))
            } @else {
                span class="tag" { (if ties > 1 { w::TIED } else { w::SHORTEST }.get(language)) }
            }
        }
    }
}

fn ways(language: Language, one: &Offered<'_>) -> Markup {
    let programme = one.offer.programme;
    let channels = one.offer.plan.channels.iter();
    let channels = channels.filter_map(|id| programme.channel(id));
    let names: Vec<_> = channels
        .map(|channel| channel.name.get(language).to_owned())
        .collect();
    if names.is_empty() {
        return html! {};
    }
    let names = locale::join(language, &names);
    html! { p class="hint" { (w::BY.with(language, &[("names", &names)])) } }
}
