//! Recovery keys of BitLocker: eight groups of six digits, each of which can be divided by eleven.

use super::{
    Kind,
    found::Found,
    text::{ALNUM, DIGIT, JOIN, Text},
};

/// Looks at the first digit of a number.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    let mut from = place;
    for group in 0..8 {
        let end = text.run(from, 7, DIGIT);
        let number = text
            .bytes(from..end)
            .iter()
            .fold(0, |n, b| n * 10 + u32::from(b - b'0'));
        if end - from != 6 || number % 11 != 0 || number >= 720_896 {
            return;
        }
        from = end;
        if group < 7 {
            if !matches!(text.at(end), b'-' | b' ') {
                return;
            }
            from += 1;
        }
    }
    if !text.is(from, ALNUM | JOIN) && !text.was(place, JOIN) {
        found.sure(place..from, Kind::Key);
    }
}
