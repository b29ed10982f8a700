//! A table as it is looked at: what each cell holds and says as a heading, by rows and by columns alike.

use super::{
    grid::{Grid, Place},
    label::Label,
    value::{Context, Seen, Sort, read},
    words::Words,
};

/// Rows or columns: what is asked of one can be asked of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Rows,
    Columns,
}

impl Side {
    pub fn other(self) -> Side {
        match self {
            Side::Rows => Side::Columns,
            Side::Columns => Side::Rows,
        }
    }
}

/// One cell, looked at.
pub(super) struct Looked {
    pub words: Words,
    pub seen: Seen,
    pub label: Label,
}

/// One table of a grid.
pub(super) struct View<'a> {
    pub grid: &'a Grid,
    /// The row of the grid with which it begins.
    pub first: usize,
    pub rows: usize,
    pub columns: usize,
    cells: Vec<Looked>,
    nothing: Looked,
}

impl<'a> View<'a> {
    /// The table of this number.
    pub fn of(grid: &'a Grid, table: usize) -> View<'a> {
        let is_part = |row: &&super::Row| row.table == Some(table);
        let first = grid.rows.iter().position(|row| is_part(&row)).unwrap_or(0);
        let part = grid.rows.get(first..).unwrap_or_default();
        let part: Vec<_> = part.iter().take_while(is_part).collect();
        let columns = part.first().map_or(0, |row| row.cells.len());
        let mut cells = Vec::with_capacity(part.len() * columns);
        for row in &part {
            // Rows have as many cells each; what is missing would be blank.
            for column in 0..columns {
                let text = row.cells.get(column).map_or("", |cell| &cell.text);
                cells.push(look(text));
            }
        }
        View {
            grid,
            first,
            rows: part.len(),
            columns,
            cells,
            nothing: look(""),
        }
    }

    /// How many rows or columns there are.
    pub fn count(&self, side: Side) -> usize {
        match side {
            Side::Rows => self.rows,
            Side::Columns => self.columns,
        }
    }

    /// The place of a cell in the grid.
    pub fn place(&self, side: Side, line: usize, at: usize) -> Place {
        let (row, column) = match side {
            Side::Rows => (line, at),
            Side::Columns => (at, line),
        };
        self.grid.origin(Place {
            row: self.first + row,
            column,
        })
    }

    /// A cell by its line and its place in it; a part of a merged cell is that cell.
    pub fn at(&self, side: Side, line: usize, at: usize) -> &Looked {
        self.cell(self.place(side, line, at))
    }

    /// A cell of the grid.
    pub fn cell(&self, place: Place) -> &Looked {
        let row = place.row.checked_sub(self.first);
        let at = row
            .and_then(|row| row.checked_mul(self.columns))
            .map(|row| row + place.column);
        at.and_then(|at| self.cells.get(at))
            .unwrap_or(&self.nothing)
    }

    pub fn text(&self, place: Place) -> &str {
        self.grid.text(place)
    }

    pub fn sort(&self, side: Side, line: usize, at: usize) -> Sort {
        self.at(side, line, at).seen.sort
    }
}

fn look(text: &str) -> Looked {
    let words = Words::of(text);
    Looked {
        seen: read(&words, Context::default()),
        label: Label::of(text, &words),
        words,
    }
}
