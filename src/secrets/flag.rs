//! Passwords of commands: `--password …`, `-Password …`, `curl -u user:…`, and phrases such as `IDENTIFIED BY '…'`.

use super::{
    Kind, command,
    found::Found,
    name::{Role, named},
    placeholder::{is_code, is_placeholder},
    text::{BLANK, DIGIT, LETTER, QUOTE, Text, WORD, class},
    value,
};

/// Looks at the first hyphen of a flag.
pub(super) fn at(text: Text, place: usize, found: &mut Found) {
    if !(text.was(place, BLANK | QUOTE) || text.before(place) == b'\n' || place == 0) {
        return;
    }
    let long = text.at(place + 1) == b'-';
    let start = place + 1 + usize::from(long);
    if !text.is(start, LETTER) {
        return;
    }
    if !long {
        command::flag(text, start, found);
    }
    let end = text.run(start, 40, WORD);
    if !text.is(end, BLANK) {
        return;
    }
    if matches!(text.part(start..end), "user" | "proxy-user") {
        user(text, end, found);
        return;
    }
    let secret =
        named(text, start..end).filter(|name| matches!(name.role, Role::Password | Role::Phrase));
    if secret.is_some() && text.at(text.run(end, 8, BLANK)) != b'-' {
        take(text, end, false, found);
    }
}

/// The password of `--user user:password`; two numbers are ids.
fn user(text: Text, from: usize, found: &mut Found) {
    let Some(value) = value::after(text, from) else {
        return;
    };
    let Some(colon) = text
        .bytes(value.range.clone())
        .iter()
        .position(|b| *b == b':')
    else {
        return;
    };
    let range = value.range.start + colon + 1..value.range.end;
    let is_number = text
        .bytes(range.clone())
        .iter()
        .all(|b| class(*b) & DIGIT != 0);
    let command = text.said(from, 200, "curl|wget|http");
    if command && !is_number && !is_placeholder(text.part(range.clone())) {
        found.sure(range, Kind::Password);
    }
}

/// Looks at what follows a phrase, and how it is kept.
pub(super) fn phrase(text: Text, from: usize, found: &mut Found) {
    let kept = text.run(from, 64, WORD | QUOTE);
    let from = match text.says_one(kept, " by | as ") {
        Some(more) => kept + more,
        None => from,
    };
    // Prose has these words, too.
    let start = text.run(from, 4, BLANK);
    if text.is(start, QUOTE) || text.said(from, 120, "user|role|login|bindpw") {
        take(text, from, true, found);
    }
}

/// Looks at what follows the command of PowerShell: the text may stand behind any of its flags.
pub(super) fn secure(text: Text, mut from: usize, found: &mut Found) {
    for _ in 0..4 {
        let start = text.run(from, 4, BLANK);
        if text.at(start) != b'-' {
            break;
        }
        from = text.run(start, 24, WORD);
    }
    if text.is(from, BLANK) {
        take(text, from, true, found);
    }
}

/// Takes the value from a place on; where it may be a sentence, only one with a digit, or in quotes.
fn take(text: Text, from: usize, sentence: bool, found: &mut Found) {
    let Some(value) = value::after(text, from) else {
        return;
    };
    let written = text.part(value.range.clone());
    let words = sentence && (!value.quoted || text.before(value.range.start) == b'`');
    let is_word = words && !written.bytes().any(|b| b.is_ascii_digit());
    let is_code = !value.quoted && (written.starts_with('$') || is_code(written, false));
    if !is_placeholder(written) && !is_word && !is_code {
        found.sure(value.range, Kind::Password);
    }
}
