//! The text as the matchers look at it: byte by byte, with an answer for every place, also outside.

use std::ops::Range;

use super::words::Words;

/// Sets of bytes. A byte is in several.
pub(super) const DIGIT: u16 = 1;
pub(super) const UPPER: u16 = 1 << 1;
pub(super) const LOWER: u16 = 1 << 2;
pub(super) const HEX: u16 = 1 << 3;
/// `_` and `-`.
pub(super) const JOIN: u16 = 1 << 4;
pub(super) const DOT: u16 = 1 << 5;
pub(super) const SLASH: u16 = 1 << 6;
/// `+`, `~` and `%`: with [`SLASH`], what base64, tokens and addresses have besides.
pub(super) const EXTRA: u16 = 1 << 7;
pub(super) const BLANK: u16 = 1 << 8;
pub(super) const BREAK: u16 = 1 << 9;
/// `"`, `'` and the backtick.
pub(super) const QUOTE: u16 = 1 << 10;
/// A part of a character that is not ASCII.
pub(super) const HIGH: u16 = 1 << 11;
/// `=`, which is also a sign between a name and a value.
pub(super) const EQUAL: u16 = 1 << 12;
pub(super) const ANGLE: u16 = 1 << 13;
/// What masks are made of, so that what touches one is judged as before.
pub(super) const STAR: u16 = 1 << 15;
/// Whatever is in no other.
pub(super) const OTHER: u16 = 1 << 14;
pub(super) const LETTER: u16 = UPPER | LOWER;
pub(super) const ALNUM: u16 = LETTER | DIGIT;
/// What names are made of.
pub(super) const WORD: u16 = ALNUM | JOIN;

/// The sets that each byte is in.
static CLASSES: [u16; 256] = {
    let mut classes = [0; 256];
    let mut b = 0;
    while b < 256 {
        classes[b] = match b as u8 {
            b'0'..=b'9' => DIGIT | HEX,
            b'A'..=b'F' => UPPER | HEX,
            b'a'..=b'f' => LOWER | HEX,
            b'G'..=b'Z' => UPPER,
            b'g'..=b'z' => LOWER,
            b'_' | b'-' => JOIN,
            b'.' => DOT,
            b'/' => SLASH,
            b'+' | b'~' | b'%' => EXTRA,
            b' ' | b'\t' => BLANK,
            b'\n' | b'\r' => BREAK,
            b'"' | b'\'' | b'`' => QUOTE,
            b'=' => EQUAL,
            b'<' | b'>' => ANGLE,
            b'*' => STAR,
            128.. => HIGH,
            _ => OTHER,
        };
        b += 1;
    }
    classes
};

/// The sets that a byte is in.
pub(super) fn class(b: u8) -> u16 {
    CLASSES.get(usize::from(b)).copied().unwrap_or_default()
}

/// Where a part begins in a text, if it is there. The search of the standard library is made for much longer ones.
#[inline(never)]
pub(super) fn place_of(text: &str, part: &str) -> Option<usize> {
    let mut windows = text.as_bytes().windows(part.len());
    windows.position(|window| window == part.as_bytes())
}

/// Whether a part is in a text.
#[inline(never)]
pub(super) fn holds(text: &str, part: &str) -> bool {
    place_of(text, part).is_some()
}

/// A text.
#[derive(Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a str);

impl<'a> Text<'a> {
    /// The byte at a place; 0 outside.
    pub(super) fn at(self, place: usize) -> u8 {
        self.0.as_bytes().get(place).copied().unwrap_or_default()
    }

    /// The byte before a place; 0 at the start.
    pub(super) fn before(self, place: usize) -> u8 {
        self.at(place.wrapping_sub(1))
    }

    /// Whether the byte at a place is in one of the sets.
    #[inline(never)]
    pub(super) fn is(self, place: usize, sets: u16) -> bool {
        class(self.at(place)) & sets != 0
    }

    /// Whether the byte before a place is in one of the sets.
    #[inline(never)]
    pub(super) fn was(self, place: usize, sets: u16) -> bool {
        class(self.before(place)) & sets != 0
    }

    /// The end of what is in the sets from a place on, at most so many bytes.
    #[inline(never)]
    pub(super) fn run(self, from: usize, most: usize, sets: u16) -> usize {
        let bytes = self.0.as_bytes().get(from..).unwrap_or_default();
        from + bytes
            .iter()
            .take(most)
            .take_while(|b| class(**b) & sets != 0)
            .count()
    }

    /// The end of a run of one byte from a place on, at most so many.
    #[inline(never)]
    pub(super) fn run_of(self, from: usize, most: usize, b: u8) -> usize {
        let bytes = self.0.as_bytes().get(from..).unwrap_or_default();
        from + bytes.iter().take(most).take_while(|c| **c == b).count()
    }

    /// The line that a place is in, as far as it is within so many bytes to each side.
    #[inline(never)]
    pub(super) fn line(self, place: usize, most: usize) -> Range<usize> {
        self.run_back(place, most, !BREAK)..self.run(place, most, !BREAK)
    }

    /// The start of what is in the sets up to a place, at most so many bytes.
    #[inline(never)]
    pub(super) fn run_back(self, to: usize, most: usize, sets: u16) -> usize {
        let bytes = self.0.as_bytes().get(..to).unwrap_or_default();
        to - bytes
            .iter()
            .rev()
            .take(most)
            .take_while(|b| class(**b) & sets != 0)
            .count()
    }

    /// The beginning of the character that a place is in.
    #[inline(never)]
    pub(super) fn boundary(self, place: usize) -> usize {
        (0..=place)
            .rev()
            .find(|at| self.0.is_char_boundary(*at))
            .unwrap_or_default()
    }

    /// What stands in a range; nothing, if it cuts a character in two.
    #[inline(never)]
    pub(super) fn part(self, range: Range<usize>) -> &'a str {
        self.0.get(range).unwrap_or_default()
    }

    /// The bytes of a range.
    #[inline(never)]
    pub(super) fn bytes(self, range: Range<usize>) -> &'a [u8] {
        self.0.as_bytes().get(range).unwrap_or_default()
    }

    /// Whether a word stands at a place, whatever its case.
    #[inline(never)]
    pub(super) fn says(self, place: usize, word: &str) -> bool {
        self.bytes(place..place + word.len())
            .eq_ignore_ascii_case(word.as_bytes())
    }

    /// Whether a word ends at a place, whatever its case.
    #[inline(never)]
    pub(super) fn said_at_end(self, end: usize, word: &str) -> bool {
        let start = end.checked_sub(word.len());
        start.is_some_and(|start| self.says(start, word))
    }

    /// Whether one of the words of a list stands on the same line, not more than so many bytes before a place.
    #[inline(never)]
    pub(super) fn said(self, place: usize, most: usize, list: &str) -> bool {
        let from = self.run_back(place, most, !BREAK);
        (from..place).any(|at| self.says_one(at, list).is_some())
    }

    /// The word of a list that stands at a place, whatever its case.
    #[inline(never)]
    pub(super) fn says_one(self, place: usize, list: &str) -> Option<usize> {
        Words(list)
            .find(|word| self.says(place, word))
            .map(str::len)
    }
}
