//! Recovery keys of BitLocker: eight groups of six digits, each of which can be divided by eleven. One that was copied
//! with a mistake is told by what stands before it.

use super::{
    Kind,
    found::Found,
    text::{ALNUM, DIGIT, JOIN, Text},
};

/// Looks at the first digit of a number.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    let mut from = place;
    let mut valid = true;
    for group in 0..8 {
        let end = text.run(from, 7, DIGIT);
        let number = text
            .bytes(from..end)
            .iter()
            .fold(0, |n, b| n * 10 + u32::from(b - b'0'));
        if end - from != 6 {
            return;
        }
        valid &= number % 11 == 0 && number < 720_896;
        from = end;
        if group < 7 {
            if !matches!(text.at(end), b'-' | b' ') {
                return;
            }
            from += 1;
        }
    }
    if text.is(from, ALNUM | JOIN) || text.was(place, JOIN) {
        return;
    }
    if valid {
        found.sure(place..from, Kind::Key);
    } else if is_named(text, place) {
        found.unsure(place..from, Kind::Key);
    }
}

/// Whether a word for such keys stands before, on the same line or above.
fn is_named(text: Text, place: usize) -> bool {
    let words = "recover|herstel|wiederherst|récup|recuper|ripristin";
    (place.saturating_sub(80)..place).any(|at| text.says_one(at, words).is_some())
}
