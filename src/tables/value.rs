//! What a cell answers to "within which time": a figure, an honest answer that is none, or something to ask about.

use super::{
    amount::{Base, quantity},
    hours::{self, Found, Piece},
    question::Why,
    terms,
    words::{Kind, Words},
};
use crate::programme::{Amount, Answer, Unit};

/// What is said of a cell outside of it: by its row, its column, or a note.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// The unit of figures that have none.
    pub unit: Option<Base>,
    /// Whether its hours and days are business time.
    pub is_business: bool,
}

/// What kind of thing a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Blank,
    /// A figure with a unit.
    Figure,
    /// A number, and nothing else.
    Bare,
    /// An answer without a figure.
    Said,
    /// Anything else.
    Text,
}

/// What stands in a cell.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub sort: Sort,
    /// The answer, if it is clear enough to be one.
    pub answer: Option<Answer>,
    /// What has to be asked.
    pub why: Option<Why>,
    /// What it may mean.
    pub suggestions: Vec<Answer>,
    /// The hours beside the figure.
    pub hours: Option<Found>,
    /// Whether a pattern of hours stands there that names none: 8x5.
    pub has_pattern: bool,
    /// Words that are not understood.
    pub strange: usize,
}

/// More words than an answer has.
const MOST: usize = 32;

/// What was found on the way through a cell.
#[derive(Default)]
struct Tally {
    amounts: Vec<(Amount, bool)>,
    bare: Vec<u32>,
    answer: Option<Answer>,
    is_absent: bool,
    is_range: bool,
    is_least: bool,
    is_about: bool,
    is_vague: bool,
    is_business: bool,
    is_always: bool,
    has_pattern: bool,
    has_other_hours: bool,
    has_part: bool,
    /// A unit without a figure: "within the hour".
    has_unit: bool,
    windows: bool,
    strange: usize,
}

/// Reads a cell.
pub(super) fn read(words: &Words, context: Context) -> Seen {
    let mut seen = Seen {
        sort: Sort::Text,
        answer: None,
        why: None,
        suggestions: Vec::new(),
        hours: None,
        has_pattern: false,
        strange: 0,
    };
    if words.len() == 0 {
        seen.sort = Sort::Blank;
        seen.answer = Some(Answer::NotPublished);
        return seen;
    }
    if words.len() > MOST {
        return seen;
    }
    if (0..words.len()).all(|at| matches!(words.text(at), "-" | "_" | "/" | "x")) {
        seen.sort = Sort::Said;
        seen.answer = Some(Answer::NoTarget);
        return seen;
    }
    // "9h-18h, lun-ven" is no range of figures.
    let hours = hours::read(words);
    if hours.is_clear() {
        seen.hours = Some(hours);
        return seen;
    }
    // "8 hours" in a cell that says business anywhere are business hours: what is said beside counts first.
    let mut tally = walk(words, context);
    if tally.is_business && !context.is_business && !tally.is_always {
        let business = Context {
            is_business: true,
            ..context
        };
        tally = walk(words, business);
    }
    seen.strange = tally.strange;
    seen.has_pattern = tally.has_pattern;
    if tally.windows || tally.is_always {
        seen.hours = Some(hours::read(words));
    }
    if tally.amounts.is_empty() {
        without_figure(&tally, &mut seen);
    } else {
        with_figure(&tally, &mut seen);
    }
    seen
}

fn without_figure(tally: &Tally, seen: &mut Seen) {
    match (&tally.answer, tally.bare.as_slice()) {
        (_, [_, ..]) if tally.strange == 0 => {
            seen.sort = Sort::Bare;
            seen.why = Some(Why::NoUnit);
        }
        _ if tally.has_part && tally.strange == 0 => {
            seen.sort = Sort::Figure;
            seen.why = Some(Why::NoUnit);
        }
        (Some(answer), _) if tally.strange <= 2 => {
            seen.sort = Sort::Said;
            seen.answer = Some(answer.clone());
            if tally.is_absent {
                seen.why = Some(Why::NotIncluded);
                seen.suggestions = vec![Answer::NoTarget, Answer::NotOffered];
            } else if tally.strange > 0 {
                seen.why = Some(Why::Strange);
                seen.suggestions = vec![answer.clone()];
            }
        }
        _ if (tally.is_vague || tally.has_unit) && tally.strange == 0 => {
            seen.sort = Sort::Text;
            seen.why = Some(Why::Vague);
        }
        _ => {}
    }
}

fn with_figure(tally: &Tally, seen: &mut Seen) {
    if tally.strange > 5 {
        return;
    }
    seen.sort = Sort::Figure;
    let mut different: Vec<(Amount, bool)> = Vec::new();
    for one in &tally.amounts {
        if !different
            .iter()
            .any(|(other, _)| length(*other) == length(one.0))
        {
            different.push(*one);
        }
    }
    let [(amount, is_doubtful), ..] = *different.as_slice() else {
        return;
    };
    let within = Answer::Within(amount);
    seen.suggestions = different
        .iter()
        .map(|(amount, _)| Answer::Within(*amount))
        .collect();
    let is_best = tally.answer == Some(Answer::BestEffort);
    let why = if tally.is_range {
        Some(Why::Range)
    } else if different.len() > 1 {
        Some(Why::TwoValues)
    } else if tally.is_least {
        Some(Why::AtLeast)
    } else if tally.is_about {
        Some(Why::Vague)
    } else if is_best {
        seen.suggestions.push(Answer::BestEffort);
        Some(Why::TwoValues)
    } else {
        None
    };
    if why.is_some() {
        seen.why = why;
        return;
    }
    seen.answer = Some(within);
    if is_doubtful {
        seen.why = Some(Why::Days);
        let days = Amount {
            amount: (amount.amount / 24).max(1),
            unit: Unit::BusinessDays,
        };
        if amount.unit == Unit::Hours {
            seen.suggestions.push(Answer::Within(days));
        }
    } else if tally.has_other_hours {
        seen.why = Some(Why::OtherHours);
    } else if tally.strange > 0
        || tally.answer.is_some()
        || !tally.bare.is_empty()
        || tally.is_vague
    {
        seen.why = Some(Why::Strange);
    }
}

/// How long an amount is, to see whether two are the same.
fn length(amount: Amount) -> (u32, u32) {
    match amount.unit {
        Unit::Minutes => (0, amount.amount),
        Unit::Hours => (0, amount.amount * 60),
        Unit::BusinessMinutes => (1, amount.amount),
        Unit::BusinessHours => (1, amount.amount * 60),
        Unit::BusinessDays => (2, amount.amount),
        Unit::BusinessDaysToEndOfDay => (3, amount.amount),
    }
}

fn walk(words: &Words, context: Context) -> Tally {
    let mut tally = Tally::default();
    let mut at = 0;
    let mut after_days = false;
    let next_day = Amount {
        amount: 1,
        unit: Unit::BusinessDays,
    };
    while at < words.len() {
        let said = |list: &str| words.phrase(at, list);
        let filler = said(terms::FILLER);
        // Of two phrases that begin here the longer one counts.
        let takes = |list: &str| Some(said(list)).filter(|count| *count > 0 && *count >= filler);
        if let Some((piece, count)) = hours::piece(words, at)
            && is_hours(words, at, piece, after_days)
        {
            match piece {
                Piece::Always => tally.is_always = true,
                Piece::AllDays => {}
                Piece::Pattern => (tally.has_pattern, tally.is_business) = (true, true),
                Piece::Days(..) => after_days = true,
                Piece::Times { .. } => (tally.windows, tally.is_business) = (true, true),
            }
            at += count;
            continue;
        }
        if let Some(count) = takes(terms::NEXT_DAY) {
            tally.amounts.push((next_day, false));
            at += count;
        } else if let Some(count) = takes(terms::SOME_NEXT_DAY) {
            tally.amounts.push((next_day, true));
            at += count;
        } else if matches!(words.text(at), "j" | "d" | "t")
            && words.is(at + 1, "+")
            && words.number(at + 2).is_some()
        {
            let amount = words.number(at + 2).unwrap_or(1);
            let is_business = words.phrase(at + 3, terms::BUSINESS);
            let amount = Amount {
                amount: amount.max(1),
                unit: Unit::BusinessDays,
            };
            tally
                .amounts
                .push((amount, is_business == 0 && !context.is_business));
            at += 3 + is_business;
        } else if let Some(count) =
            takes(terms::AT_LEAST).filter(|count| is_figure(words, at + count))
        {
            tally.is_least = true;
            at += count;
        } else if let Some(count) =
            takes(terms::BETWEEN).filter(|count| is_figure(words, at + count))
        {
            tally.is_range = true;
            at += count;
        } else if let Some((found, count)) = quantity(words, at) {
            at += count;
            let base = found.base.or(context.unit);
            let is_joined = |list: &str| {
                let count = words.phrase(at, list);
                count > 0 && is_figure(words, at + count)
            };
            // "2 to 4 hours", "1 h - 2 h"; but "4 hours - 24x7" is one figure.
            let behind = at + words.phrase(at, terms::TO);
            if is_joined(terms::TO) && hours::piece(words, behind).is_none() {
                tally.is_range = true;
            } else if words.is(at, "+") {
                tally.is_least = true;
                at += 1;
            }
            if found.base.is_none() && (tally.is_range || context.unit.is_none()) {
                tally.bare.push(found.hundredths);
                continue;
            }
            match (crate::tables::amount::Quantity { base, ..found }).amount(context.is_business) {
                Some(amount) => tally.amounts.push(amount),
                None => tally.has_part = true,
            }
        } else if let Some(count) = takes(terms::BEST_EFFORT) {
            tally.answer = Some(Answer::BestEffort);
            at += count;
        } else if let Some(count) = takes(terms::NOT_PUBLISHED) {
            tally.answer = Some(Answer::NotPublished);
            at += count;
        } else if let Some(count) = takes(terms::NO_TARGET) {
            tally.is_absent = said(terms::NOT_INCLUDED) == count;
            tally.answer = Some(Answer::NoTarget);
            at += count;
        } else if let Some(count) = takes(terms::OTHER_HOURS) {
            tally.has_other_hours = true;
            at += count;
        } else if let Some(count) = takes(terms::ABOUT) {
            tally.is_about = true;
            at += count;
        } else if let Some(count) = takes(terms::SERVICE).or(takes(terms::BUSINESS)) {
            tally.is_business = true;
            at += count;
        } else if let Some(count) = takes(terms::VAGUE) {
            tally.is_vague = true;
            at += count;
        } else if filler > 0 {
            at += filler;
        } else {
            let is_sign = words.kind(at) == Kind::Sign;
            let is_unit = super::amount::unit(words, at).is_some();
            tally.has_unit |= is_unit;
            tally.strange += usize::from(!is_sign && !is_unit);
            at += 1;
        }
    }
    tally
}

fn is_figure(words: &Words, at: usize) -> bool {
    quantity(words, at).is_some()
}

/// Whether what could be hours is meant as such beside a figure: "2-4" is none.
fn is_hours(words: &Words, at: usize, piece: Piece, after_days: bool) -> bool {
    match piece {
        Piece::Times { is_exact, .. } => is_exact || after_days,
        // A name of a day in small letters is a word in some language: "die", "so", "do".
        Piece::Days(..) => {
            words.text(at).len() > 2 && words.text(at) != "die"
                || after_days
                || words.is(at + 1, "-")
        }
        // "daily" alone is how often something comes.
        Piece::AllDays => words.kind(at) == Kind::Number,
        _ => true,
    }
}
