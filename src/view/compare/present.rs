//! One plan for people who look at a wall: a few figures, one picture, few words.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{
    heat::{legend, maps},
    instead, name,
};
use crate::{
    app::Sides,
    locale::{self, Language, Style, words::compare as w},
    view::say,
};

/// How many plans there are to go through.
pub fn plans(sides: &Sides<'_>) -> usize {
    sides.offers.len()
}

/// The plan at a place: when the target is, how long that is, the longest it can be, and the map of its week.
pub fn present(language: Language, now: DateTime<Utc>, sides: &Sides<'_>, place: usize) -> Markup {
    let offered = sides.offered();
    let Some(one) = offered.get(place) else {
        return html! {};
    };
    let (moment, zone) = (sides.moment, sides.moment.zone);
    let time = say::at(language, now, moment.at, zone, Style::Short);
    let span = |seconds: i64| locale::duration(language, seconds);
    let called = name(language, &one.offer);
    let (maps, _) = maps(language, sides);
    let map = maps.iter().find(|map| map.name == called);
    let level = say::level(language, one.offer.level);
    html! {
        p class="of" translate="no" { (one.offer.programme.name.as_str()) " · " (level) }
        h2 translate="no" { (called) " " span class="of" { (place + 1) "/" (offered.len()) } }
        p { (w::AT.with(language, &[("time", &time)])) }
        @if let Some((class, text)) = instead(language, one) {
            p class="big" { span class={ "kind " (class) } { (text) } }
        }
        @if let (Some(due), Some(wait)) = (one.due(), one.wait(moment)) {
            p class="big" translate="no" { (say::at(language, now, due.trace.due, zone, Style::Short)) }
            p class="numbers" { strong { (w::WAIT.with(language, &[("span", &span(wait))])) } }
        }
        @if let Some(map) = map {
            div class="numbers" { (map.extremes(language, now)) }
            div class="wall" aria-hidden="true" { (map.draw(false, sides.hour(), "wall")) }
            (legend(language, "wall"))
        }
    }
}

/// The plan that a key leads to; none where the key is another one.
///
/// ```
/// use duetime::view::compare::present_key;
///
/// assert_eq!(present_key("ArrowDown", 0, 3), Some(1));
/// assert_eq!(present_key("ArrowUp", 0, 3), Some(2));
/// assert_eq!(present_key("ArrowLeft", 0, 3), None);
/// ```
pub fn present_key(key: &str, place: usize, plans: usize) -> Option<usize> {
    let plans = plans.max(1);
    match key {
        "ArrowDown" | "PageDown" => Some((place + 1) % plans),
        "ArrowUp" | "PageUp" => Some((place + plans - 1) % plans),
        _ => None,
    }
}
