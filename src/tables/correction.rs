//! What the person says instead of what was read.

use super::{Clock, Hours, Place, Role, RowOrColumn};
use crate::programme::Answer;

/// Corrections of a reading. Each counts before what the table says, and answers what is asked about its place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Corrections {
    /// What rows and columns are. That of plans and of levels is said in this way too.
    pub roles: Vec<(RowOrColumn, Role)>,
    /// What cells answer.
    pub cells: Vec<(Place, Answer)>,
    /// The hours of plans, by the cell of the plan; with [`Hours::None`] the plan has none that are published.
    pub hours: Vec<(Place, Hours)>,
    /// Whose clock hours without a zone are read on.
    pub clock: Option<Clock>,
    /// Names of plans, by their cells.
    pub plans: Vec<(Place, String)>,
    /// Names of levels, by their cells.
    pub levels: Vec<(Place, String)>,
}

impl Corrections {
    pub(super) fn role(&self, line: RowOrColumn) -> Option<Role> {
        of(&self.roles, line)
    }

    pub(super) fn cell(&self, place: Place) -> Option<Answer> {
        of(&self.cells, place)
    }

    pub(super) fn hours(&self, plan: Place) -> Option<Hours> {
        of(&self.hours, plan)
    }
}

/// The last thing that was said of a place.
pub(super) fn of<K: PartialEq, V: Clone>(list: &[(K, V)], key: K) -> Option<V> {
    let found = list.iter().rev().find(|(one, _)| *one == key);
    found.map(|(_, value)| value.clone())
}
