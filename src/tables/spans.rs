//! The cells of a table on their places, with what merged ones cover.

use super::{
    MOST_COLUMNS, MOST_ROWS, Refused,
    grid::{Cell, Grid, Place, Row},
};

/// A cell as a page gives it.
pub(super) struct Source {
    pub cell: Cell,
    pub is_heading: bool,
    /// How many columns it takes.
    pub across: usize,
    /// How many rows it takes; 0 is all that are left.
    pub down: usize,
}

impl Source {
    /// A cell that takes one place.
    pub fn plain(text: &str) -> Source {
        Source {
            cell: Cell::of(text),
            is_heading: false,
            across: 1,
            down: 1,
        }
    }
}

/// Lays the cells of a table at the end of a grid. A table without anything in it is left out.
pub(super) fn lay(grid: &mut Grid, rows: Vec<Vec<Source>>) -> Result<(), Refused> {
    let (table, first) = (grid.tables(), grid.rows.len());
    // For each column: how many more rows a cell from above covers, and which one.
    let mut above: Vec<(usize, Place)> = Vec::new();
    let mut count = rows.len();
    for sources in rows {
        count -= 1;
        let row = grid.rows.len();
        let mut cells: Vec<Cell> = Vec::new();
        let is_tall = sources.iter().any(|source| source.down != 1);
        let mut sources = sources.into_iter();
        loop {
            while let Some((left, origin)) = above.get_mut(cells.len())
                && *left > 0
            {
                *left -= 1;
                cells.push(covered(*origin));
            }
            let Some(source) = sources.next() else { break };
            let column = cells.len();
            if column >= MOST_COLUMNS {
                return Err(Refused::TooLarge);
            }
            let origin = Place { row, column };
            let across = source.across.clamp(1, MOST_COLUMNS - column);
            let down = if source.down == 0 {
                count + 1
            } else {
                source.down.min(count + 1)
            };
            let mut own = Some(source.cell);
            for place in column..column + across {
                // A cell from above stands in the way: the page is wrong, and the wide one ends there.
                if above.get(place).is_some_and(|(left, _)| *left > 0) {
                    break;
                }
                if above.len() <= place {
                    above.resize(place + 1, (0, origin));
                }
                if let Some(slot) = above.get_mut(place) {
                    *slot = (down - 1, origin);
                }
                cells.push(own.take().unwrap_or_else(|| covered(origin)));
            }
        }
        // Cells from above behind the last one of this row.
        for place in cells.len()..above.len() {
            match above.get_mut(place) {
                Some((left, origin)) if *left > 0 => {
                    *left -= 1;
                    cells.push(covered(*origin));
                }
                _ => cells.push(Cell::default()),
            }
        }
        if !is_tall
            && cells
                .iter()
                .all(|cell| cell.is_blank() && cell.origin.is_none())
        {
            continue;
        }
        grid.rows.push(Row {
            table: Some(table),
            cells,
        });
        if grid.rows.len() > MOST_ROWS {
            return Err(Refused::TooLarge);
        }
    }
    square(grid, first);
    Ok(())
}

fn covered(origin: Place) -> Cell {
    Cell {
        origin: Some(origin),
        ..Cell::default()
    }
}

/// Gives all rows from one on as many cells, without columns in which nothing begins.
fn square(grid: &mut Grid, first: usize) {
    let rows = grid.rows.get_mut(first..).unwrap_or_default();
    let filled = |row: &Row| row.cells.iter().rposition(|cell| !cell.is_blank());
    let width = rows
        .iter()
        .filter_map(filled)
        .max()
        .map_or(0, |last| last + 1);
    for row in rows {
        row.cells.resize(width, Cell::default());
    }
    if width == 0 {
        grid.rows.truncate(first);
    }
}
