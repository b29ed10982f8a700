//! Hours of support as a text has them: round the clock, or days with times, and what is left open.

use super::{
    terms,
    words::{Kind, Words},
};
use crate::clock::{Day, TimeOfDay, Week, Window, Zone};

/// Whose clock hours are read on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Clock {
    /// The table does not say.
    #[default]
    Unsaid,
    /// That of the customer.
    Customer,
    /// That of a zone.
    Zone(Zone),
}

/// When support is there, as far as the table says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Hours {
    /// The table has none that can be used.
    #[default]
    None,
    /// At every hour of every day.
    Always,
    /// In the windows of a week.
    Week(Week, Clock),
}

/// What a text says of hours.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub hours: Hours,
    /// Whether it says hours that do not name any, or could be others.
    pub is_doubtful: bool,
    /// Words that are not understood.
    pub strange: usize,
    /// Whether Saturday could belong to its days: Werktage.
    pub is_saturday_open: bool,
    /// A zone that could be several.
    pub zones: Vec<Zone>,
}

impl Found {
    /// Whether it is hours and nothing else.
    pub fn is_clear(&self) -> bool {
        self.hours != Hours::None && !self.is_doubtful && self.strange == 0
    }

    /// Whether the hours can be taken with a question: a week that stands there with words that are not understood.
    pub fn is_likely(&self) -> bool {
        matches!(self.hours, Hours::Week(..)) && !self.is_doubtful && self.strange <= 4
    }
}

/// One thing that hours are made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Piece {
    Always,
    AllDays,
    /// So many hours on so many days: 8x5.
    Pattern,
    /// Days of the week, one bit each, and whether Saturday is open.
    Days(u8, bool),
    /// From one time to another, in minutes.
    Times {
        from: u32,
        to: u32,
        /// Whether it could be the morning or the afternoon.
        is_doubtful: bool,
        /// Whether they can be nothing but times.
        is_exact: bool,
    },
}

/// The piece of hours that begins at a place, and how many words it takes.
pub(super) fn piece(words: &Words, at: usize) -> Option<(Piece, usize)> {
    let always = words.phrase(at, terms::ALWAYS);
    if always > 0 {
        return Some((Piece::Always, always));
    }
    if let Some((hours, days)) = words.number(at).zip(words.number(at + 2)) {
        let sign = words.text(at + 1);
        let (low, high) = (hours.min(days), hours.max(days));
        let is_times = matches!(sign, "x" | "*");
        let is_pattern = is_times || matches!(sign, "/" | "-") && high == 24;
        if is_pattern && matches!(low, 5..=7) && matches!(high, 7..=24) {
            let year = usize::from(matches!(words.text(at + 3), "/" | "x" | "*"));
            let year = if year > 0 && words.number(at + 4).is_some_and(|n| n >= 360) {
                2
            } else {
                0
            };
            let piece = if high == 24 && low == 7 {
                Piece::Always
            } else {
                Piece::Pattern
            };
            return Some((piece, 3 + year));
        }
    }
    let days = words.phrase(at, terms::ALL_DAYS);
    if days > 0 {
        return Some((Piece::AllDays, days));
    }
    days_at(words, at).or_else(|| times_at(words, at))
}

fn day(words: &Words, at: usize) -> Option<usize> {
    terms::WEEK
        .iter()
        .position(|names| words.phrase(at, names) > 0)
}

fn days_at(words: &Words, at: usize) -> Option<(Piece, usize)> {
    let werktage = words.phrase(at, terms::WERKTAGE);
    if werktage > 0 {
        return Some((Piece::Days(0b1_1111, true), werktage));
    }
    let weekdays = words.phrase(at, terms::WEEKDAYS);
    if weekdays > 0 {
        return Some((Piece::Days(0b1_1111, false), weekdays));
    }
    let first = day(words, at)?;
    let until = words.phrase(at + 1, terms::TO);
    if until > 0
        && let Some(last) = day(words, at + 1 + until)
    {
        let mut bits = 0;
        let mut next = first;
        loop {
            bits |= 1 << next;
            if next == last {
                break;
            }
            next = (next + 1) % 7;
        }
        return Some((Piece::Days(bits, false), 2 + until));
    }
    Some((Piece::Days(1 << first, false), 1))
}

/// A time of day.
struct Time {
    minutes: u32,
    /// Whether it says morning or afternoon.
    half: Option<bool>,
    is_exact: bool,
    count: usize,
}

fn time(words: &Words, at: usize) -> Option<Time> {
    let text = words.text(at);
    let digits = |text: &str| {
        let fits = matches!(text.len(), 1..=2) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| fits)
    };
    let mut count = 1;
    let (hours, minutes, mut is_exact) = if let Some((hours, minutes)) = text.split_once('.') {
        (
            digits(hours)?,
            digits(minutes).filter(|_| minutes.len() == 2)?,
            true,
        )
    } else if text.len() == 4 && words.kind(at) == Kind::Number && !text.contains(',') {
        let (hours, minutes) = text.split_at_checked(2)?;
        (digits(hours)?, digits(minutes)?, true)
    } else {
        let hours = digits(text)?;
        let minutes = words.text(at + 2);
        match (words.text(at + 1), digits(minutes)) {
            (":" | "h", Some(number)) if minutes.len() == 2 => {
                count = 3;
                (hours, number, true)
            }
            _ => (hours, 0, false),
        }
    };
    let mut half = None;
    for (list, afternoon) in [(terms::AM, false), (terms::PM, true)] {
        let more = words.phrase(at + count, list);
        if more > 0 {
            half = Some(afternoon);
            is_exact = true;
            count += more;
        }
    }
    count += words.phrase(at + count, terms::OCLOCK);
    let hours = match half {
        Some(_) if !(1..=12).contains(&hours) => return None,
        Some(afternoon) => hours % 12 + if afternoon { 12 } else { 0 },
        None => hours,
    };
    let minutes = hours * 60 + minutes % 60;
    (minutes <= 1440).then_some(Time {
        minutes,
        half,
        is_exact,
        count,
    })
}

fn times_at(words: &Words, at: usize) -> Option<(Piece, usize)> {
    let from = time(words, at)?;
    let until = words.phrase(at + from.count, terms::TO);
    let to = time(words, at + from.count + until).filter(|_| until > 0)?;
    let (mut start, end) = (from.minutes, to.minutes);
    // "9 to 5 pm", "9-5pm".
    if from.half.is_none() && to.half == Some(true) && start > 12 * 60 && start > end {
        start -= 12 * 60;
    }
    let is_exact = from.is_exact || to.is_exact;
    let doubt =
        start >= end && from.half.is_none() && end <= 12 * 60 || !is_exact && end <= 12 * 60;
    let piece = Piece::Times {
        from: start,
        to: end,
        is_doubtful: doubt && end != 0,
        is_exact,
    };
    Some((piece, from.count + until + to.count))
}

/// Reads hours out of a text. What is neither hours nor a word that belongs to them makes them unclear.
pub(super) fn read(words: &Words) -> Found {
    let mut found = Found::default();
    let mut always = false;
    let mut has_pattern = false;
    let mut groups: Vec<(u8, Vec<(u32, u32)>)> = Vec::new();
    let mut clock = Clock::Unsaid;
    let mut at = 0;
    while at < words.len() {
        if let Some((piece, count)) = piece(words, at) {
            at += count;
            match piece {
                Piece::Always => always = true,
                Piece::AllDays => group(&mut groups, 0b111_1111),
                Piece::Pattern => has_pattern = true,
                Piece::Days(days, saturday) => {
                    group(&mut groups, days);
                    found.is_saturday_open |= saturday;
                }
                Piece::Times {
                    from,
                    to,
                    is_doubtful,
                    ..
                } => {
                    found.is_doubtful |= is_doubtful;
                    match groups.last_mut() {
                        Some((_, times)) if times.len() < 4 => times.push((from, to)),
                        _ => groups.push((0, vec![(from, to)])),
                    }
                }
            }
            continue;
        }
        let own = words.phrase(at, terms::OWN_CLOCK);
        if own > 0 {
            clock = Clock::Customer;
            at += own;
            continue;
        }
        if let Some((zones, count)) = zone(words, at) {
            match (zones.as_slice(), clock) {
                ([one], Clock::Unsaid) => clock = Clock::Zone(*one),
                ([_], _) => {}
                _ => found.zones = zones,
            }
            at += count;
            continue;
        }
        if !groups.is_empty()
            && clock == Clock::Unsaid
            && let Some(zones) = place(words, at)
        {
            match zones.as_slice() {
                [one] => clock = Clock::Zone(*one),
                _ => found.zones = zones,
            }
            at += 1;
            continue;
        }
        let around = words.phrase(at, terms::AROUND_HOURS);
        if around == 0 && words.kind(at) != Kind::Sign {
            found.strange += 1;
        }
        at += around.max(1);
    }
    let (is_week, week) = week(&groups);
    found.hours = match (always, is_week) {
        (true, false) => Hours::Always,
        // Whole days: 24 hours on days that are named.
        (false, true) => Hours::Week(week, clock),
        (true, true) | (false, false) => {
            found.is_doubtful |= always || has_pattern;
            Hours::None
        }
    };
    found
}

/// Takes days into the group that waits for them, else begins a new one.
fn group(groups: &mut Vec<(u8, Vec<(u32, u32)>)>, days: u8) {
    match groups.last_mut() {
        Some((before, times)) if times.is_empty() || *before == 0 => *before |= days,
        _ => groups.push((days, Vec::new())),
    }
}

/// The week of groups of days and times; whether there is one.
fn week(groups: &[(u8, Vec<(u32, u32)>)]) -> (bool, Week) {
    let mut week = Week::default();
    let mut is_week = false;
    for (days, times) in groups {
        for day in Day::ALL {
            if days & (1 << day.index()) == 0 || times.is_empty() {
                continue;
            }
            let windows = times.iter().filter_map(|(from, to)| {
                let time = |minutes: u32| TimeOfDay::of_minutes(minutes);
                Window::between(time(*from), time(*to)).ok()
            });
            let windows: Vec<Window> = windows.collect();
            if !windows.is_empty()
                && let Ok(with) = week.clone().with(*day, windows)
            {
                week = with;
                is_week = true;
            }
        }
    }
    (is_week, week)
}

/// The zones that a name at a place means: one that the database has, or what people call zones.
fn zone(words: &Words, at: usize) -> Option<(Vec<Zone>, usize)> {
    if words.kind(at) != Kind::Word {
        return None;
    }
    let (run, count) = words.run(at);
    if run.contains('/')
        && let Ok(zone) = Zone::named(run)
    {
        return Some((vec![zone], count));
    }
    // GMT+1, UTC-03:30: with the sign that people give it.
    if matches!(words.text(at), "utc" | "gmt")
        && matches!(words.text(at + 1), "+" | "-")
        && let Some(hours) = words.number(at + 2).filter(|hours| *hours <= 14)
    {
        let minutes = words.number(at + 4).filter(|_| words.is(at + 3, ":"));
        let far = i32::try_from(hours * 60 + minutes.unwrap_or(0) % 60).ok()?;
        let zone = Zone::fixed(if words.is(at + 1, "-") { -far } else { far })?;
        return Some((vec![zone], if minutes.is_some() { 5 } else { 3 }));
    }
    if words.phrase(at, terms::ZONES) == 0 {
        return None;
    }
    let zones = Zone::called(words.text(at));
    (!zones.is_empty()).then_some((zones, 1))
}

/// The zones of a place that is named as such: "heure de Paris", "London time".
fn place(words: &Words, at: usize) -> Option<Vec<Zone>> {
    const CLOCK: &str = "time,zeit,tijd,heure,ortszeit";
    let before = at.saturating_sub(2)..at;
    let is_named =
        words.phrase(at + 1, CLOCK) > 0 || before.into_iter().any(|at| words.phrase(at, CLOCK) > 0);
    if !is_named || words.text(at).len() < 4 || words.phrase(at, terms::AROUND_HOURS) > 0 {
        return None;
    }
    Some(Zone::called(words.text(at))).filter(|zones| !zones.is_empty())
}

/// Whether a text speaks of hours at all: it has a piece of them.
pub(super) fn has(words: &Words) -> bool {
    (0..words.len()).any(|at| piece(words, at).is_some())
}
