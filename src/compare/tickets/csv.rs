//! A file of separated values, row by row: what stands between the separators, with or without quotes.

use super::Row;

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// All of them.
    pub const ALL: [Separator; 3] = [Separator::Comma, Separator::Semicolon, Separator::Tab];

    fn byte(self) -> u8 {
        match self {
            Separator::Comma => b',',
            Separator::Semicolon => b';',
            Separator::Tab => b'\t',
        }
    }
}

/// A quote that is not closed within so many bytes opened nothing.
const LONGEST_QUOTED: usize = 1 << 20;

/// A place in a text that is read row by row.
///
/// A cell is quoted where a quote begins it, another ends it, and those within are doubled. A quote that does not fit that
/// is a sign like any other: what somebody typed, not what a program wrote.
///
/// ```
/// use duetime::compare::tickets::{Csv, Row, Separator};
///
/// let text = "a;\"b;\nb\"\n3.5\" disk;\"late\" job\n";
/// let (mut csv, mut row) = (Csv::new(Separator::Semicolon), Row::default());
/// assert!(csv.next(text, &mut row));
/// assert_eq!((row.line(), row.whole(1)), (1, "b;\nb"));
/// assert!(csv.next(text, &mut row));
/// assert_eq!((row.line(), row.cell(0), row.cell(1)), (3, "3.5\" disk", "\"late\" job"));
/// assert!(!csv.next(text, &mut row));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Csv {
    at: usize,
    line: usize,
    separator: Separator,
}

impl Csv {
    /// The beginning of a text.
    pub fn new(separator: Separator) -> Csv {
        Csv {
            at: 0,
            line: 1,
            separator,
        }
    }

    /// The separator.
    pub fn separator(&self) -> Separator {
        self.separator
    }

    /// How many bytes were read.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Reads the next row; whether there is one. The text is the same each time.
    pub fn next(&mut self, text: &str, row: &mut Row) -> bool {
        row.clear(self.line);
        if self.at >= text.len() {
            return false;
        }
        let bytes = text.as_bytes();
        let separator = self.separator.byte();
        loop {
            let from = self.at;
            let rest = bytes.get(from..).unwrap_or_default();
            if let Some((closes, over)) = quoted(rest, separator) {
                let inside = text.get(from + 1..from + closes).unwrap_or_default();
                for (place, part) in inside.split("\"\"").enumerate() {
                    if place > 0 {
                        row.push("\"");
                    }
                    row.push(part);
                }
                self.line += breaks(inside.as_bytes());
                self.at += over;
            } else {
                let ends = |byte: &u8| *byte == separator || is_break(*byte);
                let length = rest.iter().position(ends).unwrap_or(rest.len());
                row.push(text.get(from..from + length).unwrap_or_default());
                self.at += length;
            }
            row.end();
            match bytes.get(self.at) {
                Some(byte) if *byte == separator => self.at += 1,
                Some(byte) => {
                    let both = *byte == b'\r' && bytes.get(self.at + 1) == Some(&b'\n');
                    self.at += 1 + usize::from(both);
                    self.line += 1;
                    return true;
                }
                None => return true,
            }
        }
    }
}

/// Where the quote closes that begins a cell, and where the cell is over; none where the cell is not quoted.
///
/// No byte is looked at often: a quote that stops the search has no pair, and one that begins a cell later, within what was
/// searched, has one right behind it.
fn quoted(rest: &[u8], separator: u8) -> Option<(usize, usize)> {
    if rest.first() != Some(&b'"') {
        return None;
    }
    let mut at = 1;
    loop {
        let ahead = rest.get(at..rest.len().min(LONGEST_QUOTED))?;
        at += ahead.iter().position(|byte| *byte == b'"')?;
        if rest.get(at + 1) == Some(&b'"') {
            at += 2;
            continue;
        }
        let behind = rest.get(at + 1..)?;
        let blanks = behind.iter().take_while(|byte| **byte == b' ').count();
        let over = behind.get(blanks).copied();
        let is_over = over.is_none_or(|byte| byte == separator || is_break(byte));
        return is_over.then_some((at, at + 1 + blanks));
    }
}

fn is_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// How many lines end within some bytes.
fn breaks(bytes: &[u8]) -> usize {
    let mut count = 0;
    let mut before = 0;
    for &byte in bytes {
        if byte == b'\r' || (byte == b'\n' && before != b'\r') {
            count += 1;
        }
        before = byte;
    }
    count
}
