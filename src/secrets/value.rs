//! The value that is assigned: where it begins and ends.

use std::ops::Range;

use super::text::{ALNUM, ANGLE, BLANK, BREAK, DOT, JOIN, LETTER, QUOTE, STAR, Text, class};

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
    let start = begin(text, from);
    if let Some(value) = quoted(text, start) {
        return Some(value);
    }
    let (mut end, limit) = (start, start + LONGEST);
    let mut listed = false;
    while end < limit && !text.is(end, BLANK | BREAK | ANGLE) && text.at(end) != 0 {
        if text.is(end, QUOTE) && (closes(text, end) || matches!(text.before(end), b'(' | b'[')) {
            break;
        }
        if matches!(text.at(end), b';' | b',' | b'&') && leads_on(text, end) {
            listed = text.at(end) == b';' && leads_to_pair(text, end);
            break;
        }
        // An escaped quote or line end closes what an escaped quote opened.
        if text.at(end) == b'\\' && matches!(text.at(end + 1), b'"' | b'n' | b'\\') {
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

/// Where a value begins: behind blanks, the end of what is printed in bold, and the ends of elements.
fn begin(text: Text, from: usize) -> usize {
    let mut start = text.run(from, 48, BLANK);
    let stars = text.run(start, 3, STAR);
    if (1..=2).contains(&(stars - start)) && text.is(stars, BLANK) {
        start = text.run(stars, 8, BLANK);
    }
    let mut within = false;
    for _ in 0..4 {
        let next = text.at(start + 1);
        if text.at(start) == b'<' && (next == b'/' || within && class(next) & LETTER != 0) {
            let end = text.run(start + 1, 64, !(ANGLE | BREAK));
            if text.at(end) != b'>' {
                break;
            }
            (start, within) = (end + 1, true);
        } else if text.says(start, "&nbsp;") {
            start += 6;
        } else {
            break;
        }
        start = text.run(start, 8, BLANK);
    }
    // Letters before a quote say of which kind the text is.
    let marked = matches!(text.at(start), b'N' | b'b' | b'u' | b'r' | b'@' | b'$');
    start + usize::from(marked && matches!(text.at(start + 1), b'"' | b'\''))
}

/// Whether a quote within a value without quotes ends it: nothing that belongs to a value follows.
fn closes(text: Text, quote: usize) -> bool {
    let next = quote + 1;
    text.at(next) == 0
        || text.is(next, BLANK | BREAK | ANGLE | QUOTE)
        || matches!(
            text.at(next),
            b',' | b';' | b':' | b')' | b']' | b'}' | b'.' | b'|' | b'\\' | b'&' | b'+'
        )
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

/// The value in quotes, in escaped quotes, in those of HTML, or in the braces of ODBC.
fn quoted(text: Text, start: usize) -> Option<Value> {
    const ENTITY: &str = "&quot;";
    let escapes = text.run_of(start, 7, b'\\') - start;
    let mut open = start + escapes;
    let quote = match text.at(open) {
        b'{' if escapes == 0 && text.before(open) == b'=' => b'}',
        b'&' if text.says(open, ENTITY) => b'&',
        b if text.is(open, QUOTE) => b,
        _ => return None,
    };
    open += if quote == b'&' { ENTITY.len() } else { 1 };
    let mut end = open;
    // How many backslashes stand right before.
    let mut slashes = 0;
    loop {
        let b = text.at(end);
        if b == 0 || text.is(end, BREAK) || end >= open + LONGEST {
            return None;
        }
        if b == b'\\' {
            slashes += 1;
            end += 1;
            continue;
        }
        let inside = match escapes {
            0 => slashes % 2 == 1,
            _ => slashes > escapes,
        };
        if b == quote && !inside && (quote != b'&' || text.says(end, ENTITY)) {
            // Doubled, it is part of the value.
            let doubled = quote == b'\'' && text.at(end + 1) == quote && text.is(end + 2, ALNUM);
            if !doubled {
                end -= if escapes > 0 { slashes } else { 0 };
                break;
            }
            end += 1;
        }
        slashes = 0;
        end += 1;
    }
    // Braces are there because of what stands in them.
    let plain = || text.run(open, LONGEST, ALNUM | JOIN | DOT) == end;
    if quote == b'}' && (plain() || matches!(text.at(open), b'{' | b'%')) {
        return None;
    }
    (end > open).then_some(Value {
        range: open..end,
        quoted: true,
        listed: quote == b'}',
    })
}
