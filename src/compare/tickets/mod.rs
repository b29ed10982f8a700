//! Past tickets, as desks export them: by when each would have been answered on a plan, and whether it was.
//!
//! A file becomes a [`Sheet`] with named columns. [`Columns`] says what each holds, [`Reading`] reads the rows a slice at
//! a time, [`Rows`] hold what stands in them. With the meaning of each level's text ([`Levels`]) they are [`Tickets`],
//! which a plan is [`Judged`] by. Nothing of it leaves the machine, and no row is dropped in silence: what is no ticket is
//! named with its line and the reason.

mod called;
mod columns;
mod csv;
mod date;
mod day;
mod guess;
mod header;
mod history;
mod judge;
mod levels;
mod names;
mod numbers;
mod orders;
mod parts;
mod read;
mod row;
mod rows;
mod sheet;
mod tally;
mod texts;
mod ticket;
mod time;
mod words;
mod zones;

pub use columns::Columns;
pub use csv::{Csv, Separator};
pub use day::Order;
pub use history::{Column, History};
pub use judge::Judged;
pub use levels::Levels;
pub use read::{MOST_ROWS, Reading};
pub use row::{LONGEST_CELL, MOST_COLUMNS, Row};
pub use rows::Rows;
pub use sheet::{BadFile, LARGEST, Sheet};
pub use tally::{Month, Saved, Tally};
pub use texts::{MOST_TEXTS, Said};
pub use ticket::{Ticket, Tickets, Unread, Why};

/// Why a cell is no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadMoment {
    /// Nothing stands in it.
    Empty,
    /// What stands in it is no date.
    NoDate,
    /// No calendar has that day, or it is another day of the week.
    NoSuchDay,
    /// It lies outside the years 1990 to 2099.
    OutOfYears,
    /// It is a day without a time.
    NoTime,
    /// Whether the day or the month comes first is not settled.
    OrderUnknown,
    /// Nobody knows the zone that is named, or it could be several.
    ZoneUnknown,
}
