//! What the person is asked, because the table leaves it open.

use super::{Hours, Place};
use crate::{clock::Zone, programme::Answer};

/// Why something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Which rows or columns are plans, and which levels?
    Axes,
    /// What does this heading mean? Figures below or beside it are left out.
    Heading,
    /// Is this the first response?
    Measure,
    /// The plan has no name.
    PlanName,
    /// The level has no name.
    LevelName,
    /// From one figure to another: which one counts?
    Range,
    /// Two figures in one cell, or two cells for the same plan and level.
    TwoValues,
    /// The figure is a least, not a most.
    AtLeast,
    /// Words that name no figure, or make one vague.
    Vague,
    /// The figure can be read, words beside it cannot.
    Strange,
    /// Days by the calendar, or business days?
    Days,
    /// A figure without a unit that can be counted.
    NoUnit,
    /// The figure counts in other hours than the usual ones: which?
    OtherHours,
    /// It says that the plan does not include this.
    NotIncluded,
    /// A cell that cannot be read.
    Unread,
    /// Are these hours, which stand beside the figures, business hours?
    Business,
    /// Hours that cannot be read, or not whole.
    Hours,
    /// Hours that differ from level to level.
    HoursDiffer,
    /// Figures in business time, but no hours.
    HoursMissing,
    /// Does Saturday belong to the days?
    Saturday,
    /// Hours without a zone: whose clock?
    Zone,
}

/// What an answer may be.
#[derive(Debug, Clone, PartialEq)]
pub enum Suggestion {
    /// An answer for a cell.
    Answer(Answer),
    /// Hours for a plan.
    Hours(Hours),
    /// A zone.
    Zone(Zone),
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Why it is asked.
    pub why: Why,
    /// The cells that it is about, the first being where it is best shown.
    pub cells: Vec<Place>,
    /// The plans that it is about, where it is about plans: their places in the list.
    pub plans: Vec<usize>,
    /// What may be meant. The first is what was read, where something was.
    pub suggestions: Vec<Suggestion>,
}
