//! What stands side by side as a picture of its own, for documents and slides: the moment, the week, and the shares.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{
    figures::summaries,
    heat::{Map, days, maps, word},
    instead, name,
    scale::Scale,
};
use crate::{
    app::Sides,
    compare::{Class, Offered},
    locale::{self, Language, Style, words::compare as w},
    view::say,
};

/// The tones, the lightest first, as they stand on paper.
const TONES: [&str; 6] = [
    "#e7f3f1", "#c4e2df", "#9acbcb", "#f3d9a8", "#e3a468", "#bf6a3c",
];

const LEFT: usize = 80;
const CELL: (usize, usize) = (26, 18);
const HEAD: usize = 54;
const WIDTH: usize = LEFT + 24 * CELL.0 + 20;
/// How high a plan on the moment is, and one in the shares.
const BAND: usize = 54;
const SHARE: usize = 24;

/// All charts, the one below the other, with what the tones mean. It holds all that it needs: no style, no address, no script.
pub fn picture(language: Language, now: DateTime<Utc>, sides: &Sides<'_>) -> String {
    let (maps, _) = maps(language, sides);
    let offered = sides.offered();
    let weeks = 50 + offered.len() * BAND;
    let one = HEAD + 7 * CELL.1 + 30;
    let legend_at = weeks + maps.len() * one + 10;
    let shares_at = legend_at + 76;
    let height = shares_at + 40 + offered.len() * SHARE;
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height) viewBox={ "0 0 " (WIDTH) " " (height) }
            font-family="sans-serif" font-size="12" fill="#15201f" {
            rect width="100%" height="100%" fill="#ffffff" {}
            (moment(language, now, sides, &offered))
            @for (n, map) in maps.iter().enumerate() { (week(language, now, map, weeks + n * one)) }
            (legend(language, legend_at))
            (shares(language, sides, shares_at))
        }
    };
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        &drawn.into_string(),
        "\n",
    ]
    .concat()
}

/// Each plan from the moment to its target, on one scale: the hours that are open, the time that is used, the target.
fn moment(
    language: Language,
    now: DateTime<Utc>,
    sides: &Sides<'_>,
    offered: &[Offered<'_>],
) -> Markup {
    let (at, zone) = (sides.moment.at, sides.moment.zone);
    let time = say::at(language, now, at, zone, Style::Full);
    let dues = offered.iter().filter_map(|one| Some(one.due()?.trace.due));
    let scale = Scale::of(sides.moment, dues);
    html! {
        text x="10" y="24" font-weight="bold" font-size="14" { (w::AT.with(language, &[("time", &time)])) }
        @for (n, one) in offered.iter().enumerate() {
            @let top = 36 + n * BAND;
            text x="10" y=(top + 14) font-weight="bold" { (name(language, &one.offer)) }
            text x=(WIDTH - 10) y=(top + 14) text-anchor="end" { (said(language, now, sides, one)) }
            @if let (Some(scale), Some(due)) = (scale, one.due()) {
                (band(scale, due, at, top + 22))
            }
        }
    }
}

fn said(language: Language, now: DateTime<Utc>, sides: &Sides<'_>, one: &Offered<'_>) -> String {
    match (instead(language, one), one.due(), one.wait(sides.moment)) {
        (None, Some(due), Some(wait)) => {
            let zone = sides.moment.zone;
            let time = say::at(language, now, due.trace.due, zone, Style::Short);
            let span = locale::duration(language, wait);
            [&time, " (", &span, ")"].concat()
        }
        (text, ..) => text.map_or("", |(_, text)| text).to_owned(),
    }
}

fn band(scale: Scale, due: &crate::programme::Due<'_>, at: DateTime<Utc>, top: usize) -> Markup {
    let (left, wide) = (10, i64::try_from(WIDTH - 20).unwrap_or(0));
    let place = |at: i64| left + scale.share(at) * wide / 10_000;
    let open = due.timetable.openings(scale.begins(), scale.ends());
    let open = open.map(|(from, to)| ("#d9ecee", from.timestamp(), to.timestamp()));
    let used = due.trace.windows();
    let used = used.map(|piece| ("#0a5a66", piece.from.timestamp(), piece.to.timestamp()));
    let target = place(due.trace.due.timestamp());
    html! {
        rect x=(left) y=(top) width=(wide) height="14" fill="#eaf0ef" stroke="#c5cfcd" {}
        @for (fill, from, to) in open.chain(used) {
            rect x=(place(from)) y=(top) width=((place(to) - place(from)).max(1)) height="14" fill=(fill) {}
        }
        rect x=(place(at.timestamp())) y=(top - 3) width="2" height="20" fill="#15201f" {}
        rect x=(target) y=(top - 3) width="2" height="20" fill="#8a4200" {}
        path d={ "M" (target - 4) " " (top + 21) "h10l-5 -7z" } fill="#8a4200" {}
    }
}

fn week(language: Language, now: DateTime<Utc>, map: &Map, top: usize) -> Markup {
    let names = days(language, map.span());
    html! {
        text x="10" y=(top + 20) font-weight="bold" font-size="14" { (map.name) }
        text x=(WIDTH - 10) y=(top + 20) text-anchor="end" { (map.longest(language, now)) }
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
            @let (x, y) = (10 + n % 3 * 235, top + n / 3 * 20);
            rect x=(x) y=(y) width="14" height="14" fill=(TONES[n]) stroke="#667472" {}
            text x=(x + 20) y=(y + 11) { (n + 1) " " (word(class).get(language)) }
        }
        rect x="10" y=(top + 47) width="14" height="3" {}
        text x="30" y=(top + 51) { (w::SOMEBODY.get(language)) }
    }
}

/// The share of the hours within 1, 4 and 24 hours, a line a plan.
fn shares(language: Language, sides: &Sides<'_>, top: usize) -> Markup {
    let rows = summaries(language, sides);
    let span = |hours: i64| {
        let span = locale::duration(language, hours * 3600);
        w::WITHIN.with(language, &[("span", &span)])
    };
    let columns = [(1, 250), (4, 400), (24, 550)];
    html! {
        @for (hours, x) in columns { text x=(x) y=(top + 12) font-weight="bold" { (span(hours)) } }
        @for (n, (called, summary)) in rows.iter().enumerate() {
            @let y = top + 22 + n * SHARE;
            text x="10" y=(y + 11) { (called) }
            @if let Ok(summary) = summary {
                @for ((_, x), hours) in columns.into_iter().zip(summary.within) {
                    @let share = hours * 100 / summary.hours.max(1);
                    rect x=(x) y=(y) width="100" height="14" fill="#eaf0ef" stroke="#667472" {}
                    rect x=(x) y=(y) width=(share) height="14" fill="#0a5a66" {}
                    text x=(x + 106) y=(y + 11) { (w::PERCENT.with(language, &[("n", &share.to_string())])) }
                }
            }
        }
    }
}
