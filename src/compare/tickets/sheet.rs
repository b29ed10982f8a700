use std::sync::Arc;

use super::{Csv, Row, Separator, header};
use crate::encoding::decode;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// Why a file is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadFile {
    /// There is nothing in it, or nothing but a header.
    Empty,
    /// It has more than [`LARGEST`] bytes.
    TooLarge,
    /// It is a workbook of a spreadsheet, such as `.xlsx`: it can be saved as CSV.
    Workbook,
    /// It is a page for a browser: also what some desks export as `.xls`.
    WebPage,
    /// It is no text.
    NotText,
}

/// A file of separated values: its rows, and the names of its columns. Copied freely: the text is shared.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Not copied once more: it may be large.
    text: Arc<String>,
    names: Arc<[Box<str>]>,
    /// The line of the header.
    header: Option<usize>,
    /// Where the rows begin.
    rows: Csv,
}

impl Sheet {
    /// Reads the bytes of a file, in any encoding that desks export.
    ///
    /// # Errors
    /// What is no such file, and what is too large.
    pub fn read(bytes: &[u8]) -> Result<Sheet, BadFile> {
        if bytes.len() > LARGEST {
            return Err(BadFile::TooLarge);
        }
        // A ZIP archive, and what Excel wrote before 2007.
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            return Err(BadFile::Workbook);
        }
        Sheet::of(decode(bytes).ok_or(BadFile::NotText)?)
    }

    /// Reads the text of a file, which begins without a byte-order mark or with it.
    ///
    /// ```
    /// use duetime::compare::tickets::{BadFile, Sheet};
    ///
    /// let sheet = Sheet::of("Tickets in March\n\nId;Created\n1;20/3/2026 16:30\n").unwrap();
    /// assert_eq!((sheet.name(1), sheet.header()), ("Created", Some(3)));
    /// assert_eq!(Sheet::of(" \n").unwrap_err(), BadFile::Empty);
    /// ```
    ///
    /// # Errors
    /// As [`Sheet::read`].
    pub fn of(text: impl Into<String>) -> Result<Sheet, BadFile> {
        let mut text = text.into();
        if text.len() > LARGEST * 2 {
            return Err(BadFile::TooLarge);
        }
        if text.starts_with('\u{FEFF}') {
            text.remove(0);
        }
        let head = text.trim_start();
        if head.is_empty() {
            return Err(BadFile::Empty);
        }
        let is_page = |mark: &str| {
            let start = head.as_bytes().get(..mark.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(mark.as_bytes()))
        };
        if ["<!doctype", "<html", "<?xml", "<table"]
            .into_iter()
            .any(is_page)
        {
            return Err(BadFile::WebPage);
        }
        let found = header::find(&text);
        let (mut rest, mut row) = (found.rows, Row::default());
        loop {
            if !rest.next(&text, &mut row) {
                return Err(BadFile::Empty);
            }
            if !row.is_empty() {
                break;
            }
        }
        Ok(Sheet {
            text: Arc::new(text),
            names: found.names.into(),
            header: found.line,
            rows: found.rows,
        })
    }

    /// The names of its columns, as the header has them; of a file without a header they are empty.
    pub fn names(&self) -> &[Box<str>] {
        &self.names
    }

    /// The name of a column; empty where there is no such column.
    pub fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", |name| name)
    }

    /// The line of its header; none where the file has none.
    pub fn header(&self) -> Option<usize> {
        self.header
    }

    /// What stands between its cells.
    pub fn separator(&self) -> Separator {
        self.rows.separator()
    }

    /// The first rows with something in them.
    pub fn sample(&self, most: usize) -> Vec<Row> {
        let (mut csv, mut row) = (self.rows, Row::default());
        let mut sample = Vec::new();
        while sample.len() < most && csv.next(&self.text, &mut row) {
            if !row.is_empty() {
                sample.push(row.clone());
            }
        }
        sample
    }

    /// Its text, and where its rows begin.
    pub(super) fn rows(&self) -> (&str, Csv) {
        (&self.text, self.rows)
    }
}
