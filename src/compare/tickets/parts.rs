//! The parts of a day as it is written: three numbers, or two and a month by its name.

use super::{
    BadMoment,
    called::{MONTHS, WEEKDAYS, look_up},
    day::{Day, Sign, date, figures, fits, full, short},
    words::has,
};

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
        let words = self.words.map(|(word, before)| Word {
            month: look_up(&MONTHS, word, 3),
            weekday: look_up(&WEEKDAYS, word, 2),
            before,
        });
        let words = words.get(..self.spoken).unwrap_or_default();
        // "mar" is March, and Tuesday in French: a word that can only be a month goes before it.
        let is_clear = words.iter().any(Word::is_month);
        let (mut month, mut weekday) = (None, None);
        for word in words {
            if self.count == 2
                && month.is_none()
                && let [Some(only), None] = word.month
                && (word.is_month() || !is_clear)
            {
                month = Some((only + 1, word.before));
                continue;
            }
            match word.weekday {
                [Some(only), None] if weekday.is_none() => weekday = Some(only),
                // "di" is one day in Dutch and another in French.
                [Some(_), Some(_)] => {}
                _ => return Err(BadMoment::NoDate),
            }
        }
        Ok((month, weekday))
    }
}

/// What a word may mean.
struct Word {
    month: [Option<u32>; 2],
    weekday: [Option<u32>; 2],
    /// How many numbers stand before it.
    before: usize,
}

impl Word {
    /// Whether it is a month and no day of the week.
    fn is_month(&self) -> bool {
        matches!(self.month, [Some(_), None]) && !matches!(self.weekday, [Some(_), None])
    }
}
