//! Passwords on the line below their label: in forms, in mails, also quoted ones, and below a ruled heading.

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    strength::is_likely,
    text::{BLANK, BREAK, EQUAL, JOIN, Text},
};

/// The longest password that is read.
const LONGEST: usize = 128;

/// Takes the only word of the line below, if the rest of this one is empty.
pub(super) fn at(text: Text, from: usize, found: &mut Found) {
    let Some(mut start) = next_line(text, from) else {
        return;
    };
    // A rule, or an empty line.
    for _ in 0..2 {
        let ruled = text.run(text.run(quoted(text, start), 16, BLANK), 200, JOIN | EQUAL);
        match next_line(text, ruled) {
            Some(next) => start = next,
            None => break,
        }
    }
    start = text.run(quoted(text, start), 64, BLANK);
    let end = text.run(start, LONGEST, !(BLANK | BREAK));
    let after = text.run(end, 16, BLANK);
    if !text.is(after, BREAK) && text.at(after) != 0 {
        return;
    }
    let word = text.part(start..end);
    if is_likely(word) && !is_placeholder(word) {
        found.unsure(start..end, Kind::Password);
    }
}

/// Where a line goes on behind the marks that quote it in a mail.
fn quoted(text: Text, line: usize) -> usize {
    let mut end = line;
    for _ in 0..8 {
        let mark = text.run(end, 2, BLANK);
        if text.at(mark) != b'>' {
            break;
        }
        end = mark + 1;
    }
    end
}

/// Where the next line begins, if nothing else stands on this one.
pub(super) fn next_line(text: Text, from: usize) -> Option<usize> {
    // YAML says so that a text follows.
    let mut end = text.run(from, 16, BLANK);
    if matches!(text.at(end), b'|' | b'>') {
        end = text.run(end + 1, 8, BLANK | JOIN);
    }
    match (text.at(end), text.at(end + 1)) {
        (b'\r', b'\n') => Some(end + 2),
        (b'\n' | b'\r', _) => Some(end + 1),
        _ => None,
    }
}
