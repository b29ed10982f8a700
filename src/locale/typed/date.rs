//! Where a day stands in a text, and what is left beside it.

use super::{
    token::{Kind, Token},
    words::{Meaning, is_around, is_between, is_ordinal, means, month, weekday},
};

/// The three numbers of a day as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Year, month and day: nobody writes it otherwise where the year has four figures and comes first.
    Known([u32; 3]),
    /// Three numbers in an order that the sign between them and the language tell, or nothing does; and whether
    /// the last, the year, has two figures only.
    Figures([u32; 3], char, bool),
    /// Day and month without a year, in the order that is known.
    NoYear(u32, u32),
    /// The same in figures.
    FiguresNoYear(u32, u32, char),
    /// Year, week and day of the week, as ISO 8601 numbers them.
    Week([u32; 3]),
}

/// A day within a text.
pub(super) struct Found {
    pub order: Order,
    /// The day of the week that stands beside it, from Monday.
    pub weekday: Option<usize>,
    /// Where it begins and ends among the pieces.
    pub span: [usize; 2],
    /// The year, where it stands apart: behind a time.
    pub year: Option<usize>,
}

/// Finds the day in the pieces of a text; the first, where there are several.
pub(super) fn find(tokens: &[Token<'_>]) -> Option<Found> {
    let scan = Scan { tokens };
    let mut found = scan.named().or_else(|| scan.figures())?;
    let [first, last] = found.span;
    let named = |at: usize| {
        tokens
            .get(at)
            .filter(|token| token.kind == Kind::Word)
            .and_then(|token| weekday(token.text))
    };
    // Before it: "Fri., 20 …"; the sign between is skipped.
    let before = scan.back(first);
    let behind = scan.on(last);
    if let Some((at, day)) = before.and_then(|at| Some((at, named(at)?))) {
        found.weekday = Some(day);
        found.span[0] = at;
    } else if let Some((at, day)) = behind.and_then(|at| Some((at, named(at)?))) {
        found.weekday = Some(day);
        found.span[1] = at;
    }
    Some(found)
}

struct Scan<'a> {
    tokens: &'a [Token<'a>],
}

impl Scan<'_> {
    /// The piece before that is more than a sign or a small word.
    fn back(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|at| !self.is_small(*at))
    }

    /// The piece behind that is more than a sign or a small word.
    fn on(&self, at: usize) -> Option<usize> {
        (at + 1..self.tokens.len()).find(|at| !self.is_small(*at))
    }

    fn is_small(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| match token.kind {
            Kind::Sign => "-./,".contains(token.text),
            Kind::Word => {
                let ordinal = is_ordinal(token.text) && !token.gap && at > 0;
                ordinal || is_around(token.text)
            }
            Kind::Number => false,
        })
    }

    /// Whether a number belongs to a time: a colon before or behind it, or a word of times behind it.
    fn is_time(&self, at: usize) -> bool {
        let is = |at: Option<usize>, sign: fn(&Token<'_>) -> bool| {
            at.and_then(|at| self.tokens.get(at)).is_some_and(sign)
        };
        let colon = |token: &Token<'_>| token.is(":");
        let before = at.checked_sub(1);
        let behind = is(before, colon) && is(at.checked_sub(2), |token| token.kind == Kind::Number);
        // "20.11.26 noon": the year is none.
        let alone = !is(before, |token| "-./".contains(token.text));
        let word = |token: &Token<'_>| {
            let meaning = means(token.text).filter(|_| token.text.is_ascii());
            matches!(
                meaning,
                Some(Meaning::Unit | Meaning::Part(..) | Meaning::Spoken)
            )
        };
        self.number(at, 2).is_some()
            && (is(Some(at + 1), colon) || behind || (alone && is(Some(at + 1), word)))
    }

    fn number(&self, at: usize, most: usize) -> Option<u32> {
        self.tokens.get(at)?.figures(most)
    }

    /// A year at this place, and whether it has two figures only.
    fn year(&self, at: usize) -> Option<(u32, bool)> {
        let length = self.tokens.get(at)?.text.len();
        let year = self.number(at, 4).filter(|_| !self.is_time(at))?;
        match length {
            4 => Some((year, false)),
            2 => Some((year + 2000, true)),
            _ => None,
        }
    }

    /// A day whose month is a word: 20 November 2026, November 20 2026, 2026 Nov 20.
    fn named(&self) -> Option<Found> {
        let months = || {
            self.tokens.iter().enumerate().filter_map(|(at, token)| {
                let month = month(token.text).filter(|_| token.kind == Kind::Word)?;
                Some((at, u32::try_from(month).ok()? + 1))
            })
        };
        // In some language a day of the week is cut short to what is a month in another: "mar. 24 nov.".
        let sure = months().find(|(at, _)| {
            let token = self.tokens.get(*at);
            token.is_some_and(|token| weekday(token.text).is_none())
        });
        let (at, month) = sure.or_else(|| months().next())?;
        let day = |at: usize| {
            self.number(at, 2)
                .filter(|_| !self.is_time(at))
                .map(|day| (at, day))
        };
        let found =
            |day: u32, year: Option<u32>, first: usize, last: usize, apart: Option<usize>| Found {
                order: year.map_or(Order::NoYear(day, month), |year| {
                    Order::Known([year, month, day])
                }),
                weekday: None,
                span: [first, last],
                year: apart,
            };
        let before = self.back(at);
        let behind = self.on(at);
        // The day before the month, or else behind it; a year can stand before both.
        let ((first, last), day) = match (before.and_then(day), behind.and_then(day)) {
            (Some((first, day)), _) => ((first, at), day),
            (None, Some((last, day))) => match before.and_then(|at| Some((at, self.year(at)?))) {
                Some((first, (year, false))) => {
                    return Some(found(day, Some(year), first, last, None));
                }
                _ => ((at, last), day),
            },
            (None, None) => return None,
        };
        let year = |at: &usize| self.year(*at).map(|(year, short)| (*at, year, short));
        // Or behind the time: Nov 20 19:00:00 2026.
        let apart =
            || (last + 1..self.tokens.len()).find_map(|at| year(&at).filter(|year| !year.2));
        Some(match (self.on(last).as_ref().and_then(year), apart()) {
            (Some((end, year, _)), _) => found(day, Some(year), first, end, None),
            (None, Some((at, year, _))) => found(day, Some(year), first, last, Some(at)),
            (None, None) => found(day, None, first, last, None),
        })
    }

    /// A day in figures: 2026-11-20, 20.11.2026, 11/20/26, 20261120, 20/11.
    fn figures(&self) -> Option<Found> {
        let found = |order: Order, first: usize, last: usize| {
            Some(Found {
                order,
                weekday: None,
                span: [first, last],
                year: None,
            })
        };
        for at in 0..self.tokens.len() {
            let Some(token) = self
                .tokens
                .get(at)
                .filter(|token| token.kind == Kind::Number)
            else {
                continue;
            };
            if self.is_time(at) {
                continue;
            }
            if token.text.len() == 8 {
                let all = token.figures(8)?;
                let [year, month, day] = [all / 10_000, all / 100 % 100, all % 100];
                let iso = (1990..=2100).contains(&year) && (1..=12).contains(&month);
                return found(
                    if iso {
                        Order::Known([year, month, day])
                    } else {
                        Order::Figures(
                            [all / 1_000_000, all / 10_000 % 100, all % 10_000],
                            ' ',
                            false,
                        )
                    },
                    at,
                    at,
                );
            }
            let Some((sign, second)) = self.next(at) else {
                continue;
            };
            let week = self.tokens.get(second).is_some_and(|token| token.is("w"));
            if let (4, Some(year), true) = (token.text.len(), self.number(at, 4), week) {
                let week = self.number(second + 1, 2)?;
                let (_, day) = self.next(second + 1)?;
                return found(Order::Week([year, week, self.number(day, 1)?]), at, day);
            }
            let (Some(one), Some(two)) = (self.number(at, 4), self.number(second, 2)) else {
                continue;
            };
            let third = self
                .next(second)
                .filter(|(other, third)| *other == sign && !self.is_time(*third));
            match third.map(|(_, third)| third) {
                Some(third) if token.text.len() == 4 => {
                    return found(Order::Known([one, two, self.number(third, 2)?]), at, third);
                }
                Some(third) if one < 100 && self.year(third).is_some() => {
                    let (year, short) = self.year(third)?;
                    return found(Order::Figures([one, two, year], sign, short), at, third);
                }
                None if one < 100 && at == 0 && self.on(second).is_none() && sign != ' ' => {
                    return found(Order::FiguresNoYear(one, two, sign), at, second);
                }
                _ => {}
            }
        }
        None
    }

    /// The number or word behind, and the one sign between: a blank where there is none.
    fn next(&self, at: usize) -> Option<(char, usize)> {
        let next = self.tokens.get(at + 1)?;
        if next.kind != Kind::Sign {
            return Some((' ', at + 1)).filter(|_| next.gap);
        }
        let sign = next
            .text
            .chars()
            .next()
            .filter(|sign| "-./".contains(*sign))?;
        self.tokens
            .get(at + 2)
            .filter(|next| next.kind != Kind::Sign)?;
        Some((sign, at + 2))
    }
}

/// What is left of a plain text beside a day: a time, and perhaps a zone.
pub(super) fn rest(plain: &str, tokens: &[Token<'_>], found: &Found) -> String {
    let [first, last] = found.span;
    let is_day = |at: usize| (first..=last).contains(&at) || found.year == Some(at);
    let mut rest = String::new();
    let mut end = 0;
    for (at, token) in tokens.iter().enumerate() {
        let small = if at < first {
            // "On Friday", "Date: Fri".
            is_around(token.text) || (rest.is_empty() && at > 0 && token.is(":"))
        } else {
            rest.is_empty() && (is_between(token.text) || ",.:;-/|@".contains(token.text))
        };
        if !is_day(at) && !small {
            // With what stood between, brackets too, but over the day.
            let between = plain
                .get(end..token.at)
                .filter(|_| at > 0 && !is_day(at - 1));
            if !rest.is_empty() {
                rest.push_str(between.unwrap_or(" "));
            }
            rest.push_str(token.text);
        }
        end = token.at + token.text.len();
    }
    rest
}
