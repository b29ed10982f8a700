use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{BadMoment, numbers::Numbers};
use crate::clock::Zone;

/// A ticket of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    /// The line of the file on which it begins; the first is 1.
    pub line: u32,
    /// Its row among those with something in them.
    pub(super) row: u32,
    /// When it was opened.
    pub opened: DateTime<Utc>,
    /// When it was first answered, where that is known.
    pub answered: Option<DateTime<Utc>>,
    /// Its level, by its place in the programme.
    pub(super) level: u32,
}

impl Ticket {
    /// Its level, by its place in the programme.
    pub fn level(&self) -> usize {
        self.level as usize
    }
}

/// Why a row is no ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// When it was opened cannot be read.
    Opened(BadMoment),
    /// Its text means no level.
    Level,
    /// The plan has no target for its level that could be counted.
    NoTarget,
    /// The target leads beyond the years that can be counted.
    OutOfYears,
}

/// A row that has something in it, but is no ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The line of the file on which it begins.
    pub line: u32,
    /// What is wrong.
    pub why: Why,
    /// What stands in the cell that cannot be read, where it was kept.
    pub text: Option<Box<str>>,
}

/// The tickets of a file.
#[derive(Debug, Clone)]
pub struct Tickets {
    pub(super) zone: Zone,
    pub(super) has_answers: bool,
    pub(super) numbers: Option<Arc<Numbers>>,
    pub(super) rows: Vec<Ticket>,
    pub(super) unread: Vec<Unread>,
}

impl Tickets {
    /// The tickets, in the order of the file.
    pub fn rows(&self) -> &[Ticket] {
        &self.rows
    }

    /// The rows that are no tickets, in the order of the file.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// Whether the file says when tickets were first answered.
    pub fn has_answers(&self) -> bool {
        self.has_answers
    }

    /// The zone of the desk.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// The number of a ticket, as it stands; none where the file has no column of numbers: then its line tells it apart.
    pub fn number(&self, ticket: &Ticket) -> Option<&str> {
        self.numbers.as_ref()?.get(ticket.row as usize)
    }
}
