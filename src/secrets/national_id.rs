//! Numbers of persons, where the text says that it is one and the number passes its check.

use super::{
    Kind,
    digits::{Digits, read},
    found::Found,
    text::{ALNUM, BLANK, DIGIT, DOT, HIGH, JOIN, OTHER, SLASH, STAR, Text},
};

/// How far back the name is looked for.
const BACK: usize = 40;

pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    let Some(digits) = read(text, place, |digits| matches!(digits.count(), 9 | 11)) else {
        return;
    };
    let said = |words: &str| text.said(place, BACK, words);
    let fits = if digits.count() == 11 {
        is_steuer_id(digits.all()) && said("steuer-id|steuerid|steuerliche id|idnr|steuernummer")
    } else {
        is_bsn(digits.all()) && said("bsn|burgerservice|sofinummer|sofi-nummer")
            || is_ssn(&digits) && said("ssn|social security|social-security|social_security")
    };
    if fits {
        found.sure(place..digits.end, Kind::NationalId);
    }
}

/// Looks at what follows a word that says whose number it is: a number of another country, or of a passport.
pub(super) fn labelled(text: Text, end: usize, found: &mut Found) {
    let mut start = end;
    for _ in 0..5 {
        start = text.run(start, 8, BLANK | OTHER | DOT | JOIN);
        let end = text.run(start, 24, ALNUM | HIGH | DOT | JOIN | SLASH);
        if !text.bytes(start..end).iter().any(u8::is_ascii_digit) {
            start = end;
            continue;
        }
        // It may be in groups.
        let mut end = end;
        while text.at(end) == b' ' && text.is(end + 1, DIGIT) {
            end = text.run(end + 1, 8, ALNUM);
        }
        let bytes = text.bytes(start..end).iter();
        let digits = bytes.clone().filter(|b| b.is_ascii_digit()).count();
        let all = bytes.filter(|b| b.is_ascii_alphanumeric()).count();
        let day = text.at(start + 4) == b'-' && text.at(start + 7) == b'-';
        if digits >= 4 && (8..=16).contains(&all) && !day && !text.is(end, STAR) {
            found.unsure(start..end, Kind::NationalId);
        }
        return;
    }
}

/// Netherlands: the weighted sum, the last digit with -1, is divisible by 11.
fn is_bsn(digits: &[u8]) -> bool {
    let weighted = digits.iter().zip((2..=9).rev().chain([-1]));
    let sum: i32 = weighted
        .map(|(digit, weight)| i32::from(*digit) * weight)
        .sum();
    sum % 11 == 0 && sum != 0
}

/// Germany: ISO 7064, modulo 11 and 10.
fn is_steuer_id(digits: &[u8]) -> bool {
    let Some((check, digits)) = digits.split_last() else {
        return false;
    };
    let mut product = 10;
    for digit in digits {
        let sum = (u32::from(*digit) + product) % 10;
        product = (if sum == 0 { 10 } else { sum }) * 2 % 11;
    }
    (11 - product) % 10 == u32::from(*check) && digits.first() != Some(&0)
}

/// United States: no check digit, but areas, groups and serials that are never given.
fn is_ssn(digits: &Digits) -> bool {
    let (area, group, serial) = (
        digits.first(3),
        digits.first(5) % 100,
        digits.first(9) % 10_000,
    );
    matches!(digits.groups(), [3, 2, 4] | [9])
        && !matches!(area, 0 | 666 | 900..)
        && group != 0
        && serial != 0
}
