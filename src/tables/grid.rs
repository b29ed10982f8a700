//! What was pasted, cell by cell, before anything is read out of it.

/// Where a cell stands: counted from 0 over all that was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it, in one line, without marks of footnotes. Empty where it is part of a merged cell.
    pub text: String,
    /// The marks of footnotes in it: `*`, `1`.
    pub marks: Vec<String>,
    /// Whether the page said that it is a heading.
    pub is_heading: bool,
    /// The cell that it is a part of, where cells were merged.
    pub origin: Option<Place>,
}

/// One row: of a table, or a line outside of tables, which has one cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The table, counted from 0; none for a line outside.
    pub table: Option<usize>,
    /// Its cells. All rows of a table have as many.
    pub cells: Vec<Cell>,
}

/// All that was pasted, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Grid {
    /// The cell at a place, or the one that it is a part of.
    pub fn cell(&self, place: Place) -> Option<&Cell> {
        let cell = self.rows.get(place.row)?.cells.get(place.column)?;
        match cell.origin {
            Some(origin) => self.rows.get(origin.row)?.cells.get(origin.column),
            None => Some(cell),
        }
    }

    /// The text of a cell, or of the one that it is a part of.
    pub fn text(&self, place: Place) -> &str {
        self.cell(place).map_or("", |cell| &cell.text)
    }

    /// The place of the cell that a place is a part of.
    pub fn origin(&self, place: Place) -> Place {
        let cell = self.rows.get(place.row);
        let cell = cell.and_then(|row| row.cells.get(place.column));
        cell.and_then(|cell| cell.origin).unwrap_or(place)
    }

    /// How many tables there are.
    pub(super) fn tables(&self) -> usize {
        let last = self.rows.iter().filter_map(|row| row.table).max();
        last.map_or(0, |last| last + 1)
    }

    /// Takes a line outside of tables.
    pub(super) fn note(&mut self, text: &str) {
        let cell = Cell::of(text);
        if self.rows.len() < super::MOST_ROWS && !(cell.text.is_empty() && cell.marks.is_empty()) {
            self.rows.push(Row {
                table: None,
                cells: vec![cell],
            });
        }
    }
}

/// The longest text that is kept of a cell, in bytes: as much as a programme may hold.
const LONGEST: usize = 1200;

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

impl Cell {
    /// A cell with this text: in one line, without what cannot be seen, its marks apart.
    pub(super) fn of(text: &str) -> Cell {
        let mut cell = Cell::default();
        let mut mark = String::new();
        let mut chars = text.chars().peekable();
        let mut before = ' ';
        while let Some(c) = chars.next() {
            if cell.text.len() >= LONGEST {
                break;
            }
            let raised = RAISED.chars().position(|digit| digit == c);
            let is_figure = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
            let is_mark = match c {
                // Between figures a star multiplies: 24*7.
                '*' => !(before.is_ascii_digit() && is_figure(chars.peek())),
                '†' | '‡' => true,
                _ => raised.is_some(),
            };
            if is_mark {
                match raised {
                    Some(digit) => mark.push(char::from(b'0' + digit as u8)),
                    None => mark.push(c),
                }
                continue;
            }
            cell.mark(&mut mark);
            let is_blank = c.is_whitespace();
            if is_blank
                || c.is_control()
                || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE0F}' | '\u{FEFF}')
            {
                if is_blank && !cell.text.is_empty() && !cell.text.ends_with(' ') {
                    cell.text.push(' ');
                }
            } else {
                cell.text.push(c);
                before = c;
            }
        }
        cell.mark(&mut mark);
        cell.bracketed();
        cell.text.truncate(cell.text.trim_end_matches(' ').len());
        cell
    }

    fn mark(&mut self, mark: &mut String) {
        if !mark.is_empty() && !self.marks.contains(mark) && self.marks.len() < 8 {
            self.marks.push(std::mem::take(mark));
        }
        mark.clear();
    }

    /// Marks in square brackets at the end: `1 hour [2]`.
    fn bracketed(&mut self) {
        while let Some((before, mark)) = self.text.trim_end_matches(' ').rsplit_once('[')
            && let Some(mark) = mark.strip_suffix(']')
            && matches!(mark.len(), 1..=2)
            && mark.bytes().all(|b| b.is_ascii_alphanumeric())
        {
            let mut mark = mark.to_owned();
            self.text.truncate(before.len());
            self.mark(&mut mark);
        }
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}
