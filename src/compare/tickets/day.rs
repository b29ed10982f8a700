//! The day of a moment: three numbers, or two and a month by its name.

use chrono::{Datelike, NaiveDate};

use super::{BadMoment, words::has};

/// What stands between the numbers of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Slash,
    Hyphen,
    Point,
}

/// Whether the day or the month comes first where a day is written in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// 3/4/2026 is 3 April.
    DayFirst,
    /// 3/4/2026 is 4 March.
    MonthFirst,
}

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// In every order the same.
    Known(NaiveDate),
    /// It exists in one order only, which settles the others with the same sign.
    Settles(NaiveDate, Sign, Order),
    /// It exists in both.
    Either {
        sign: Sign,
        day_first: NaiveDate,
        month_first: NaiveDate,
    },
}

/// The months, in English, Dutch, German and French.
const MONTHS: [&str; 12] = [
    "january januari januar janner jaenner janvier",
    "february februari februar feber fevrier",
    "march maart marz maerz mars mrt mrz",
    "april avril",
    "may mei mai",
    "june juni juin juno",
    "july juli juillet julei",
    "august augustus aout",
    "september septembre",
    "october oktober octobre",
    "november novembre",
    "december dezember decembre",
];

/// The days of the week, from Monday.
const WEEKDAYS: [&str; 7] = [
    "monday maandag montag lundi",
    "tuesday dinsdag dienstag mardi",
    "wednesday woensdag mittwoch mercredi",
    "thursday donderdag donnerstag jeudi",
    "friday vrijdag freitag vendredi",
    "saturday zaterdag samstag sonnabend samedi",
    "sunday zondag sonntag dimanche",
];

/// What says nothing of its own beside a day.
const AROUND: &str = "t at um om a de den le the of on op am vom van st nd rd th e er ste te";

/// The month that is named, from 1, with how many numbers stand before it, and the day of the week.
type Named = (Option<(u32, usize)>, Option<u32>);

/// What a text in front of a time says of a day.
#[derive(Default)]
pub(super) struct Parts<'a> {
    /// The numbers, with how many figures they have.
    numbers: [(u32, usize); 3],
    count: usize,
    /// What stands behind the first and behind the second.
    signs: [Option<Sign>; 2],
    /// The words, with how many numbers stand before each.
    words: [(&'a str, usize); 3],
    spoken: usize,
}

impl<'a> Parts<'a> {
    /// The parts of a text in plain form; none where there is something that no day has.
    pub(super) fn of(text: &'a str) -> Option<Parts<'a>> {
        let mut parts = Parts::default();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_figure = first.is_ascii_digit();
            let same =
                |c: char| c.is_ascii_digit() == is_figure && (is_figure || c.is_alphabetic());
            let length = if first.is_alphanumeric() {
                rest.find(|c| !same(c)).unwrap_or(rest.len())
            } else {
                first.len_utf8()
            };
            let (part, behind) = rest.split_at_checked(length)?;
            if is_figure {
                parts.number(part)?;
            } else if first.is_alphabetic() {
                parts.word(part)?;
            } else {
                parts.sign(first)?;
            }
            rest = behind;
        }
        Some(parts)
    }

    fn number(&mut self, part: &str) -> Option<()> {
        let place = self.numbers.get_mut(self.count)?;
        *place = (part.parse().ok()?, part.len());
        self.count += 1;
        Some(())
    }

    fn word(&mut self, word: &'a str) -> Option<()> {
        if has(AROUND, word) {
            return Some(());
        }
        *self.words.get_mut(self.spoken)? = (word, self.count);
        self.spoken += 1;
        Some(())
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        let sign = match sign {
            '/' => Sign::Slash,
            '-' => Sign::Hyphen,
            '.' => Sign::Point,
            ' ' | ',' | ':' => return Some(()),
            _ => return None,
        };
        let place = self.count.checked_sub(1);
        if let Some(place) = place.and_then(|place| self.signs.get_mut(place)) {
            place.get_or_insert(sign);
        }
        Some(())
    }

    /// Whether the year stands somewhere else: `Fri Jan 02 16:15:00 2026`.
    pub(super) fn lacks_year(&self) -> bool {
        self.count == 1 && self.spoken > 0
    }

    /// Takes the year from elsewhere.
    pub(super) fn add_year(&mut self, year: &str) {
        // A year that is no number leaves the day without one, which is none then.
        let _ = self.number(year);
    }

    /// Whether there is nothing that a day could be.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The day.
    pub(super) fn day(&self) -> Result<Day, BadMoment> {
        let (month, weekday) = self.named()?;
        let known = |year: u32, month: u32, day: (u32, usize)| {
            let date = date(year, month, short(day)?)?;
            fits(date, weekday)
                .then_some(Day::Known(date))
                .ok_or(BadMoment::NoSuchDay)
        };
        let numbers = self.numbers.get(..self.count).unwrap_or_default();
        match (numbers, month) {
            // 20260320
            ([(all, 8)], None) => known(all / 10_000, all / 100 % 100, (all % 100, 2)),
            // 2026-Mar-20
            ([(year, 4), day], Some((month, 1))) => known(*year, month, *day),
            // 20/Mar/26, Mar 20, 2026
            ([day, year], Some((month, 0 | 1))) => known(full(*year)?, month, *day),
            ([first, second, third], None) => {
                let [Some(sign), Some(other)] = self.signs else {
                    return Err(BadMoment::NoDate);
                };
                if sign != other {
                    return Err(BadMoment::NoDate);
                }
                if first.1 == 4 {
                    return known(first.0, short(*second)?, *third);
                }
                let (first, second, year) = (short(*first)?, short(*second)?, full(*third)?);
                let of = |month, day| date(year, month, day);
                figures(of(second, first), of(first, second), sign, weekday)
            }
            _ => Err(BadMoment::NoDate),
        }
    }

    /// The names that stand beside the numbers.
    fn named(&self) -> Result<Named, BadMoment> {
        let words = self.words.get(..self.spoken).unwrap_or_default();
        // "mar" is March, and Tuesday in French: a word that can only be a month goes before it.
        let is_month = |word: &str| is_one(&MONTHS, word, 3) && !is_one(&WEEKDAYS, word, 2);
        let is_clear = words.iter().any(|(word, _)| is_month(word));
        let (mut month, mut weekday) = (None, None);
        for &(word, before) in words {
            let may_be_month = self.count == 2 && month.is_none();
            if may_be_month
                && let [Some(only), None] = look_up(&MONTHS, word, 3)
                && (is_month(word) || !is_clear)
            {
                month = Some((only + 1, before));
                continue;
            }
            match look_up(&WEEKDAYS, word, 2) {
                [Some(only), None] if weekday.is_none() => weekday = Some(only),
                // "di" is one day in Dutch and another in French.
                [Some(_), Some(_)] => {}
                _ => return Err(BadMoment::NoDate),
            }
        }
        Ok((month, weekday))
    }
}

/// The first two lists of which a word begins a word.
fn look_up(lists: &[&str], word: &str, least: usize) -> [Option<u32>; 2] {
    let begins = |list: &&str| list.split(' ').any(|whole| whole.starts_with(word));
    let mut found = (0..)
        .zip(lists)
        .filter(|(_, list)| word.len() >= least && begins(list))
        .map(|(place, _)| place);
    [found.next(), found.next()]
}

fn is_one(lists: &[&str], word: &str, least: usize) -> bool {
    matches!(look_up(lists, word, least), [Some(_), None])
}

/// A number of a day or a month.
fn short((number, figures): (u32, usize)) -> Result<u32, BadMoment> {
    if figures <= 2 {
        Ok(number)
    } else {
        Err(BadMoment::NoDate)
    }
}

/// A year; two figures are one of this century.
fn full((number, figures): (u32, usize)) -> Result<u32, BadMoment> {
    match figures {
        4 => Ok(number),
        2 => Ok(2000 + number),
        _ => Err(BadMoment::NoDate),
    }
}

/// A date that exists, in the years that count.
pub(super) fn date(year: u32, month: u32, day: u32) -> Result<NaiveDate, BadMoment> {
    let date = i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(BadMoment::NoSuchDay)?;
    if (1990..=2099).contains(&year) {
        Ok(date)
    } else {
        Err(BadMoment::OutOfYears)
    }
}

fn fits(date: NaiveDate, weekday: Option<u32>) -> bool {
    weekday.is_none_or(|day| date.weekday().num_days_from_monday() == day)
}

/// A day in figures, from what it is in both orders.
fn figures(
    day_first: Result<NaiveDate, BadMoment>,
    month_first: Result<NaiveDate, BadMoment>,
    sign: Sign,
    weekday: Option<u32>,
) -> Result<Day, BadMoment> {
    let fit = |read: Result<NaiveDate, BadMoment>| read.ok().filter(|date| fits(*date, weekday));
    match (fit(day_first), fit(month_first)) {
        (Some(one), Some(other)) if one == other => Ok(Day::Known(one)),
        (Some(day_first), Some(month_first)) => Ok(Day::Either {
            sign,
            day_first,
            month_first,
        }),
        (Some(date), None) => Ok(Day::Settles(date, sign, Order::DayFirst)),
        (None, Some(date)) => Ok(Day::Settles(date, sign, Order::MonthFirst)),
        (None, None) => Err(match (day_first, month_first) {
            (Err(BadMoment::OutOfYears), _) | (_, Err(BadMoment::OutOfYears)) => {
                BadMoment::OutOfYears
            }
            _ => BadMoment::NoSuchDay,
        }),
    }
}
