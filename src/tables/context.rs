//! What stands outside of a cell and says how it is to be read.

use super::{
    Place,
    axes::Axes,
    lines::{Line, Lines},
    value::Context,
    view::{Side, View},
};

/// What is said of a cell by its headings, the corner, the title, or a note.
pub(super) fn context(
    view: &View,
    lines: &Lines,
    row: usize,
    column: usize,
    axes: &Axes,
    title: Context,
    everywhere: Context,
) -> Context {
    let mut all = Context {
        unit: title.unit,
        is_business: title.is_business || everywhere.is_business,
    };
    let mut take = |place: Place| {
        let own = view.cell(place).label.context;
        all.unit = all.unit.or(own.unit);
        all.is_business |= own.is_business;
    };
    for line in &lines.headings {
        match line {
            Line::Row(line) => take(view.place(Side::Rows, *line, column)),
            Line::Column(line) => take(view.place(Side::Rows, row, *line)),
            Line::Section => {
                if let Some(place) = lines.sections.get(row).copied().flatten() {
                    take(place);
                }
            }
        }
    }
    for line in &lines.headings {
        for other in &lines.headings {
            if let (Line::Row(row), Line::Column(column)) = (line, other) {
                take(view.place(Side::Rows, *row, *column));
            }
        }
    }
    // A heading that stands once for several columns.
    for axis in &axes.measures {
        let at = if axis.line.names() == Side::Rows {
            row
        } else {
            column
        };
        if let Some(place) = axis.entries.get(at).copied().flatten() {
            take(place);
        }
    }
    all
}
