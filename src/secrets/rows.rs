//! The rows of a list, below its heading.

use std::ops::Range;

/// How far the rows of the last heading were read, so that none is read again and again.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) heading: usize,
    pub(super) end: usize,
    pub(super) columns: usize,
}

impl Rows {
    /// From the heading to the end of its rows.
    pub(super) fn range(&self) -> Range<usize> {
        self.heading..self.end
    }
}
