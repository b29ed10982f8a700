//! The hours of a week as a map: how long it is until the target, hour by hour.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use maud::{Markup, html};

use super::{
    instead, name,
    scale::percent,
    there::{There, there},
};
use crate::{
    app::Sides,
    case::DaysOff,
    compare::{Class, Offer, Span, Waiting},
    locale::{self, Language, Style, Word, words::compare as w},
    view::say,
};

/// The word of each class.
pub(super) fn word(class: Class) -> Word {
    match class {
        Class::Hour => w::ONE_HOUR,
        Class::FourHours => w::FOUR_HOURS,
        Class::SameDay => w::SAME_DAY,
        Class::NextDay => w::NEXT_DAY,
        Class::AfterBreak => w::AFTER_BREAK,
        Class::Longer => w::LONGER,
    }
}

/// The week of one plan, ready to be drawn and asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// What the plan is called.
    pub name: String,
    waiting: Arc<Waiting>,
    classes: Vec<Class>,
    there: There,
}

/// The weeks of all plans that have a time, and the names of those that have none, with what is said instead.
pub fn maps(language: Language, sides: &Sides<'_>) -> (Vec<Map>, Vec<(String, String)>) {
    let (mut maps, mut others) = (Vec::new(), Vec::new());
    let off: Vec<NaiveDate> = match sides.days_off {
        DaysOff::Chosen(days) => {
            let whole = days.iter().filter(|day| day.part.is_none());
            whole.map(|day| day.date).collect()
        }
        _ => Vec::new(),
    };
    for (offer, offered) in sides.offers.iter().zip(sides.offered()) {
        let name = name(language, offer);
        match map(sides, *offer, &off) {
            Some((waiting, classes)) => maps.push(Map {
                name,
                waiting,
                classes,
                there: there(&offered, sides),
            }),
            None => {
                let text = instead(language, &offered).map_or("", |(_, text)| text);
                others.push((name, text.to_owned()));
            }
        }
    }
    (maps, others)
}

fn map(
    sides: &Sides<'_>,
    offer: Offer<'_>,
    off: &[NaiveDate],
) -> Option<(Arc<Waiting>, Vec<Class>)> {
    let waiting = sides.waiting(offer, sides.week)?;
    let zone = sides.moment.zone;
    let class = |(hour, wait): (usize, &u32)| {
        let at = sides.week.moment(hour);
        let due = at + chrono::TimeDelta::seconds((*wait).into());
        Class::of(at, due, zone, off)
    };
    let classes = waiting.seconds().iter().enumerate().map(class).collect();
    Some((waiting, classes))
}

/// A run of hours of one class on one day.
struct Run {
    day: usize,
    from: usize,
    to: usize,
    class: Class,
}

impl Map {
    /// The last hour of the week.
    pub fn last(&self) -> usize {
        self.span().hours() - 1
    }

    /// The hour at a place of the map, in shares of the week and of the day from 0 to 1; none where clocks skip it.
    pub fn hour_within(&self, (day, hour): (f64, f64)) -> Option<usize> {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let part = |share: f64, of: usize| ((share * of as f64) as usize).min(of - 1);
        self.hour_at(part(day, 7), part(hour, 24))
    }

    /// The week.
    pub fn span(&self) -> Span {
        self.waiting.span()
    }

    /// Day of the week and hour of the day on the clocks of the zone.
    fn place(&self, hour: usize) -> (usize, usize) {
        let (day, hour) = self.span().place(hour);
        (day.min(6), hour)
    }

    /// The hour of the week at a place; none where clocks skip it.
    pub fn hour_at(&self, day: usize, hour: usize) -> Option<usize> {
        (0..self.span().hours()).find(|at| self.place(*at) == (day, hour))
    }

    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (at, class) in self.classes.iter().enumerate() {
            let (day, hour) = self.place(at);
            match runs.last_mut() {
                Some(run) if run.day == day && run.class == *class && hour <= run.to => {
                    run.to = hour + 1;
                }
                _ => runs.push(Run {
                    day,
                    from: hour,
                    to: hour + 1,
                    class: *class,
                }),
            }
        }
        runs
    }

    /// The map with a ring around an hour.
    pub fn draw(&self, is_upright: bool, chosen: usize, patterns: &str) -> Markup {
        html! { (self.base(is_upright, patterns)) (self.ring(is_upright, chosen)) }
    }

    /// A ring around an hour, to lie on the map.
    pub fn ring(&self, is_upright: bool, chosen: usize) -> Markup {
        let (day, hour) = self.place(chosen);
        let (x, y, width, height) = rect(is_upright, day, hour, hour + 1);
        html! {
            svg width="100%" height="100%" overflow="visible" focusable="false" aria-hidden="true" {
                rect class="ring" x=(x) y=(y) width=(width) height=(height) {}
            }
        }
    }

    /// The map with the hours across, or upright, where the page is narrow. Its patterns are those of [`legend`] with the same name.
    pub fn base(&self, is_upright: bool, patterns: &str) -> Markup {
        html! {
            svg width="100%" height="100%" focusable="false" aria-hidden="true" {
                @for run in self.runs() {
                    @let (x, y, width, height) = rect(is_upright, run.day, run.from, run.to);
                    rect class={ "c" (run.class as usize) } x=(x) y=(y) width=(width) height=(height) {}
                    rect fill={ "url(#" (patterns) "-" (run.class as usize) ")" } x=(x) y=(y) width=(width) height=(height) {}
                }
                @for (day, from, to) in self.stretches_there() {
                    @let (from, length) = (share(*from, 1440), share(to - from, 1440));
                    @let edge = share(day + 1, 7);
                    @if is_upright {
                        rect class="there" transform="translate(-4 0)" x=(edge) width="3" y=(from) height=(length) {}
                    } @else {
                        rect class="there" transform="translate(0 -4)" y=(edge) height="3" x=(from) width=(length) {}
                    }
                }
                @for day in 1..7 {
                    @let at = share(day, 7);
                    @if is_upright { line x1=(at) x2=(at) y1="0" y2="100%" {} }
                    @else { line y1=(at) y2=(at) x1="0" x2="100%" {} }
                }
            }
        }
    }

    /// What an hour says: "Friday 19:00: 62 hours, target Mon 23 Nov, 10:00, after the weekend".
    pub fn said(&self, language: Language, now: DateTime<Utc>, hour: usize) -> String {
        let (Some(wait), Some(class)) = (self.waiting.seconds().get(hour), self.classes.get(hour))
        else {
            return String::new();
        };
        let (at, zone) = (self.span().moment(hour), self.span().zone());
        let due = at + chrono::TimeDelta::seconds((*wait).into());
        let time = |at| say::at(language, now, at, zone, Style::Short);
        let values = [
            ("at", &*time(at)),
            ("span", &*locale::duration(language, (*wait).into())),
            ("due", &*time(due)),
            ("class", word(*class).get(language)),
        ];
        w::CELL.with(language, &values)
    }

    /// When somebody is there: the day, and the minutes of the day.
    pub(super) fn stretches_there(&self) -> &[(usize, usize, usize)] {
        match &self.there {
            There::At(stretches) => stretches,
            _ => &[],
        }
    }

    /// Each stretch of hours of one class: the day, the hour at which it begins, how many hours it has, and the class.
    pub(super) fn stretches(&self) -> Vec<(usize, usize, usize, Class)> {
        let runs = self.runs().into_iter();
        runs.map(|run| (run.day, run.from, run.to - run.from, run.class))
            .collect()
    }

    /// Whether every hour of it waits as long as the others.
    pub fn is_even(&self) -> bool {
        let summary = self.waiting.summary();
        summary.best == summary.worst
    }

    /// The longest hour in words.
    pub(super) fn longest(&self, language: Language, now: DateTime<Utc>) -> String {
        let summary = self.waiting.summary();
        let at = summary.first_worst_at;
        let at = say::at(language, now, at, self.span().zone(), Style::Short);
        let span = locale::duration(language, summary.worst.into());
        w::WORST_HOUR.with(language, &[("at", &at), ("span", &span)])
    }

    /// The longest and the shortest hour in words.
    pub fn extremes(&self, language: Language, now: DateTime<Utc>) -> Markup {
        let summary = self.waiting.summary();
        let said = |word: Word, at, wait: u32| {
            let at = say::at(language, now, at, self.span().zone(), Style::Short);
            let span = locale::duration(language, wait.into());
            word.with(language, &[("at", &at), ("span", &span)])
        };
        if summary.best == summary.worst {
            let span = locale::duration(language, summary.worst.into());
            return html! {
                p { (w::ALWAYS_HOUR.with(language, &[("span", &span)])) (self.always(language)) }
            };
        }
        html! {
            p {
                strong { (said(w::WORST_HOUR, summary.first_worst_at, summary.worst)) }
                br; (said(w::BEST_HOUR, summary.first_best_at, summary.best)) (self.always(language))
            }
        }
    }

    fn always(&self, language: Language) -> Markup {
        html! { @if self.there == There::Always { br; (w::SOMEBODY_ALWAYS.get(language)) } }
    }

    /// Each hour of the week as a line of a table: what stands behind the map.
    pub fn table(&self, language: Language, now: DateTime<Utc>) -> Markup {
        html! {
            ul class="hours" {
                @for hour in 0..self.span().hours() { li { (self.said(language, now, hour)) } }
            }
        }
    }
}

/// Hours of a day on the map: where they begin, and how far they go.
fn rect(is_upright: bool, day: usize, from: usize, to: usize) -> (String, String, String, String) {
    let (long, short) = (
        (share(from, 24), share(to - from, 24)),
        (share(day, 7), share(1, 7)),
    );
    if is_upright {
        (short.0, long.0, short.1, long.1)
    } else {
        (long.0, short.0, long.1, short.1)
    }
}

fn share(part: usize, of: usize) -> String {
    percent(i64::try_from(part * 10_000 / of).unwrap_or(0))
}

/// The names of the days of the week, from Monday.
pub fn days(language: Language, span: Span) -> Vec<String> {
    let name = |n| {
        let day = span.first_day() + chrono::Days::new(n);
        let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default();
        locale::when(language, noon, Style::Day)
    };
    (0..7).map(name).collect()
}

/// What the tones and patterns mean, and the patterns themselves, by a name that nothing else on the page has.
pub fn legend(language: Language, patterns: &str) -> Markup {
    html! {
        svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false" {
            defs {
                (pattern(patterns, 0, ""))
                (pattern(patterns, 1, "M3 3h1v1h-1z"))
                (pattern(patterns, 2, "M0 6L6 0"))
                (pattern(patterns, 3, "M0 3H6"))
                (pattern(patterns, 4, "M0 0L6 6M0 6L6 0"))
                (pattern(patterns, 5, "M0 1H6M0 3H6M0 5H6M3 0V6"))
            }
        }
        ul class="heat-legend" {
            @for class in Class::ALL {
                li {
                    svg width="28" height="16" aria-hidden="true" focusable="false" {
                        rect class={ "c" (class as usize) } width="100%" height="100%" {}
                        rect fill={ "url(#" (patterns) "-" (class as usize) ")" } width="100%" height="100%" {}
                    }
                    " " (word(class).get(language))
                }
            }
            li {
                svg width="28" height="16" aria-hidden="true" focusable="false" {
                    rect class="there" y="11" width="100%" height="3" {}
                }
                " " (w::SOMEBODY.get(language))
            }
        }
    }
}

fn pattern(name: &str, class: usize, path: &str) -> Markup {
    html! {
        pattern id={ (name) "-" (class) } class="heat-lines" width="6" height="6" patternUnits="userSpaceOnUse" { path d=(path) {} }
    }
}

/// The hour that a key leads to: left and right go through the hours, up and down through the days, Home and End to the first and
/// the last; none where the key is another one.
///
/// ```
/// use duetime::view::compare::heat::moved;
///
/// assert_eq!(moved("ArrowRight", 5, 168, false), Some(6));
/// assert_eq!(moved("ArrowDown", 5, 168, false), Some(29));
/// assert_eq!(moved("ArrowDown", 5, 168, true), Some(6), "upright, hours go down");
/// assert_eq!(moved("ArrowLeft", 0, 168, false), Some(0));
/// assert_eq!(moved("Tab", 5, 168, false), None);
/// ```
pub fn moved(key: &str, hour: usize, hours: usize, is_upright: bool) -> Option<usize> {
    let (across, down) = if is_upright { (24, 1) } else { (1, 24) };
    let last = hours.saturating_sub(1);
    let moved = match key {
        "ArrowLeft" => hour.checked_sub(across),
        "ArrowRight" => hour.checked_add(across),
        "ArrowUp" => hour.checked_sub(down),
        "ArrowDown" => hour.checked_add(down),
        "Home" => Some(0),
        "End" => Some(last),
        _ => return None,
    };
    Some(moved.filter(|moved| *moved <= last).unwrap_or(hour))
}

/// The day on which a span begins, in words.
pub fn first_day(language: Language, span: Span) -> String {
    let noon = span.first_day().and_hms_opt(12, 0, 0).unwrap_or_default();
    locale::when(language, noon, Style::ShortDay)
}
