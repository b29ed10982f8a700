//! Where the figures of a table are: the rows and columns that have some.

use super::{
    value::Sort,
    view::{Side, View},
};

/// The rows and the columns that hold figures: with a unit in the cell, or said by a heading.
pub(super) fn figures(view: &View) -> [Vec<bool>; 2] {
    let is_figure = |row: usize, column: usize| {
        let looked = view.at(Side::Rows, row, column);
        match looked.seen.sort {
            Sort::Figure => true,
            Sort::Bare => looked.label.level < 3 && unit_is_said(view, row, column),
            _ => false,
        }
    };
    let mut all = vec![false; view.rows * view.columns];
    for (at, slot) in all.iter_mut().enumerate() {
        *slot = is_figure(at / view.columns, at % view.columns);
    }
    let get = |row: usize, column: usize| {
        all.get(row * view.columns + column)
            .copied()
            .unwrap_or(false)
    };
    let mut rows: Vec<bool> = (0..view.rows)
        .map(|row| (0..view.columns).any(|column| get(row, column)))
        .collect();
    let mut columns: Vec<bool> = (0..view.columns)
        .map(|column| (0..view.rows).any(|row| get(row, column)))
        .collect();
    // A single figure among texts makes no column of figures, and no row.
    let is_mostly = |texts: usize, figures: usize| figures > 0 && figures >= texts;
    let tally = |row: usize, column: usize, count: &mut (usize, usize)| match view.sort(
        Side::Rows,
        row,
        column,
    ) {
        Sort::Blank => {}
        Sort::Said => count.1 += 1,
        _ if get(row, column) => count.1 += 1,
        _ => count.0 += 1,
    };
    for column in 0..view.columns {
        let mut count = (0, 0);
        for row in (0..view.rows).filter(|row| rows.get(*row) == Some(&true)) {
            tally(row, column, &mut count);
        }
        if let Some(slot) = columns.get_mut(column) {
            *slot &= is_mostly(count.0, count.1);
        }
    }
    for row in 0..view.rows {
        let mut count = (0, 0);
        let mut has = false;
        for column in (0..view.columns).filter(|column| columns.get(*column) == Some(&true)) {
            tally(row, column, &mut count);
            has |= get(row, column);
        }
        if let Some(slot) = rows.get_mut(row) {
            *slot &= has && is_mostly(count.0, count.1);
        }
    }
    for column in 0..view.columns {
        let has = (0..view.rows).any(|row| rows.get(row) == Some(&true) && get(row, column));
        if let Some(slot) = columns.get_mut(column) {
            *slot &= has;
        }
    }
    [rows, columns]
}

/// Whether the heading of the row or column, or the corner, names a unit.
pub(super) fn unit_is_said(view: &View, row: usize, column: usize) -> bool {
    let says = |row, column| {
        view.at(Side::Rows, row, column)
            .label
            .context
            .unit
            .is_some()
    };
    says(0, 0)
        || (0..view.columns).any(|column| says(row, column))
        || (0..view.rows).any(|row| says(row, column))
}
