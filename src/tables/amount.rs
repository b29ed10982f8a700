//! Figures with their units.

use super::{
    terms,
    words::{Kind, Words},
};
use crate::programme::{Amount, Unit};

/// What a figure counts, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Minutes,
    Hours,
    BusinessHours,
    Days,
    BusinessDays,
    Weeks,
}

/// A figure as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quantity {
    /// A hundred times the figure.
    pub hundredths: u32,
    /// Its unit; none where the figure stands alone.
    pub base: Option<Base>,
    /// Whether a word beside it says business time.
    pub is_business: bool,
}

const UNITS: [(&str, Base); 6] = [
    (terms::BUSINESS_HOURS, Base::BusinessHours),
    (terms::BUSINESS_DAYS, Base::BusinessDays),
    (terms::MINUTES, Base::Minutes),
    (terms::HOURS, Base::Hours),
    (terms::DAYS, Base::Days),
    (terms::WEEKS, Base::Weeks),
];

/// The unit at a place.
pub(super) fn unit(words: &Words, at: usize) -> Option<Base> {
    let found = UNITS.iter().find(|(list, _)| words.phrase(at, list) > 0);
    found.map(|(_, base)| *base)
}

/// A number in figures, a hundred times as large; 1.000 is a thousand.
fn hundredths(text: &str) -> Option<u32> {
    let parts = text.split_once(['.', ',']);
    let whole = |text: &str| text.parse::<u32>().ok().filter(|n| *n <= 1_000_000);
    match parts {
        None => Some(whole(text)? * 100),
        Some((before, behind)) => match behind.len() {
            1 => Some(whole(before)? * 100 + whole(behind)? * 10),
            2 => Some(whole(before)? * 100 + whole(behind)?),
            3 => Some(whole(&[before, behind].concat())? * 100),
            _ => None,
        },
    }
}

/// The figure that begins at a place, and how many words it takes.
pub(super) fn quantity(words: &Words, at: usize) -> Option<(Quantity, usize)> {
    let mut next = at;
    let mut figure;
    if words.kind(at) == Kind::Number {
        figure = hundredths(words.text(at))?;
        next += 1;
        // 1:30 h
        if words.is(next, ":")
            && words.text(next + 1).len() == 2
            && let Some(minutes) = words.number(next + 1)
            && words.phrase(next + 2, terms::HOURS) > 0
        {
            let quantity = Quantity {
                hundredths: (figure / 100 * 60 + minutes) * 100,
                base: Some(Base::Minutes),
                is_business: false,
            };
            return Some((quantity, 4));
        }
    } else {
        let said = |list: &str| words.phrase(at, list);
        let place = terms::NUMBERS.iter().position(|list| said(list) > 0)?;
        next += terms::NUMBERS.get(place).map_or(1, |list| said(list));
        figure = if place == 0 {
            50
        } else {
            u32::try_from(place).ok()? * 100
        };
    }
    let mut is_business = false;
    next += words.phrase(next, "-");
    let before = words.phrase(next, terms::BUSINESS);
    let mut base = unit(words, next + before);
    if base.is_none() {
        base = unit(words, next);
        if base.is_none() {
            // A number in words, without a unit, is only a word.
            let quantity = Quantity {
                hundredths: figure,
                base,
                is_business,
            };
            return (words.kind(at) == Kind::Number).then_some((quantity, 1));
        }
        next += 1;
    } else {
        is_business = before > 0;
        next += before + 1;
    }
    if base == Some(Base::Hours)
        && words.text(next).len() == 2
        && let Some(minutes) = words.number(next)
        && minutes < 60
        && !matches!(words.text(next + 1), "/" | "x" | "*" | ":" | "-")
    {
        figure = (figure / 100 * 60 + figure % 100 * 60 / 100 + minutes) * 100;
        base = Some(Base::Minutes);
        next += 1;
        next += words.phrase(next, terms::MINUTES);
    }
    let behind = words.phrase(next, terms::BUSINESS);
    let bracket = usize::from(behind == 0 && words.is(next, "("));
    let behind = behind.max(words.phrase(next + bracket, terms::BUSINESS));
    if behind > 0 && unit(words, next + bracket + behind).is_none() {
        is_business = true;
        next += bracket + behind;
    }
    let quantity = Quantity {
        hundredths: figure,
        base,
        is_business,
    };
    Some((quantity, next - at))
}

impl Quantity {
    /// The amount; none where it has no unit, or is no whole number of what can be counted. With it, whether it is in
    /// doubt of which kind its days are.
    pub fn amount(self, is_business: bool) -> Option<(Amount, bool)> {
        let is_business = self.is_business || is_business;
        let whole = |hundredths: u32| hundredths.is_multiple_of(100).then_some(hundredths / 100);
        let minutes = |unit| {
            let all = u64::from(self.hundredths) * 60;
            let whole = u32::try_from(all / 100)
                .ok()
                .filter(|_| all.is_multiple_of(100));
            whole.map(|amount| Amount { amount, unit })
        };
        let count = whole(self.hundredths);
        let of = |unit| count.map(|amount| Amount { amount, unit });
        let times = |factor: u32, unit| {
            let all = u64::from(self.hundredths) * u64::from(factor);
            let whole = u32::try_from(all / 100)
                .ok()
                .filter(|_| all.is_multiple_of(100));
            whole.map(|amount| Amount { amount, unit })
        };
        let (amount, is_doubtful) = match (self.base?, is_business) {
            (Base::Minutes, false) => (of(Unit::Minutes)?, false),
            (Base::Minutes, true) => (of(Unit::BusinessMinutes)?, false),
            (Base::Hours, false) => (of(Unit::Hours).or_else(|| minutes(Unit::Minutes))?, false),
            (Base::Hours, true) | (Base::BusinessHours, _) => {
                let whole = of(Unit::BusinessHours);
                (whole.or_else(|| minutes(Unit::BusinessMinutes))?, false)
            }
            (Base::Days, false) => (times(24, Unit::Hours)?, true),
            (Base::Days, true) | (Base::BusinessDays, _) => (of(Unit::BusinessDays)?, false),
            (Base::Weeks, false) => (times(168, Unit::Hours)?, true),
            (Base::Weeks, true) => (times(5, Unit::BusinessDays)?, true),
        };
        let fits = matches!(amount.amount, 1..=10_000);
        fits.then_some((amount, is_doubtful))
    }
}

/// Whether a text has a figure with a unit.
pub(super) fn is_some(words: &Words) -> bool {
    (0..words.len()).any(|at| quantity(words, at).is_some_and(|(it, _)| it.base.is_some()))
}

/// The same of a text that is short enough to be an answer.
pub(super) fn is_one(words: &Words) -> bool {
    words.len() <= 16 && (is_some(words) || words.has(terms::NEXT_DAY))
}
