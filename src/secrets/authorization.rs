//! What follows the scheme in an `Authorization` header, and `Bearer` and `Basic` wherever they stand.

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    random::is_random,
    text::{ALNUM, BLANK, DOT, EQUAL, EXTRA, JOIN, LETTER, SLASH, Text},
};

/// The longest credentials.
const LONGEST: usize = 16 * 1024;

/// What credentials are made of.
const SETS: u16 = ALNUM | JOIN | DOT | SLASH | EXTRA | EQUAL;

/// Takes the value of the header, after its sign.
pub(super) fn header(text: Text, from: usize, found: &mut Found) {
    let scheme = text.run(from, 24, LETTER | JOIN);
    let start = text.run(scheme, 8, BLANK);
    if start > scheme {
        credentials(text, start, 16, found);
    } else {
        credentials(text, from, 16, found);
    }
}

/// Looks at what follows a scheme: basic, or that of a bearer.
pub(super) fn bare(text: Text, scheme: usize, basic: bool, found: &mut Found) {
    let start = text.run(scheme, 8, BLANK);
    if start == scheme {
        return;
    }
    if basic {
        login(text, start, found);
    } else {
        credentials(text, start, 16, found);
    }
}

/// Takes base64 of a user and a password.
pub(super) fn login(text: Text, start: usize, found: &mut Found) {
    let end = text.run(start, LONGEST, SETS);
    if names_user(text.bytes(start..end)) {
        found.sure(start..end, Kind::Authorization);
    }
}

fn credentials(text: Text, start: usize, least: usize, found: &mut Found) {
    let end = text.run(start, LONGEST, SETS);
    if is_random(text.bytes(start..end), least) && !is_placeholder(text.part(start..end)) {
        found.sure(start..end, Kind::Authorization);
    }
}

/// Whether it is base64 of a user, a colon and a password.
fn names_user(code: &[u8]) -> bool {
    let (mut bits, mut count) = (0u32, 0);
    let mut colon = false;
    for b in code.iter().take_while(|b| **b != b'=') {
        let digit = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return false,
        };
        bits = bits << 6 | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            let byte = bits >> count & 0xFF;
            // In mail, NULs part who it is from the password.
            if byte != 0 && !(32..127).contains(&byte) {
                return false;
            }
            colon |= byte == u32::from(b':') || byte == 0;
        }
    }
    colon && code.len() >= 8 && code.len().is_multiple_of(4)
}
