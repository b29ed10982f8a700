//! The value that is assigned: where it begins and ends.

use std::ops::Range;

use super::text::{ALNUM, ANGLE, BLANK, BREAK, DOT, JOIN, QUOTE, Text};

/// The longest value that is read.
const LONGEST: usize = 1024;

/// A value.
pub(super) struct Value {
    pub(super) range: Range<usize>,
    /// Whether quotes say where it ends.
    pub(super) quoted: bool,
    /// Whether a semicolon and another pair follow, as in a connection string.
    pub(super) listed: bool,
}

/// The value from a place on, without its quotes. One without quotes ends with a blank, with the end of an element, or
/// before what leads to the next pair.
pub(super) fn after(text: Text, from: usize) -> Option<Value> {
    let start = text.run(from, 24, BLANK);
    if let Some(value) = quoted(text, start) {
        return Some(value);
    }
    let (mut end, limit) = (start, start + LONGEST);
    let mut listed = false;
    while end < limit && !text.is(end, BLANK | BREAK | ANGLE | QUOTE) && text.at(end) != 0 {
        if matches!(text.at(end), b';' | b',' | b'&') && leads_on(text, end) {
            listed = text.at(end) == b';' && leads_to_pair(text, end);
            break;
        }
        // An escaped quote or line end closes what an escaped quote opened.
        if text.at(end) == b'\\' && matches!(text.at(end + 1), b'"' | b'n') {
            break;
        }
        end += 1;
    }
    // `<…>` is a placeholder, which has to be seen whole.
    if text.at(start) == b'<' {
        end = start + 1;
    }
    let mut trimmed = end;
    while trimmed > start
        && matches!(
            text.before(trimmed),
            b'.' | b',' | b';' | b')' | b']' | b'}'
        )
    {
        trimmed -= 1;
    }
    (start < end).then_some(Value {
        range: start..if trimmed == start { end } else { trimmed },
        quoted: false,
        listed,
    })
}

/// Whether what follows a separator is another pair, or nothing that belongs to a value.
fn leads_on(text: Text, separator: usize) -> bool {
    let next = separator + 1;
    text.is(next, BLANK | BREAK | QUOTE) || text.at(next) == 0 || leads_to_pair(text, separator)
}

/// Whether a name and a sign follow.
fn leads_to_pair(text: Text, separator: usize) -> bool {
    let name = text.run(separator + 1, 40, ALNUM | JOIN | DOT | BLANK);
    name > separator + 1 && matches!(text.at(name), b'=' | b':')
}

/// The value in quotes, in escaped quotes, or in the braces of ODBC.
fn quoted(text: Text, start: usize) -> Option<Value> {
    let escaped = text.at(start) == b'\\';
    let open = start + usize::from(escaped);
    let quote = match text.at(open) {
        b'{' if !escaped && !matches!(text.at(open + 1), b'{' | b'%') => b'}',
        b if text.is(open, QUOTE) => b,
        _ => return None,
    };
    let mut end = open + 1;
    while end < open + LONGEST {
        let b = text.at(end);
        if b == 0 || text.is(end, BREAK) {
            return None;
        }
        if b == quote && text.at(end + 1) == quote && quote == b'\'' && text.is(end + 2, ALNUM) {
            // Doubled, it is part of the value.
            end += 1;
        } else if b == b'\\' && text.at(end + 1) != 0 {
            if escaped && text.at(end + 1) == quote {
                break;
            }
            end += 1;
        } else if b == quote {
            break;
        }
        end += 1;
    }
    (end > open + 1 && end < open + LONGEST).then_some(Value {
        range: open + 1..end,
        quoted: true,
        listed: quote == b'}',
    })
}

/// The text of an element of XML, up to its end.
pub(super) fn element(text: Text, start: usize) -> Option<Value> {
    let end = text.run(start, LONGEST, !(ANGLE | BREAK));
    (end > start && text.at(end) == b'<').then_some(Value {
        range: start..end,
        quoted: true,
        listed: false,
    })
}
