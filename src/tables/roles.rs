//! What the rows and columns of a table are, as it is told.

use super::{
    Reason, Role, RowOrColumn,
    axes::{Axes, Axis},
    fill::{Fill, named},
    label::About,
    lines::{Line, Lines},
    named::part,
    reading::ReadAs,
    support,
    view::{Side, View},
    words::key,
};

impl Fill<'_> {
    pub fn roles(&mut self, view: &View, table: usize, lines: &Lines, axes: &Axes) {
        for side in [Side::Rows, Side::Columns] {
            for at in 0..view.count(side) {
                let line = if side == Side::Rows {
                    Line::Row(at)
                } else {
                    Line::Column(at)
                };
                let is = |list: &[Axis]| list.iter().any(|axis| axis.line == line);
                let role = if is(&axes.plans) {
                    Role::Plans
                } else if is(&axes.levels) {
                    Role::Levels
                } else if is(&axes.measures) {
                    Role::Measures
                } else if is(&axes.definitions) {
                    Role::Definition
                } else if lines.headings.contains(&line)
                    && self.said.role(named(view, table, side, at)).is_none()
                {
                    Role::Ignored(Reason::Unknown)
                } else {
                    lines.role(side, at)
                };
                self.reading
                    .roles
                    .push((named(view, table, side, at), role));
            }
        }
    }

    pub fn of_table(&self, view: &View, table: usize) -> Vec<(RowOrColumn, Role)> {
        let mut lines = Vec::new();
        for side in [Side::Rows, Side::Columns] {
            for at in 0..view.count(side) {
                lines.push((named(view, table, side, at), Role::Values));
            }
        }
        lines
    }

    /// A table without figures may have hours of plans that are known.
    pub fn without_figures(&mut self, view: &View) {
        for side in [Side::Rows, Side::Columns] {
            for line in 0..view.count(side) {
                let is_hours = view.at(side, line, 0).label.about == Some(About::Hours);
                let role = if is_hours {
                    Role::Hours
                } else {
                    Role::Ignored(Reason::NoFigures)
                };
                let table = self
                    .reading
                    .grid
                    .rows
                    .get(view.first)
                    .and_then(|row| row.table);
                self.reading
                    .roles
                    .push((named(view, table.unwrap_or(0), side, line), role));
                if !is_hours {
                    continue;
                }
                for at in 1..view.count(side.other()) {
                    let heading = view.place(side, 0, at);
                    let name = key(&part(view.text(heading)).name);
                    let is_known = self
                        .reading
                        .plans
                        .iter()
                        .any(|plan| key(&plan.name) == name);
                    if is_known && line > 0 {
                        let cell = view.place(side, line, at);
                        self.reading.mark(cell, ReadAs::Hours);
                        let plan = Some((view.text(heading).to_owned(), heading));
                        self.hours.push(support::Said {
                            cell,
                            plan,
                            by_level: false,
                        });
                    }
                }
            }
        }
    }
}
