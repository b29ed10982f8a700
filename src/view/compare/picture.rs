//! The maps of a week as a picture of its own, for documents and slides.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::heat::{Map, days, word};
use crate::{compare::Class, locale::Language};

/// The tones, the lightest first, as they stand on paper.
const TONES: [&str; 6] = [
    "#e7f3f1", "#c4e2df", "#9acbcb", "#f3d9a8", "#e3a468", "#bf6a3c",
];

const LEFT: usize = 80;
const CELL: (usize, usize) = (26, 18);
const HEAD: usize = 54;

/// All maps, the one below the other, with what the tones mean. It holds all that it needs: no style, no address, no script.
pub fn picture(language: Language, now: DateTime<Utc>, maps: &[Map]) -> String {
    let one = HEAD + 7 * CELL.1 + 30;
    let (width, height) = (LEFT + 24 * CELL.0 + 20, maps.len() * one + 40);
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) }
            font-family="sans-serif" font-size="12" fill="#15201f" {
            rect width="100%" height="100%" fill="#ffffff" {}
            @for (n, map) in maps.iter().enumerate() { (week(language, now, map, n * one)) }
            (legend(language, maps.len() * one + 10))
        }
    };
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        &drawn.into_string(),
        "\n",
    ]
    .concat()
}

fn week(language: Language, now: DateTime<Utc>, map: &Map, top: usize) -> Markup {
    let names = days(language, map.span());
    html! {
        text x="10" y=(top + 20) font-weight="bold" font-size="14" { (map.name) }
        text x=(LEFT) y=(top + 20) { (map.longest(language, now)) }
        @for hour in [0, 6, 12, 18] { text x=(LEFT + hour * CELL.0) y=(top + HEAD - 6) { (hour) } }
        @for (n, name) in names.iter().enumerate() { text x="10" y=(top + HEAD + n * CELL.1 + 13) { (name) } }
        @for (day, hour, length, class) in map.stretches() {
            rect x=(LEFT + hour * CELL.0) y=(top + HEAD + day * CELL.1) width=(length * CELL.0) height=(CELL.1)
                fill=(TONES[class as usize]) stroke="#ffffff" {}
            // Not by tone alone: each stretch says its class by a number.
            @if length > 1 {
                text x=(LEFT + hour * CELL.0 + 4) y=(top + HEAD + day * CELL.1 + 13) font-size="10" { (class as usize + 1) }
            }
        }
        @for (day, from, to) in map.stretches_there() {
            rect x=(LEFT + from * CELL.0 / 60) y=(top + HEAD + day * CELL.1 + CELL.1 - 4) width=((to - from) * CELL.0 / 60) height="3" {}
        }
    }
}

fn legend(language: Language, top: usize) -> Markup {
    html! {
        @for (n, class) in Class::ALL.into_iter().enumerate() {
            @let x = 10 + n * 115;
            rect x=(x) y=(top) width="14" height="14" fill=(TONES[n]) stroke="#667472" {}
            text x=(x + 18) y=(top + 11) font-size="10" { (n + 1) " " (word(class).get(language)) }
        }
    }
}
