//! Passwords that something is assigned.

use super::{
    Kind, foreign,
    found::Found,
    name::{Name, Role},
    pin::is_pin,
    placeholder::{is_code, is_placeholder},
    strength::{is_name, is_other, is_strong},
    text::{ALNUM, BLANK, BREAK, DOT, HIGH, LETTER, Text, WORD, class, holds},
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
    let first = text.part(range.start..text.run(range.start, 24, ALNUM));
    if name.role == Role::Phrase && is_placeholder(first) {
        return;
    }
    // The user comes first.
    if text.before(name.range.start) == b'/'
        && let Some(slash) = written.bytes().position(|b| b == b'/')
        && !quoted
    {
        range.start += slash + 1;
    }
    let written = text.part(range.clone());
    // The folder that a shell is in.
    let identifier = text.part(name.range.clone());
    if identifier == "PWD" && (written.starts_with('/') || written.get(1..3) == Some(":\\")) {
        return;
    }
    // Of a test that was passed, or a label.
    let bare = identifier.eq_ignore_ascii_case("pass") && (quoted || text.at(sign) == b':');
    let digits = written.bytes().any(|b| b.is_ascii_digit());
    let blanks = written.bytes().filter(|b| *b == b' ').count();
    if quoted && name.role != Role::Phrase && (blanks > 4 || blanks > 0 && !digits)
        || bare && (blanks > 0 || !digits || is_name(written) && is_other(written))
    {
        return;
    }
    if !quoted {
        let spaced = text.is(sign + 1, BLANK);
        let path =
            written.starts_with('/') && written.len() > 1 || written.get(1..3) == Some(":\\");
        let sentence =
            name.role == Role::Password && spaced && is_sentence(text, sign, range.end, written);
        if is_code(written, spaced) || path || sentence {
            return;
        }
        if name.role == Role::Foreign {
            range = foreign::up_to_other_letters(text, range);
            let written = text.part(range.clone());
            let config = text.at(sign) == b'=' && !spaced && written.is_ascii();
            let name = text.part(name.range.clone());
            let code = !name.is_ascii() || holds(&name.to_ascii_lowercase(), "cod");
            if is_pin(written) && code {
                return found.unsure(range, Kind::Password);
            }
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

/// Whether a word without digits is followed by others: `password: invalid for user jan`; or whether it is the type of
/// what follows: `password: Type = …`, `password = Type {`.
fn is_sentence(text: Text, sign: usize, end: usize, word: &str) -> bool {
    let next = text.run(end, 8, BLANK);
    let all = |sets: u16| word.bytes().all(|b| class(b) & sets != 0);
    let colon = text.at(sign) == b':';
    next > end
        && match text.at(next) {
            b'=' => colon && all(WORD | DOT),
            b'{' | b'(' => all(WORD | DOT | HIGH),
            _ => colon && text.is(next, ALNUM | HIGH) && all(LETTER | HIGH),
        }
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
