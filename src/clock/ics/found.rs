//! What is found in a file, and what is left out.

use super::{super::Holiday, Doubt};

/// What a calendar file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What the file calls itself (`X-WR-CALNAME` or `NAME`), cut after [`LONGEST`](super::LONGEST) characters.
    pub name: Option<String>,
    /// The days that are off, in order. A date comes once as a whole day, or several times, each time with another part
    /// of it that neither meets nor overlaps the others. Where events share a day, the first in the file names it, one
    /// for the whole day before others.
    pub holidays: Vec<Holiday>,
    /// The days, and parts of days, that are only perhaps off, in order: each as its event has it, whatever else falls
    /// on that day.
    pub maybe: Vec<Maybe>,
    /// How many more there are of these than are listed.
    pub more: usize,
    /// The events that give no day, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// Whether something that the file begins never ends: some of it may be missing.
    pub ends_early: bool,
    /// On whose clocks times without a zone were read, by the name of the zone; none where there are no such times.
    pub floating: Option<String>,
}

/// A day that is only perhaps off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maybe {
    /// The day.
    pub day: Holiday,
    /// Why it is only perhaps one.
    pub why: Doubt,
}

/// An event that gives no day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What the file calls it; empty where it does not say.
    pub name: String,
    /// The line, counted from 1, on which it begins.
    pub line: usize,
    /// Why it gives none.
    pub reason: Reason,
    /// The value that was not understood, cut; empty where there is none to show.
    pub value: String,
}

/// Why an event gives no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It does not say when it begins.
    NoStart,
    /// A date, a time or a duration that is none, or of another kind than its beginning.
    BadTime,
    /// It ends before it begins.
    Backwards,
    /// It takes no time: a reminder.
    NoLength,
    /// Its zone is none that Duetime knows, nor does the file define it.
    UnknownZone,
    /// It repeats by a rule that Duetime does not follow.
    Rule,
    /// None of its days lies in [`YEARS`](super::YEARS).
    OutsideYears,
}
