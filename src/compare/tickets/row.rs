/// How many bytes of a cell are kept: dates, levels and numbers are shorter.
pub const LONGEST_CELL: usize = 4096;

/// How many cells of a row are kept.
pub const MOST_COLUMNS: usize = 1000;

/// A row of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The cells, one behind the other.
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
    /// The line on which it begins.
    line: usize,
}

impl Row {
    /// The line of the file on which it begins; the first is 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether nothing stands in it: blanks and separators only.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// A cell by its place, from 0, as it stands; empty where the row is shorter.
    pub fn whole(&self, place: usize) -> &str {
        let from = place
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied());
        let span = from.zip(self.ends.get(place).copied());
        span.and_then(|(from, to)| self.text.get(from..to))
            .unwrap_or_default()
    }

    /// The same without blanks around it.
    pub fn cell(&self, place: usize) -> &str {
        self.whole(place).trim()
    }

    /// Begins anew.
    pub(super) fn clear(&mut self, line: usize) {
        self.text.clear();
        self.ends.clear();
        self.line = line;
    }

    /// Adds to the cell that is being read, as far as it is kept.
    pub(super) fn push(&mut self, part: &str) {
        let begin = self.ends.last().copied().unwrap_or(0);
        let mut room = (begin + LONGEST_CELL)
            .saturating_sub(self.text.len())
            .min(part.len());
        while !part.is_char_boundary(room) {
            room -= 1;
        }
        if self.ends.len() < MOST_COLUMNS {
            self.text.push_str(part.get(..room).unwrap_or_default());
        }
    }

    /// Ends the cell that is being read.
    pub(super) fn end(&mut self) {
        if self.ends.len() < MOST_COLUMNS {
            self.ends.push(self.text.len());
        }
    }
}
