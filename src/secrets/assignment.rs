//! Assignments: a name, a sign, a value, in all the ways in which configurations, logs and code write them.

use super::{
    Kind, authorization,
    found::Found,
    generic,
    name::{self, Name, Role},
    password, session,
    text::{ALNUM, BLANK, DOT, JOIN, QUOTE, Text},
    value,
};

/// Looks at a `=` or a `:`.
pub(super) fn at(text: Text, sign: usize, found: &mut Found) {
    let (before, next) = (text.before(sign), text.at(sign + 1));
    // Comparisons, and the two colons of a path.
    if matches!(next, b'=')
        || matches!(before, b'=' | b'!' | b'<' | b'>')
        || (text.at(sign) == b':' && (next == b':' || before == b':'))
    {
        return;
    }
    // Nothing within a value that has been found assigns anything.
    if sign < found.end() {
        return;
    }
    let Some(name) = name::before(text, sign) else {
        return;
    };
    let from = sign + 1 + usize::from(text.at(sign) == b'=' && next == b'>');
    match name.role {
        Role::Password | Role::Phrase => {
            if let Some(value) = value::after(text, from) {
                password::assigned(text, from - 1, &name, value, found);
            }
        }
        role => others(text, from, role, &name, found),
    }
}

/// Looks at the `>` of an element of XML.
pub(super) fn element(text: Text, end: usize, found: &mut Found) {
    // The element begins not too far before, and on the same line.
    let bytes = text.bytes(end.saturating_sub(128)..end);
    let back = bytes
        .iter()
        .rev()
        .position(|b| matches!(b, b'<' | b'>' | b'\n'));
    let Some(open) = back.map(|back| end - back - 1) else {
        return;
    };
    let stop = text.run(open + 1, 64, ALNUM | JOIN | DOT);
    let colon = text.at(stop) == b':';
    let start = if colon { stop + 1 } else { open + 1 };
    let stop = text.run(start, 64, ALNUM | JOIN | DOT);
    if text.at(open) != b'<' || start == stop {
        return;
    }
    let (Some(name), Some(value)) = (
        name::named(text, start..stop),
        value::element(text, end + 1),
    ) else {
        return;
    };
    match name.role {
        Role::Password | Role::Phrase => password::assigned(text, end, &name, value, found),
        role => others(text, end + 1, role, &name, found),
    }
}

/// Takes what looks drawn, behind its quotes.
fn others(text: Text, from: usize, role: Role, name: &Name, found: &mut Found) {
    let mut start = text.run(from, 24, BLANK);
    if text.at(start) == b'\\' {
        start += 1;
    }
    start += usize::from(text.is(start, QUOTE));
    match role {
        Role::Authorization => authorization::header(text, start, found),
        Role::Cookie => session::cookies(text, start, found),
        Role::Session => generic::assigned(text, start, Kind::Session, found),
        // The signature of a shared address stands in its query.
        _ if text.part(name.range.clone()) == "sig"
            && !matches!(text.before(name.range.start), b'?' | b'&' | b';') => {}
        _ => generic::assigned(text, start, Kind::Key, found),
    }
}
