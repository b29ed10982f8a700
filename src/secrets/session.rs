//! Sessions in cookies: of the pairs of such a header, those that look drawn.

use super::{
    Kind,
    found::Found,
    random::is_random,
    text::{ALNUM, BLANK, DOT, EQUAL, EXTRA, JOIN, SLASH, Text},
};

/// The most pairs of one header that are read.
const PAIRS: usize = 100;

/// The longest value.
const LONGEST: usize = 4096;

/// Takes the pairs from a place on.
pub(super) fn cookies(text: Text, from: usize, found: &mut Found) {
    let mut place = from;
    for _ in 0..PAIRS {
        place = text.run(place, 8, BLANK);
        let sign = text.run(place, 128, ALNUM | JOIN | DOT);
        if sign == place || text.at(sign) != b'=' {
            return;
        }
        let start = sign + 1;
        let end = text.run(start, LONGEST, ALNUM | JOIN | DOT | SLASH | EXTRA | EQUAL);
        if is_random(text.bytes(start..end), 16) {
            found.sure(start..end, Kind::Session);
        }
        if text.at(end) != b';' {
            return;
        }
        place = end + 1;
    }
}
