//! What was read out of a paste.

use super::{Grid, Hours, Place, Question};
use crate::programme::Answer;

/// A row or column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowOrColumn {
    /// A row of the grid.
    Row(usize),
    /// A column of a table.
    Column {
        /// The table.
        table: usize,
        /// The column.
        column: usize,
    },
}

/// What a row or column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Names of plans.
    Plans,
    /// Names of levels.
    Levels,
    /// Names of what is measured.
    Measures,
    /// A heading over the rows below it.
    Section,
    /// Answers.
    Values,
    /// Hours of support.
    Hours,
    /// What the levels mean.
    Definition,
    /// Nothing that a programme has.
    Ignored(Reason),
}

/// Why a row or column is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is about updates or solutions, not about the first response.
    OtherMeasure,
    /// Prices.
    Price,
    /// Ways to ask for support.
    Channel,
    /// So many cases or persons.
    Counted,
    /// It could not be understood, and has no figures.
    Unknown,
    /// A table without any figure of a first response.
    NoFigures,
    /// The person said so.
    Person,
}

/// A plan as the table has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Its name; empty where the table names none.
    pub name: String,
    /// When support is there.
    pub hours: Hours,
    /// The cell that names it; the first of its table where none does.
    pub cell: Place,
    /// The cell that the hours come from.
    pub hours_cell: Option<Place>,
}

/// A level as the table has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Its name; empty where the table names none.
    pub name: String,
    /// What it means, where the table says so.
    pub definition: Option<String>,
    /// The cell that names it; the first of its table where none does.
    pub cell: Place,
}

/// What a plan aims at for a level.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The plan, by its place in the list.
    pub plan: usize,
    /// The level, by its place in the list.
    pub level: usize,
    /// The answer.
    pub answer: Answer,
    /// The cell that says so.
    pub cell: Place,
}

/// What a cell was read as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ReadAs {
    /// Nothing stands in it, or nothing was read out of it.
    #[default]
    Nothing,
    /// The name of a plan.
    Plan(usize),
    /// The name of a level.
    Level(usize),
    /// What the level means.
    Definition,
    /// What is measured.
    Measure,
    /// What a plan aims at for a level.
    Target {
        /// The plan.
        plan: usize,
        /// The level.
        level: usize,
    },
    /// Hours of support.
    Hours,
    /// Left out, for the reason of its row or column.
    Ignored(Reason),
}

/// What was read out of a paste.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The cells.
    pub grid: Grid,
    /// What each of them was read as, row by row.
    pub read_as: Vec<Vec<ReadAs>>,
    /// The roles of all rows and columns of tables.
    pub roles: Vec<(RowOrColumn, Role)>,
    /// The plans, in the order of the table.
    pub plans: Vec<Plan>,
    /// The levels, in the order of the table.
    pub levels: Vec<Level>,
    /// The targets. A pair of plan and level that is asked about and has no reading of its own is not among them.
    pub targets: Vec<Target>,
    /// What is open. None is left once all is answered.
    pub questions: Vec<Question>,
    /// Whether the person chose the zone of hours that the table leaves without one.
    pub zone_is_chosen: bool,
}

impl Reading {
    /// Rows and columns that were left out, and why.
    pub fn ignored(&self) -> impl Iterator<Item = (RowOrColumn, Reason)> {
        self.roles.iter().filter_map(|(line, role)| match role {
            Role::Ignored(reason) => Some((*line, *reason)),
            _ => None,
        })
    }

    /// What a plan aims at for a level, as far as it was read.
    pub fn target(&self, plan: usize, level: usize) -> Option<&Target> {
        self.targets
            .iter()
            .find(|target| target.plan == plan && target.level == level)
    }

    /// What a cell was read as.
    pub fn read_as(&self, place: Place) -> ReadAs {
        let place = self.grid.origin(place);
        let row = self.read_as.get(place.row);
        row.and_then(|row| row.get(place.column))
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn mark(&mut self, place: Place, read_as: ReadAs) {
        let place = self.grid.origin(place);
        if let Some(slot) = self
            .read_as
            .get_mut(place.row)
            .and_then(|row| row.get_mut(place.column))
        {
            *slot = read_as;
        }
    }
}
