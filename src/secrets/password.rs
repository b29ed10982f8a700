//! Passwords that something is assigned.

use super::{
    Kind, foreign,
    found::Found,
    name::{Name, Role},
    placeholder::{is_code, is_placeholder},
    strength::{is_other, is_strong},
    text::{ALNUM, BLANK, BREAK, HIGH, LETTER, Text, holds},
    value::Value,
};

/// Takes the value of a name that says password.
pub(super) fn assigned(text: Text, sign: usize, name: &Name, value: Value, found: &mut Found) {
    let Value {
        mut range,
        quoted,
        listed,
    } = value;
    let written = text.part(range.clone());
    // What is shorter is a number, a type, a state.
    if is_placeholder(written) || written.len() < 3 {
        return;
    }
    if !quoted {
        let spaced = text.is(sign + 1, BLANK);
        let path =
            written.starts_with('/') && written.len() > 1 || written.get(1..3) == Some(":\\");
        if is_code(written, spaced)
            || path
            || (name.role == Role::Password
                && text.at(sign) == b':'
                && spaced
                && is_sentence(text, range.end, written))
        {
            return;
        }
        if name.role == Role::Foreign {
            range = foreign::up_to_other_letters(text, range);
            let written = text.part(range.clone());
            let config = text.at(sign) == b'=' && !spaced && written.is_ascii();
            if !config && (!is_strong(written.as_bytes(), 2) || is_other(written)) {
                return;
            }
        }
        if name.role == Role::Phrase {
            range.end = text.run(range.start, 256, !BREAK);
            range.end = text.run_back(range.end, 256, BLANK).max(range.start);
        }
    }
    let kind = if listed || is_connection(text, name.range.start) {
        Kind::Connection
    } else {
        Kind::Password
    };
    found.sure(range, kind);
}

/// Whether a word without digits is followed by others: `password: invalid for user jan`.
fn is_sentence(text: Text, end: usize, word: &str) -> bool {
    let next = text.run(end, 8, BLANK);
    next > end
        && text.is(next, ALNUM | HIGH)
        && word
            .bytes()
            .all(|b| super::text::class(b) & (LETTER | HIGH) != 0)
}

/// Whether a name stands within a connection string: behind a semicolon, or in the query of one.
fn is_connection(text: Text, name: usize) -> bool {
    let before = text.run_back(name, 8, BLANK);
    match text.before(before) {
        b';' => true,
        b'&' | b'?' => {
            let start = text.run_back(before, 256, !(BLANK | BREAK));
            holds(text.part(start..before), "jdbc:")
        }
        _ => false,
    }
}
