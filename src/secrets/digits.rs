//! Numbers as people write them: digits, in groups.

use super::text::{ALNUM, DIGIT, STAR, Text};

/// The most digits that are read: those of the longest card.
const MOST: usize = 19;

/// A number.
pub(super) struct Digits {
    digits: [u8; MOST],
    count: usize,
    groups: [u8; MOST],
    group: usize,
    /// Where it ends.
    pub(super) end: usize,
}

impl Digits {
    pub(super) fn count(&self) -> usize {
        self.count
    }

    pub(super) fn all(&self) -> &[u8] {
        self.digits.get(..self.count).unwrap_or_default()
    }

    /// How long each group is.
    pub(super) fn groups(&self) -> &[u8] {
        self.groups.get(..=self.group).unwrap_or_default()
    }

    /// The number that the first digits are.
    pub(super) fn first(&self, count: usize) -> u32 {
        let digits = self.all().iter().take(count);
        digits.fold(0, |number, digit| number * 10 + u32::from(*digit))
    }
}

/// The shortest number from a place on that fits, ending with a group. None where it would be part of something else,
/// such as a version or an identifier.
pub(super) fn read(text: Text, place: usize, fits: impl Fn(&Digits) -> bool) -> Option<Digits> {
    if matches!(text.before(place), b'.' | b'/' | b'\\' | b'+') {
        return None;
    }
    let mut number = Digits {
        digits: [0; MOST],
        count: 0,
        groups: [0; MOST],
        group: 0,
        end: place,
    };
    loop {
        let b = text.at(number.end);
        if b.is_ascii_digit() {
            *number.digits.get_mut(number.count)? = b - b'0';
            number.count += 1;
            *number.groups.get_mut(number.group)? += 1;
            number.end += 1;
            continue;
        }
        // A dot or a hyphen that leads on makes it a part of something longer.
        let joined =
            matches!(b, b'-' | b'.' | b'_' | b':' | b'/') && text.is(number.end + 1, ALNUM | STAR);
        if !text.is(number.end, ALNUM) && !joined && fits(&number) {
            return Some(number);
        }
        if !matches!(b, b' ' | b'-' | b'.') || !text.is(number.end + 1, DIGIT) {
            return None;
        }
        number.end += 1;
        number.group += 1;
    }
}
