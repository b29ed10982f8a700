//! Whether a word looks like a password: where nothing, or not enough, says that it is one.

use super::text::{ALNUM, DIGIT, DOT, HEX, JOIN, LETTER, LOWER, SLASH, UPPER, WORD, class, holds};

/// Whether it has a digit and a letter, and so many kinds of characters: digits, capitals, small letters, others.
pub(super) fn is_strong(value: &[u8], least: usize) -> bool {
    let has = |sets: u16| value.iter().any(|b| class(*b) & sets != 0);
    let other = value.iter().any(|b| class(*b) & ALNUM == 0);
    let kinds = [has(DIGIT), has(UPPER), has(LOWER), other];
    let kinds = kinds.iter().filter(|has| **has).count();
    value.len() >= 6 && has(DIGIT) && has(LETTER) && kinds >= least
}

/// Whether it is of the many words with digits in them that logs have: times, addresses, paths, calls, prompts.
pub(super) fn is_other(value: &str) -> bool {
    let bytes = value.as_bytes();
    let count = |wanted: u8| bytes.iter().filter(|b| **b == wanted).count();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    let digits = count_digits(bytes);
    let name = bytes
        .iter()
        .take_while(|b| class(**b) & (LETTER | JOIN) != 0)
        .count();
    holds(value, "://")
        // A pair.
        || (name > 1 && bytes.get(name) == Some(&b'='))
        || holds(value, ":\\")
        || holds(value, "\\\\")
        || holds(value, "->")
        || count(b':') > 1
        || matches!(last, b':' | b'/' | b'\\' | b'=' | b',')
        || matches!(first, b'/' | b'\\' | b'.' | b'-' | b'<' | b'[' | b'(' | b'{' | b'|')
        || (count(b'(') > 0 && *last == b')')
        || (count(b'@') == 1 && (count(b'.') > 0 || matches!(last, b'$' | b'#' | b'>')) && !is_special(bytes, b'@'))
        // Dates, versions and numbers have hardly anything else.
        || (digits * 2 > bytes.len() + 2 && !is_special(bytes, 0))
        || bytes.iter().all(|b| class(*b) & (HEX | JOIN) != 0)
}

/// Whether it is like the name of a machine, a file or a job: letters of one case, numbers, dots and hyphens.
pub(super) fn is_name(value: &str) -> bool {
    let bytes = value.as_bytes();
    let all = |sets: u16| bytes.iter().all(|b| class(*b) & sets != 0);
    let has = |sets: u16| bytes.iter().any(|b| class(*b) & sets != 0);
    !is_special(bytes, 0)
        && (all(LOWER | DIGIT | JOIN | DOT | SLASH)
            || all(UPPER | DIGIT | JOIN | DOT | SLASH)
            || has(SLASH)
            || has(DOT) && !has(JOIN))
}

/// Whether it has a sign, other than one, that words and numbers do not have.
fn is_special(bytes: &[u8], but: u8) -> bool {
    let common = |b: &u8| class(*b) & (WORD | DOT | SLASH) != 0 || b",;:()[]{}<>=\"'".contains(b);
    bytes.iter().any(|b| !common(b) && *b != but)
}

fn count_digits(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| class(**b) & DIGIT != 0).count()
}

/// Whether a word that only its place tells is a password: drawn up by a person, and no other kind of word.
pub(super) fn is_likely(value: &str) -> bool {
    is_strong(value.as_bytes(), 3) && !is_other(value) && !is_name(value)
}
