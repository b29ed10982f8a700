//! Columns of passwords: below a heading in a list with separators, or below one with a rule under it.

use std::ops::Range;

use super::{
    Kind,
    found::Found,
    placeholder::is_placeholder,
    rows::Rows,
    strength::{is_likely, is_other, is_strong},
    text::{BLANK, BREAK, QUOTE, Text, holds},
};

/// The longest heading that is read.
const LONGEST: usize = 1024;

/// The most columns of one heading.
const COLUMNS: usize = 4;

/// Looks at a name in a line that may be a heading.
pub(super) fn at(text: Text, name: Range<usize>, found: &mut Found) {
    let before = text.run_back(name.start, 48, BLANK | QUOTE);
    let after = text.run(name.end, 48, BLANK | QUOTE);
    let line = text.line(name.start, LONGEST);
    // The cell has nothing but the name.
    let is_separator = |b: u8| matches!(b, b'|' | b',' | b';');
    let separator = match (text.before(before), text.at(after)) {
        (_, b) if is_separator(b) && (before == line.start || text.before(before) == b) => Some(b),
        (b, _) if is_separator(b) && after == line.end => Some(b),
        _ if text.at(name.end) == b'\t' || text.before(name.start) == b'\t' => Some(b'\t'),
        _ if after == line.end || after > name.end + 1 => None,
        _ => return,
    };
    // Within the rows of another heading, or one column too many of the same.
    if name.start < found.rows.end {
        if found.rows.heading != line.start || found.rows.columns == COLUMNS {
            return;
        }
        found.rows.columns += 1;
    } else {
        found.rows = Rows {
            heading: line.start,
            end: line.end,
            columns: 1,
        };
    }
    match separator {
        Some(separator) => separated(text, line, name.start, separator, found),
        None => ruled(text, line, name.start, found),
    }
}

/// The line below, without its end.
fn below(text: Text, line: &Range<usize>) -> Option<Range<usize>> {
    let from = match (text.at(line.end), text.at(line.end + 1)) {
        (b'\r', b'\n') => line.end + 2,
        (b'\n' | b'\r', _) => line.end + 1,
        _ => return None,
    };
    Some(from..text.run(from, LONGEST, !BREAK))
}

fn is_rule(line: &str) -> bool {
    holds(line, "--") && line.bytes().all(|b| b"-=+|: \t".contains(&b))
}

/// Rows with as many separators as the heading.
fn separated(text: Text, heading: Range<usize>, name: usize, separator: u8, found: &mut Found) {
    let filled = |cell: &Range<usize>| !text.part(cell.clone()).trim_ascii().is_empty();
    let all = cells(text, heading.clone(), separator).count();
    // Members of a list have a blank behind the comma; these have to look like passwords.
    let list = separator == b',' && holds(text.part(heading.clone()), ", ");
    let column = cells(text, heading.start..name, separator)
        .count()
        .saturating_sub(1);
    if cells(text, heading.clone(), separator)
        .filter(filled)
        .count()
        < 2
    {
        return;
    }
    // Names in the first column, and what they name in the next.
    if matches!(separator, b'|' | b'\t')
        && let Some(cell) = cells(text, heading.clone(), separator).nth(column + 1)
        && is_likely(text.part(cell.clone()).trim_ascii())
    {
        take(text, cell, true, found);
    }
    let mut line = heading;
    while let Some(next) = below(text, &line) {
        line = next;
        found.rows.end = found.rows.end.max(line.end);
        if is_rule(text.part(line.clone())) {
            continue;
        }
        let mut cells = cells(text, line.clone(), separator);
        let cell = cells.nth(column);
        if cells.count() + column + 1 != all {
            return;
        }
        if let Some(cell) = cell {
            take(text, cell, list, found);
        }
    }
}

/// The cells of a line. A separator in quotes parts nothing.
fn cells(text: Text, line: Range<usize>, separator: u8) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(line.start);
    std::iter::from_fn(move || {
        let start = next?;
        let mut quoted = false;
        let mut end = start;
        while end < line.end && (quoted || text.at(end) != separator) {
            quoted ^= text.at(end) == b'"';
            end += 1;
        }
        next = (end < line.end).then_some(end + 1);
        Some(start..end)
    })
}

/// Rows below a rule: the words that stand right below the name.
fn ruled(text: Text, heading: Range<usize>, name: usize, found: &mut Found) {
    let Some(mut line) = below(text, &heading) else {
        return;
    };
    // A heading of one word is the label of a field, which is looked at elsewhere.
    let alone = text.run(heading.start, LONGEST, BLANK) == name;
    if !is_rule(text.part(line.clone())) || alone && text.run(name, LONGEST, !BLANK) >= heading.end
    {
        return;
    }
    let column = text
        .bytes(heading.start..name)
        .iter()
        .filter(|b| **b & 0xC0 != 0x80)
        .count();
    while let Some(next) = below(text, &line) {
        line = next;
        found.rows.end = found.rows.end.max(line.end);
        let row = text.part(line.clone());
        let Some((offset, _)) = row.char_indices().nth(column) else {
            return;
        };
        let start = line.start + offset;
        if column > 0 && !text.was(start, BLANK) {
            return;
        }
        take(
            text,
            start..text.run(start, 128, !(BLANK | BREAK)),
            false,
            found,
        );
    }
}

/// Takes a cell, if it is a password.
fn take(text: Text, cell: Range<usize>, strict: bool, found: &mut Found) {
    let start = text
        .run(cell.start, cell.len(), BLANK | QUOTE)
        .min(cell.end);
    let end = text.run_back(cell.end, cell.end - start, BLANK | QUOTE);
    let written = text.part(start..end);
    if !written.bytes().any(|b| matches!(b, b' ' | b'\t'))
        && is_strong(written.as_bytes(), 2)
        && !is_other(written)
        && !is_placeholder(written)
        && (!strict || is_likely(written))
    {
        found.unsure(start..end, Kind::Password);
    }
}
