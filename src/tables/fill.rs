//! From the tables of a grid to plans, levels and targets.

use super::{
    Corrections, Grid, Place, Question, Reading, Refused, Role, RowOrColumn, Suggestion, Why,
    axes::{Axes, Axis},
    context::context,
    label::{Label, Measure},
    lines::{Line, Lines},
    named::title,
    notes,
    reading::{Level, ReadAs, Reason},
    support,
    value::{self, Context},
    view::{Side, View},
    words::Words,
};

/// What a reading is made with.
pub(super) struct Fill<'a> {
    pub reading: Reading,
    pub said: &'a Corrections,
    /// What each plan's cells say of hours, with the cell.
    pub beside: Vec<support::Beside>,
    /// Cells of rows or columns of hours, with plan and level as far as they are named.
    pub hours: Vec<support::Said>,
    /// The marks of notes that say business time.
    pub marks: Vec<String>,
}

/// Reads a grid.
pub(super) fn read(grid: Grid, said: &Corrections) -> Result<Reading, Refused> {
    let read_as = grid
        .rows
        .iter()
        .map(|row| vec![ReadAs::Nothing; row.cells.len()])
        .collect();
    let shared = grid.clone();
    let mut fill = Fill {
        reading: Reading {
            grid,
            read_as,
            ..Reading::default()
        },
        said,
        beside: Vec::new(),
        hours: Vec::new(),
        marks: notes::business_marks(&shared),
    };
    let mut later = Vec::new();
    let mut everywhere = Context::default();
    if let Some((place, counted)) = notes::everywhere(&shared) {
        let role = said.role(RowOrColumn::Row(place.row));
        everywhere.is_business = !matches!(role, Some(Role::Ignored(_)));
        if matches!(counted, notes::Counted::Service) && role.is_none() {
            fill.ask(Why::Business, place, Vec::new());
        }
    }
    for table in 0..shared.tables() {
        let view = View::of(&shared, table);
        match Lines::of(&view, &|side, line| {
            said.role(named(&view, table, side, line))
        }) {
            Some(lines) => fill.table(&view, table, &lines, everywhere),
            None => later.push(view),
        }
    }
    if fill.reading.targets.is_empty() && fill.reading.questions.is_empty() {
        return Err(Refused::NoFigures);
    }
    for view in later {
        fill.without_figures(&view);
    }
    fill.names();
    support::hours(&mut fill, &shared);
    let mut reading = fill.reading;
    reading.questions.dedup();
    Ok(reading)
}

pub(super) fn named(view: &View, table: usize, side: Side, line: usize) -> RowOrColumn {
    match side {
        Side::Rows => RowOrColumn::Row(view.first + line),
        Side::Columns => RowOrColumn::Column {
            table,
            column: line,
        },
    }
}

impl Fill<'_> {
    /// Asks, unless it is asked already or the cell was corrected.
    pub fn ask(&mut self, why: Why, cell: Place, suggestions: Vec<Suggestion>) {
        let cell = self.reading.grid.origin(cell);
        let questions = &mut self.reading.questions;
        if !questions
            .iter()
            .any(|one| one.why == why && one.cells.contains(&cell))
        {
            questions.push(Question {
                why,
                cells: vec![cell],
                plans: Vec::new(),
                suggestions,
            });
        }
    }

    fn table(&mut self, view: &View, table: usize, lines: &Lines, everywhere: Context) {
        let axes = Axes::of(view, lines);
        self.roles(view, table, lines, &axes);
        let corner = Place {
            row: view.first,
            column: 0,
        };
        let title = title(view.grid, view.first);
        let title_words = title.map_or_else(Words::default, |place| Words::of(view.text(place)));
        let title_label = Label::of(title.map_or("", |place| view.text(place)), &title_words);
        if title_label.measure == Some(Measure::Other) && title_label.is_measure() {
            for (line, _) in self.of_table(view, table) {
                self.reading.roles.retain(|(one, _)| *one != line);
                self.reading
                    .roles
                    .push((line, Role::Ignored(Reason::OtherMeasure)));
            }
            return;
        }
        let has_first = title_label.measure == Some(Measure::First)
            || (0..view.rows).any(|row| {
                (0..view.columns).any(|column| {
                    view.at(Side::Rows, row, column).label.measure == Some(Measure::First)
                })
            });
        if axes.is_open {
            self.ask(Why::Axes, corner, Vec::new());
        }
        // A plan that no heading names has the title of its table.
        let own = match (title, title_label.measure) {
            (Some(place), None) if !title_label.is_level_word || title_label.plan > 0 => {
                (view.text(place).to_owned(), place)
            }
            (Some(place), Some(_)) if !title_label.rest.is_empty() => {
                (title_label.rest.clone(), place)
            }
            _ => (String::new(), corner),
        };
        let mut found: Vec<(usize, usize, Place, value::Seen)> = Vec::new();
        for row in 0..view.rows {
            for column in 0..view.columns {
                let place = view.place(Side::Rows, row, column);
                let roles = [
                    lines.role(Side::Rows, row),
                    lines.role(Side::Columns, column),
                ];
                let is_heading = lines
                    .headings
                    .iter()
                    .any(|line| *line == Line::Row(row) || *line == Line::Column(column));
                if is_heading || roles.contains(&Role::Section) {
                    continue;
                }
                let at = |axis: &Axis| match axis.line.names() {
                    Side::Rows => row,
                    Side::Columns => column,
                };
                let name = |axes: &[Axis]| -> Option<(String, Place)> {
                    let mut whole: Option<(String, Place)> = None;
                    for axis in axes {
                        let Some((name, place)) = axis.name(view, at(axis)) else {
                            continue;
                        };
                        match &mut whole {
                            Some((before, _)) if *before != name => {
                                before.push(' ');
                                before.push_str(&name);
                            }
                            Some(_) => {}
                            None => whole = Some((name, place)),
                        }
                    }
                    whole
                };
                let ignored = roles.iter().find_map(|role| match role {
                    Role::Ignored(reason) => Some(*reason),
                    _ => None,
                });
                if let Some(reason) = ignored {
                    self.reading.mark(place, ReadAs::Ignored(reason));
                    continue;
                }
                // Rows and columns that are no values lack names in the lines that name values.
                let (plan, level) = if roles == [Role::Values; 2] {
                    (name(&axes.plans), name(&axes.levels))
                } else {
                    (
                        self.anyway(view, &axes.plans, row, column),
                        self.anyway(view, &axes.levels, row, column),
                    )
                };
                if roles.contains(&Role::Definition) {
                    self.reading.mark(place, ReadAs::Definition);
                    if let Some((name, cell)) = level {
                        let level = self.reading.level(&name, cell);
                        self.define(level, view.text(place));
                    }
                    continue;
                }
                if roles.contains(&Role::Hours) {
                    self.reading.mark(place, ReadAs::Hours);
                    let has_plans = !axes.plans.is_empty();
                    self.hours.push(support::Said {
                        cell: place,
                        plan: plan.or((!has_plans).then(|| own.clone())),
                        by_level: level.is_some(),
                    });
                    continue;
                }
                let measures = axes
                    .measures
                    .iter()
                    .filter_map(|axis| axis.entries.get(at(axis)).copied().flatten());
                let mut measures: Vec<Place> = measures.collect();
                measures.extend(lines.sections.get(row).copied().flatten());
                for axis in axes
                    .plans
                    .iter()
                    .chain(&axes.levels)
                    .filter(|axis| axis.is_composite)
                {
                    measures.extend(axis.entries.get(at(axis)).copied().flatten());
                }
                let is_other = measures
                    .iter()
                    .any(|place| view.cell(*place).label.measure == Some(Measure::Other));
                if is_other {
                    self.reading
                        .mark(place, ReadAs::Ignored(Reason::OtherMeasure));
                    continue;
                }
                if !has_first
                    && let Some(some) = measures
                        .iter()
                        .find(|place| view.cell(**place).label.measure == Some(Measure::Some))
                {
                    self.ask(Why::Measure, *some, Vec::new());
                }
                let (plan_name, plan_cell) = plan.unwrap_or_else(|| own.clone());
                let (level_name, level_cell) = level.unwrap_or((String::new(), corner));
                let context = context(
                    view,
                    lines,
                    row,
                    column,
                    &axes,
                    title_label.context,
                    everywhere,
                );
                let mut context = context;
                let marks = view.grid.cell(place).map_or(&[][..], |cell| &cell.marks);
                context.is_business |= marks.iter().any(|mark| self.marks.contains(mark));
                let seen = value::read(&view.cell(place).words, context);
                let plan = self.reading.plan(&plan_name, plan_cell);
                let level = self.reading.level(&level_name, level_cell);
                found.push((plan, level, place, seen));
            }
        }
        for axis in axes.definitions {
            for (at, place) in axis.entries.iter().enumerate() {
                let level = axes.levels.iter().find_map(|level| level.name(view, at));
                if let (Some(place), Some((name, cell))) = (place, level) {
                    let level = self.reading.level(&name, cell);
                    self.define(level, view.text(*place));
                    self.reading.mark(*place, ReadAs::Definition);
                }
            }
        }
        for axis in &axes.measures {
            for place in axis.entries.iter().flatten() {
                self.reading.mark(*place, ReadAs::Measure);
            }
        }
        for (plan, level, place, seen) in found {
            self.target(plan, level, place, &seen);
        }
    }

    /// The name that a line gives to a row or column that is none of values.
    fn anyway(
        &self,
        view: &View,
        axes: &[Axis],
        row: usize,
        column: usize,
    ) -> Option<(String, Place)> {
        axes.iter().find_map(|axis| {
            let place = match axis.line {
                Line::Row(line) => view.place(Side::Rows, line, column),
                Line::Column(line) => {
                    // In a list with merged names, that of before.
                    let mut places = (0..=row).rev().map(|row| view.place(Side::Rows, row, line));
                    places.find(|place| !view.text(*place).is_empty())?
                }
                Line::Section => return None,
            };
            let at = match axis.line.names() {
                Side::Rows => row,
                Side::Columns => column,
            };
            // Only where the other side is one of names: a row of hours has no level.
            let known = axis.entries.get(at).copied().flatten();
            let known = known.or_else(|| {
                axis.entries
                    .iter()
                    .flatten()
                    .copied()
                    .find(|one| *one == place)
            })?;
            Some((view.text(known).to_owned(), known))
        })
    }

    fn define(&mut self, level: usize, text: &str) {
        if let Some(Level { definition, .. }) = self.reading.levels.get_mut(level)
            && definition.is_none()
            && !text.is_empty()
        {
            *definition = Some(text.to_owned());
        }
    }
}
