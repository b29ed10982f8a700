//! Assignments: a name, a sign, a value, in all the ways in which configurations, logs and code write them.

use super::{
    Kind, authorization, below, foreign,
    found::Found,
    generic,
    name::{self, Name, Role},
    password, pin,
    placeholder::{is_code, is_placeholder},
    session,
    strength::{is_likely, is_other, is_strong},
    text::{ALNUM, ANGLE, BLANK, BREAK, JOIN, QUOTE, Text},
    value::{self, Value},
};

/// Looks at a `=` or a `:`.
pub(super) fn at(text: Text, sign: usize, found: &mut Found) {
    let (before, next) = (text.before(sign), text.at(sign + 1));
    // Comparisons, and the two colons of a path, but not those of a directory.
    if matches!(next, b'=')
        || (text.at(sign) == b'=' && matches!(before, b'=' | b'!' | b'<' | b'>'))
        || (text.at(sign) == b':' && (next == b':' || before == b':' && !text.is(sign + 1, BLANK)))
    {
        return;
    }
    // Nothing within a value that has been found assigns anything.
    if sign < found.end() {
        return;
    }
    let Some(name) = name::before(text, sign) else {
        return foreign::qualified(text, sign, found);
    };
    let from = sign + 1 + usize::from(text.at(sign) == b'=' && next == b'>');
    match name.role {
        Role::Password | Role::Phrase | Role::Foreign => {
            if below::next_line(text, from).is_some() {
                below::at(text, from, found);
            } else if let Some(value) = value::after(text, from) {
                password::assigned(text, from - 1, &name, value, found);
            }
        }
        Role::Pin => pin::assigned(text, from, found),
        role => others(text, from, role, &name, found),
    }
}

/// Looks at the head of an arrow.
pub(super) fn arrow(text: Text, head: usize, found: &mut Found) {
    if text.before(head) != b'-' || !text.is(head + 1, BLANK) {
        return;
    }
    let place = text.run_back(head, 3, JOIN);
    let value = name::before(text, place)
        .filter(|name| name.role == Role::Password)
        .and_then(|_| value::after(text, head + 1));
    if let Some(value) = value
        && is_likely(text.part(value.range.clone()))
    {
        found.unsure(value.range, Kind::Password);
    }
}

/// Looks at a comma: a name and a value may be two members of a call, or of a list.
pub(super) fn listed(text: Text, comma: usize, found: &mut Found) {
    if text.was(comma, QUOTE)
        && name::before(text, comma).is_some_and(|name| name.role == Role::Password)
        && let Some(value) = value::after(text, comma + 1)
    {
        member(text, &value, found);
    }
}

/// Looks at an opening bracket: `PASSWORD('…')`, `setPassword("…")`.
pub(super) fn call(text: Text, bracket: usize, found: &mut Found) {
    if !text.is(bracket + 1, QUOTE) {
        return;
    }
    let start = text.run_back(bracket, 64, ALNUM | JOIN);
    let sets = text.part(start..bracket).len() == 8
        || ["set", "with"].iter().any(|word| text.says(start, word));
    if sets
        && name::named(text, start..bracket).is_some_and(|name| name.role == Role::Password)
        && let Some(value) = value::after(text, bracket + 1)
    {
        member(text, &value, found);
    }
}

/// Takes a text that looks like a password.
fn member(text: Text, value: &Value, found: &mut Found) {
    let written = text.part(value.range.clone());
    if value.quoted && is_likely(written) && !is_placeholder(written) {
        found.unsure(value.range.clone(), Kind::Password);
    }
}

/// Looks at a per cent sign: `%3D` and `%3A` are signs within an address.
pub(super) fn encoded(text: Text, place: usize, found: &mut Found) {
    const QUOTED: &str = "%22";
    if !text.says(place, "%3D") && !text.says(place, "%3A") {
        return;
    }
    let quoted = text.said_at_end(place, QUOTED);
    let end = place - if quoted { QUOTED.len() } else { 0 };
    let start = text.run_back(end, 64, ALNUM | JOIN);
    if !name::named(text, start..end).is_some_and(|name| name.role == Role::Password) {
        return;
    }
    let from = place
        + 3
        + if text.says(place + 3, QUOTED) {
            QUOTED.len()
        } else {
            0
        };
    let mut end = from;
    while end < from + 256
        && text.at(end) != 0
        && text.at(end) != b'&'
        && !text.is(end, BLANK | BREAK | QUOTE | ANGLE)
        && !["%26", "%22", "%2C", "%0A"]
            .iter()
            .any(|stop| text.says(end, stop))
    {
        end += 1;
    }
    if end > from + 2 && !is_placeholder(text.part(from..end)) {
        found.sure(from..end, Kind::Password);
    }
}

/// Whether a name is that of a key, whose value is looked at closely.
pub(super) fn is_key(name: &Name) -> bool {
    !matches!(
        name.role,
        Role::Password | Role::Phrase | Role::Foreign | Role::Pin
    )
}

/// Takes what looks drawn, behind its quotes.
pub(super) fn others(text: Text, from: usize, role: Role, name: &Name, found: &mut Found) {
    let mut start = text.run(from, 24, BLANK);
    start = text.run_of(start, 7, b'\\');
    start += usize::from(text.is(start, QUOTE));
    match role {
        Role::Authorization => authorization::header(text, start, found),
        Role::Cookie => session::cookies(text, start, found),
        Role::Login => authorization::login(text, start, found),
        Role::Session => generic::assigned(text, start, Kind::Session, found),
        // The signature of a shared address stands in its query, and the name of a resource has no secret.
        _ if text.part(name.range.clone()) == "sig"
            && !matches!(text.before(name.range.start), b'?' | b'&' | b';') => {}
        _ if text.before(name.range.start) == b':' && text.at(name.range.end) == b':' => {}
        _ => {
            let before = found.end();
            generic::assigned(text, start, Kind::Key, found);
            if found.end() == before && is_secret(text.part(name.range.clone())) {
                typed(text, from, found);
            }
        }
    }
}

/// Whether a name says that its value is a secret, or a token, and not what kind of key.
fn is_secret(name: &str) -> bool {
    let ends = |end: &str| {
        let from = name.len().checked_sub(end.len());
        let last = from.and_then(|from| name.get(from..));
        last.is_some_and(|last| last.eq_ignore_ascii_case(end))
    };
    ends("secret") || ends("token")
}

/// Takes a secret that a person drew up.
fn typed(text: Text, from: usize, found: &mut Found) {
    let Some(value) = value::after(text, from) else {
        return;
    };
    let written = text.part(value.range.clone());
    let code = !value.quoted && (written.starts_with('$') || is_code(written, false));
    if written.len() >= 8 && is_likely(written) && !is_placeholder(written) && !code {
        found.unsure(value.range, Kind::Key);
    }
}

/// Looks at a hyphen that stands by itself, as a sign between a name and a value.
pub(super) fn dash(text: Text, place: usize, found: &mut Found) {
    if !text.was(place, BLANK) || !text.is(place + 1, BLANK) {
        return;
    }
    let Some(name) = name::before(text, place) else {
        return;
    };
    let least = match name.role {
        Role::Password | Role::Phrase => 3,
        Role::Foreign => 2,
        _ => return,
    };
    if let Some(value) = value::after(text, place + 1) {
        let written = text.part(value.range.clone());
        if is_strong(written.as_bytes(), least) && !is_other(written) && !is_placeholder(written) {
            found.unsure(value.range, Kind::Password);
        }
    }
}
