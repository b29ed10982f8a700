//! Keys and tokens that only their name tells, together with how random they are.

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    random::{is_random, is_uuid},
    text::{ALNUM, DOT, EQUAL, EXTRA, JOIN, SLASH, Text},
};

/// The longest key that is read.
const LONGEST: usize = 4096;

/// The fewest letters and digits of a key.
const LEAST: usize = 14;

/// Takes the value of a name that says key, if it looks drawn.
pub(super) fn assigned(text: Text, start: usize, kind: Kind, found: &mut Found) {
    let mut end = text.run(start, LONGEST, ALNUM | JOIN | DOT | SLASH | EXTRA);
    // Only padding, so that one value is not read again and again in `token=token=token=…`.
    end = text.run(end, 3, EQUAL);
    // A sentence may end here.
    if text.before(end) == b'.' {
        end -= 1;
    }
    let value = text.bytes(start..end);
    // What goes on with something else is an expression, or a sentence.
    if matches!(text.at(end), b'(' | b'[' | b'{' | b'$' | b':' | b'*' | b'=')
        || (text.at(end) == b' ' && text.at(end + 1) == b'=')
        || is_placeholder(text.part(start..end))
    {
        return;
    }
    // A number of a machine.
    if value.starts_with(b"0x") && value.len() <= 18 {
        return;
    }
    if is_uuid(value) {
        found.unsure(start..end, kind);
    } else if is_random(value, LEAST) && !is_address(text.part(start..end)) {
        found.sure(start..end, kind);
    }
}

/// Whether it is a path.
fn is_address(value: &str) -> bool {
    let slashes = value.bytes().filter(|b| *b == b'/').count();
    matches!(value.bytes().next(), Some(b'/' | b'.')) || slashes > value.len() / 8 + 1
}
