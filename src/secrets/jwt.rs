//! JSON web tokens: three parts in base64, the first of which is an object that begins with a key.

use super::{
    Kind,
    found::Found,
    text::{DOT, EXTRA, SLASH, Text, WORD},
};

/// `{"` in base64, with which every token begins, and what stays of it.
pub(super) const PREFIX: &str = "eyJ";

/// The longest part that is read.
const LONGEST: usize = 16 * 1024;

pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    if !text.part(place..place + PREFIX.len()).eq(PREFIX) || text.was(place, WORD | DOT | SLASH) {
        return;
    }
    let head = text.run(place, LONGEST, WORD);
    let body = text.run(head + 1, LONGEST, WORD);
    if text.at(head) != b'.' || head - place < 16 || body - head < 8 {
        return;
    }
    // An encrypted token has five parts, and the last may have been cut off.
    let mut end = body;
    for _ in 2..5 {
        let next = text.run(end + 1, LONGEST, WORD);
        if text.at(end) != b'.' || next == end + 1 {
            break;
        }
        end = next;
    }
    if end > body && !text.is(end, EXTRA & !WORD) {
        found.sure(place..end, Kind::Jwt);
    }
}
