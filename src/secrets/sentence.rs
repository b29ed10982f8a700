//! Passwords in sentences: "The password is …", "Het wachtwoord was …", "Das Kennwort lautet …", "password for jan: …".

use std::ops::Range;

use super::{
    Find, Kind, below, device,
    found::Found,
    placeholder::is_placeholder,
    strength::{is_likely, is_other, is_strong},
    table,
    text::{ALNUM, ANGLE, BLANK, BREAK, DOT, HIGH, JOIN, LETTER, QUOTE, Text, WORD, class, holds},
    value,
    words::is_one_of,
};

/// What leads from the name to the password.
const VERBS: &str = "is|was|ist|war|lautet|to|luidt|now|nu|jetzt|neu|has|been|changed|set|reset|gewijzigd|veranderd|naar|wurde|\
    geändert|auf|in|zurückgesetzt|hat|werd";

/// What leads from the name to whose it is.
const WHOSE: &str = "for|of|van|voor|für|fuer|von|de|des|para|pour|per|di|del|da|do|zu|zum|zur|til|till|av|pro|dla|på";

/// Looks at what passwords are called; short names need a verb.
pub(super) fn at(text: Text, name: Range<usize>, long: bool, found: &mut Found) {
    let Range { start: place, end } = name;
    // Switches say how a password is kept, or a key.
    if text.is(end, BLANK) {
        device::typed(text, end, found);
    }
    if long && !text.is(end, ALNUM | HIGH) {
        table::at(text, place..end, found);
    }
    let next = text.run(end, 4, BLANK);
    if text.is(next, BREAK) && long && is_alone(text, place) {
        below::at(text, end, found);
    }
    if next == end {
        return;
    }
    let (from, led) = verbs(text, end);
    if long && let Some(line) = verb_at_end(text, from) {
        return below::at(text, line, found);
    }
    if !led && !long {
        return command(text, place..end, next, found);
    }
    if !led && let Some(sign) = whose(text, next) {
        if let Some(value) = value::after(text, sign + 1)
            && is_likely(text.part(value.range.clone()))
        {
            found.unsure(value.range, Kind::Password);
        }
        return;
    }
    let Some(value) = value::after(text, from) else {
        return;
    };
    let range = value.range;
    let written = text.part(range.clone());
    if !is_placeholder(written)
        && is_strong(written.as_bytes(), if led || value.quoted { 2 } else { 3 })
        && !is_other(written)
        && (led || !is_named(written.as_bytes()))
    {
        // A password without a verb before it is a guess.
        found.add(Find {
            range,
            kind: Kind::Password,
            sure: led,
        });
    }
}

/// Takes the password that is sent to a server of files or mail, behind the user.
fn command(text: Text, name: Range<usize>, from: usize, found: &mut Found) {
    let end = text.run(from, 64, !(BLANK | BREAK));
    let alone = text.is(end, BREAK) || text.at(end) == 0;
    let before = text.part(text.boundary(name.start.saturating_sub(200))..name.start);
    let word = text.part(from..end);
    if alone && text.part(name) == "PASS" && holds(before, "USER ") && !is_placeholder(word) {
        found.sure(from..end, Kind::Password);
    }
}

/// Looks at what follows a word for a login: `Login: jan / …`, `credentials: jan:…`.
pub(super) fn login(text: Text, end: usize, found: &mut Found) {
    let sign = text.run(end, 24, LETTER | BLANK);
    let user = text.run(sign + 1, 4, BLANK);
    let parted = text.run(user, 64, WORD | DOT);
    let mark = text.run(parted, 4, BLANK);
    if !matches!(text.at(sign), b':' | b'=')
        || parted == user
        || !matches!(text.at(mark), b'/' | b':')
    {
        return;
    }
    if let Some(value) = value::after(text, mark + 1)
        && is_likely(text.part(value.range.clone()))
    {
        found.unsure(value.range, Kind::Password);
    }
}

/// Where the verbs end, and whether there are any.
fn verbs(text: Text, from: usize) -> (usize, bool) {
    let mut end = from;
    for _ in 0..5 {
        let start = text.run(end, 4, BLANK);
        let word = text.run(start, 16, LETTER | HIGH);
        let known = text.part(start..word);
        let colon = usize::from(text.at(word) == b':');
        if word == start || !text.is(word + colon, BLANK) || !is_one_of(known, VERBS) {
            break;
        }
        end = word + colon;
    }
    (end, end > from)
}

/// The end of a verb that ends its line: "Your password is:".
fn verb_at_end(text: Text, from: usize) -> Option<usize> {
    let start = text.run(from, 4, BLANK);
    let word = text.run(start, 16, LETTER | HIGH);
    let end = word + usize::from(text.at(word) == b':');
    (is_one_of(text.part(start..word), VERBS) && below::next_line(text, end).is_some())
        .then_some(end)
}

/// The sign behind "for jan" and the like.
fn whose(text: Text, from: usize) -> Option<usize> {
    let word = text.run(from, 8, LETTER | HIGH);
    let known = text.part(from..word);
    if word == from || !is_one_of(known, WHOSE) {
        return None;
    }
    let end = text.run(word, 48, !(BREAK | ANGLE));
    let sign = |at: &usize| matches!(text.at(*at), b':' | b'=') && text.is(at + 1, BLANK);
    (word..end).find(sign)
}

/// Whether a word is the only one of its line.
fn is_alone(text: Text, place: usize) -> bool {
    let start = text.run_back(place, 16, BLANK | QUOTE | JOIN | ANGLE);
    start == 0 || text.was(start, BREAK)
}

/// Whether it is a pair, a path or a call.
fn is_named(value: &[u8]) -> bool {
    value
        .iter()
        .any(|b| class(*b) & WORD == 0 && matches!(b, b'=' | b':' | b'/' | b'(' | b'['))
}
