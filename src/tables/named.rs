//! Names of plans and levels, each once, whatever table it stands in.

use super::{
    Grid, Place,
    hours::{self, Found},
    reading::{Level, Plan, Reading},
    words::{Words, key},
};

/// Hours in the name of a plan: "Enterprise (24x7)".
pub(super) struct Parted {
    pub name: String,
    /// The hours, where there are some.
    pub found: Option<Found>,
}

/// Parts a name from the hours that stand in or behind it.
pub(super) fn part(text: &str) -> Parted {
    let says_hours = |words: &Words| {
        (0..words.len()).any(|at| {
            matches!(hours::piece(words, at), Some((piece, _)) if !matches!(piece, hours::Piece::Days(..) | hours::Piece::AllDays))
        })
    };
    for sign in ["(", " - ", " – ", ", ", ": ", " | "] {
        let Some((name, rest)) = text.split_once(sign) else {
            continue;
        };
        let words = Words::of(rest);
        if name.trim_ascii().is_empty() || !says_hours(&words) {
            continue;
        }
        let found = hours::read(&words);
        let name = if found.is_clear() { name } else { text };
        return Parted {
            name: name.trim_ascii().to_owned(),
            found: Some(found),
        };
    }
    let words = Words::of(text);
    let found = says_hours(&words).then(|| hours::read(&words));
    // "Premium 24x7", "24/7 Support": a name that says round the clock, before or behind the rest.
    let always = (0..words.len()).any(|at| match hours::piece(&words, at) {
        Some((hours::Piece::Always, count)) => at == 0 || at + count == words.len(),
        _ => false,
    });
    let found = match found {
        Some(_) if always && words.len() <= 8 => Some(Found {
            hours: super::Hours::Always,
            ..Found::default()
        }),
        found => found,
    };
    Parted {
        name: text.to_owned(),
        found,
    }
}

impl Reading {
    /// The plan of this name, or a new one.
    pub(super) fn plan(&mut self, name: &str, cell: Place) -> usize {
        let cell = self.grid.origin(cell);
        let name = part(name).name;
        let known = key(&name);
        let same = |plan: &Plan| plan.cell == cell || !known.is_empty() && key(&plan.name) == known;
        if let Some(at) = self.plans.iter().position(same) {
            return at;
        }
        self.plans.push(Plan {
            name,
            hours: Default::default(),
            cell,
            hours_cell: None,
        });
        self.plans.len() - 1
    }

    /// The level of this name, or a new one.
    pub(super) fn level(&mut self, name: &str, cell: Place) -> usize {
        let cell = self.grid.origin(cell);
        let known = key(name);
        let same =
            |level: &Level| level.cell == cell || !known.is_empty() && key(&level.name) == known;
        if let Some(at) = self.levels.iter().position(same) {
            return at;
        }
        self.levels.push(Level {
            name: name.to_owned(),
            definition: None,
            cell,
        });
        self.levels.len() - 1
    }
}

/// The line right above a table, where it is its title.
pub(super) fn title(grid: &Grid, first: usize) -> Option<Place> {
    let row = first.checked_sub(1)?;
    let place = Place { row, column: 0 };
    let is_note = grid.rows.get(row)?.table.is_none();
    let text = grid.text(place);
    let words = Words::of(text);
    let is_title = is_note
        && text.len() <= 90
        && words.len() <= 12
        && !hours::has(&words)
        && !text.ends_with('.');
    is_title.then_some(place)
}
