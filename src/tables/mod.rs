//! Reads a support table that was pasted from a web page or a spreadsheet: plans, levels, targets, and what is open.
//!
//! A paste becomes a [`Grid`] of cells; the rows and columns of each table get a [`Role`]; headings name plans and levels;
//! and each cell of values answers for one plan and one level. Nothing is guessed in silence: what can be read in several
//! ways, or not at all, is a [`Question`], and a cell in which nothing stands is not published, which is no answer. The
//! person mends a reading by [`Corrections`], with which it is read anew.
//!
//! ```
//! use duetime::{programme::{Amount, Answer, Unit}, tables::{Paste, read}};
//!
//! let reading = read(&Paste { html: None, text: "Priority\tGold\tSilver\nP1\t1 hour\tNBD" }).unwrap();
//! assert_eq!(reading.plans[0].name, "Gold");
//! let first = Answer::Within(Amount { amount: 1, unit: Unit::Hours });
//! assert_eq!(reading.target(0, 0).unwrap().answer, first);
//! ```

mod about;
mod amount;
mod answers;
mod axes;
mod context;
mod correction;
mod entity;
mod figures;
mod fill;
mod grid;
mod hours;
mod html;
mod label;
mod lines;
mod named;
mod names;
mod notes;
mod question;
mod reading;
mod roles;
mod said;
mod shown;
mod silence;
mod spans;
mod support;
mod terms;
mod text;
mod value;
mod view;
mod words;
mod write;

pub use about::{About, Unfit};
pub use correction::Corrections;
pub use grid::{Cell, Grid, Place, Row};
pub use hours::{Clock, Hours};
pub use question::{Question, Suggestion, Why};
pub use reading::{Level, Plan, ReadAs, Reading, Reason, Role, RowOrColumn, Target};

/// The longest paste, in bytes.
pub const LARGEST: usize = 512 * 1024;
/// The most rows of all tables and lines together.
pub const MOST_ROWS: usize = 400;
/// The most columns of a table.
pub const MOST_COLUMNS: usize = 64;
/// The most cells, without those that merged ones cover.
pub const MOST_CELLS: usize = 2_000;

/// What a clipboard holds.
#[derive(Debug, Clone, Copy)]
pub struct Paste<'a> {
    /// The page, where it holds one.
    pub html: Option<&'a str>,
    /// The plain text.
    pub text: &'a str,
}

/// Why nothing is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Larger than 512 KiB, or more rows, columns or cells than a table of support has.
    TooLarge,
    /// No table, or one cell alone.
    NoTable,
    /// Tables, but no figure that could be a target.
    NoFigures,
}

/// Reads a paste.
///
/// # Errors
/// [`Refused`] for what is too large or holds no table with a target.
pub fn read(paste: &Paste) -> Result<Reading, Refused> {
    read_with(paste, &Corrections::default())
}

/// The same with what the person says.
///
/// # Errors
/// As [`read`].
pub fn read_with(paste: &Paste, corrections: &Corrections) -> Result<Reading, Refused> {
    fill::read(grid_of(paste)?, corrections)
}

/// The cells of a paste: those of its page where it holds a table, else those of its text.
fn grid_of(paste: &Paste) -> Result<Grid, Refused> {
    let html = paste.html.unwrap_or_default();
    if html.len() > LARGEST || paste.text.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    let has_table = |grid: &Grid| grid.rows.iter().filter(|row| row.cells.len() > 1).count() > 0;
    let page = html::read(html)?;
    let grid = if has_table(&page) {
        page
    } else {
        text::read(paste.text)?
    };
    if has_table(&grid) {
        Ok(grid)
    } else {
        Err(Refused::NoTable)
    }
}
