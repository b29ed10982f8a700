//! Randomness: whether a value was drawn by a machine, or is a name that somebody gave.

use super::text::{ALNUM, DIGIT, DOT, EQUAL, EXTRA, HEX, JOIN, LOWER, SLASH, UPPER, class};

/// Whether a value looks drawn: long enough, of the right letters, and without the shape of words.
///
/// Words stay in one case and apart from digits; in what is drawn, these change all the time. Digits alone are a number.
pub(super) fn is_random(value: &[u8], least: usize) -> bool {
    const SETS: u16 = ALNUM | JOIN | DOT | SLASH | EXTRA | EQUAL;
    let (mut all, mut union, mut changes, mut last, mut drawn, mut seen) = (0, 0, 0, 0, 0, 0u64);
    // Small letters that follow at least two others.
    let (mut run, mut words) = (0, 0);
    for b in value {
        let class = class(*b);
        if class & SETS == 0 {
            return false;
        }
        all |= class;
        let case = class & (DIGIT | UPPER | LOWER);
        if case != 0 {
            union |= case;
            drawn += 1;
            seen |= 1 << (b & 63);
            changes += usize::from(last != 0 && case != last);
            last = case;
            run = if case & LOWER != 0 { run + 1 } else { 0 };
            words += usize::from(run > 2) + if run == 3 { 2 } else { 0 };
        }
    }
    // Two kinds of characters, with changes between them in at least every sixth place.
    drawn >= least
        && union.count_ones() >= 2
        && changes * 6 >= drawn
        && seen.count_ones() as usize >= (drawn / 3).min(9)
        && (all & DIGIT != 0 || drawn >= 24)
        // The names of code have words, with a capital each.
        && (union & UPPER == 0 || words * 3 <= drawn * 2)
}

/// Whether a value is a UUID: an identifier mostly, but some services give them as keys.
pub(super) fn is_uuid(value: &[u8]) -> bool {
    value.len() == 36
        && value.iter().enumerate().all(|(place, b)| match place {
            8 | 13 | 18 | 23 => *b == b'-',
            _ => class(*b) & HEX != 0,
        })
}
