//! What each row and column of a table is: headings, values, hours, or nothing that is read.

use super::{
    figures::figures,
    grid::Place,
    label::{About, Measure},
    reading::{Reason, Role},
    value::Sort,
    view::{Side, View},
};
use crate::tables::hours;

/// A row or column with headings. Headings that stand over the rows below them are one line too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Row(usize),
    Column(usize),
    Section,
}

impl Line {
    /// The side that its headings name: those of a row name columns.
    pub fn names(self) -> Side {
        match self {
            Line::Row(_) => Side::Columns,
            Line::Column(_) | Line::Section => Side::Rows,
        }
    }
}

/// More rows or columns with headings than a table has, so that no table takes long.
const MOST: usize = 24;

/// What the rows and columns of a table are.
pub(super) struct Lines {
    pub rows: Vec<Role>,
    pub columns: Vec<Role>,
    /// For each row the heading that stands over it.
    pub sections: Vec<Option<Place>>,
    /// The rows and columns with headings, in their order.
    pub headings: Vec<Line>,
    /// The rows and columns of values: those whose headings count.
    figures: [Vec<bool>; 2],
}

fn index(side: Side) -> usize {
    match side {
        Side::Rows => 0,
        Side::Columns => 1,
    }
}

impl Lines {
    pub fn roles(&self, side: Side) -> &[Role] {
        match side {
            Side::Rows => &self.rows,
            Side::Columns => &self.columns,
        }
    }

    fn roles_mut(&mut self, side: Side) -> &mut [Role] {
        match side {
            Side::Rows => &mut self.rows,
            Side::Columns => &mut self.columns,
        }
    }

    pub fn role(&self, side: Side, line: usize) -> Role {
        self.roles(side).get(line).copied().unwrap_or(Role::Values)
    }

    pub fn set(&mut self, side: Side, line: usize, role: Role) {
        if let Some(slot) = self.roles_mut(side).get_mut(line) {
            *slot = role;
        }
    }

    /// Whether a row or column has a figure.
    pub fn has_figures(&self, side: Side, line: usize) -> bool {
        let figures = self.figures.get(index(side));
        figures
            .and_then(|it| it.get(line))
            .copied()
            .unwrap_or(false)
    }

    fn first_figure(&self, side: Side) -> usize {
        let figures = self.figures.get(index(side));
        figures
            .and_then(|it| it.iter().position(|is| *is))
            .unwrap_or(usize::MAX)
    }

    /// Looks at a table. None where it has no figure: then nothing of it is a target.
    pub fn of(view: &View, said: &dyn Fn(Side, usize) -> Option<Role>) -> Option<Lines> {
        let figures = figures(view);
        if !figures.iter().all(|side| side.contains(&true)) {
            return None;
        }
        let mut lines = Lines {
            rows: vec![Role::Values; view.rows],
            columns: vec![Role::Values; view.columns],
            sections: vec![None; view.rows],
            headings: Vec::new(),
            figures,
        };
        let mut columns = lines.candidates(view, Side::Columns);
        let sections = lines.find_sections(view, &columns);
        let mut rows = lines.candidates(view, Side::Rows);
        rows.retain(|row| lines.role(Side::Rows, *row) == Role::Values);
        // What the person said counts before what is found.
        for side in [Side::Rows, Side::Columns] {
            for line in 0..view.count(side) {
                let list = if side == Side::Rows {
                    &mut rows
                } else {
                    &mut columns
                };
                match said(side, line) {
                    Some(Role::Plans | Role::Levels | Role::Measures) if !list.contains(&line) => {
                        list.push(line)
                    }
                    Some(Role::Plans | Role::Levels | Role::Measures) | None => {}
                    Some(_) => list.retain(|one| *one != line),
                }
            }
            let list = if side == Side::Rows {
                &mut rows
            } else {
                &mut columns
            };
            list.sort_unstable();
        }
        let is_said = |side, line| said(side, line).is_some();
        columns.truncate(MOST);
        rows.truncate(MOST);
        lines.attributes(view, Side::Columns, &mut columns, &rows, &is_said);
        lines.attributes(view, Side::Rows, &mut rows, &columns, &is_said);
        lines.named(view, Side::Columns, &mut columns, &rows, &is_said);
        lines.named(view, Side::Rows, &mut rows, &columns, &is_said);
        lines.late(view, Side::Rows, &mut rows, &is_said);
        lines.late(view, Side::Columns, &mut columns, &is_said);
        lines.measured(view, Side::Columns, &rows);
        lines.measured(view, Side::Rows, &columns);
        for side in [Side::Rows, Side::Columns] {
            for line in 0..view.count(side) {
                if let Some(role) = said(side, line) {
                    lines.set(side, line, role);
                }
            }
        }
        if sections {
            lines.headings.push(Line::Section);
        }
        lines
            .headings
            .extend(columns.iter().map(|column| Line::Column(*column)));
        lines
            .headings
            .extend(rows.iter().map(|row| Line::Row(*row)));
        Some(lines)
    }

    /// Rows or columns without figures that are not answers alone: they may hold headings.
    fn candidates(&self, view: &View, side: Side) -> Vec<usize> {
        let mut found = Vec::new();
        for line in 0..view.count(side) {
            if self.has_figures(side, line) {
                continue;
            }
            let mut texts = 0;
            for at in 0..view.count(side.other()) {
                if self.has_figures(side.other(), at) {
                    let sort = view.sort(side, line, at);
                    let looked = view.at(side, line, at);
                    let is_asked = looked.seen.why.is_some() && looked.label.measure.is_none();
                    let is_text = matches!(sort, Sort::Text) && !is_asked;
                    texts += usize::from(is_text || matches!(sort, Sort::Bare | Sort::Figure));
                }
            }
            if texts > 0 {
                found.push(line);
            }
        }
        found
    }

    /// Headings over rows: rows with one text and nothing else, where they are needed to tell the rows below apart.
    fn find_sections(&mut self, view: &View, columns: &[usize]) -> bool {
        let mut found = Vec::new();
        let mut is_merged = false;
        for row in 0..view.rows {
            let mut texts: Vec<Place> = Vec::new();
            let mut count = 0;
            for column in 0..view.columns {
                let place = view.place(Side::Rows, row, column);
                let is_own = place.row == view.first + row;
                if is_own && view.cell(place).seen.sort != Sort::Blank {
                    count += 1;
                    if texts.last() != Some(&place) {
                        texts.push(place);
                    }
                }
            }
            if let [only] = texts.as_slice()
                && row + 1 < view.rows
                && view.columns > 1
                && !matches!(view.cell(*only).seen.sort, Sort::Figure | Sort::Said)
            {
                is_merged |= count == view.columns;
                found.push((row, *only));
            }
        }
        if found.is_empty() {
            return false;
        }
        // The labels of the rows with figures: measures, or the same ones again.
        let mut labels: Vec<String> = Vec::new();
        let mut is_needed = is_merged;
        for row in (0..view.rows).filter(|row| self.has_figures(Side::Rows, *row)) {
            let mut label = String::new();
            for column in columns {
                let place = view.place(Side::Rows, row, *column);
                label.push_str(&super::words::key(view.text(place)));
                is_needed |= view.cell(place).label.is_measure();
            }
            is_needed |= labels.contains(&label);
            labels.push(label);
        }
        if !is_needed {
            return false;
        }
        let mut over = None;
        for row in 0..view.rows {
            if let Some((_, place)) = found.iter().find(|(one, _)| *one == row) {
                over = Some(*place);
                self.set(Side::Rows, row, Role::Section);
            }
            if let Some(slot) = self.sections.get_mut(row) {
                *slot = over;
            }
        }
        true
    }

    /// The heading of a row or column among the lines that may hold it: the first that is not blank.
    fn heading(view: &View, side: Side, line: usize, among: &[usize]) -> Option<Place> {
        let places = among.iter().map(|at| view.place(side, line, *at));
        places.take(3).find(|place| !view.text(*place).is_empty())
    }

    /// Takes rows or columns out that have a heading but name nothing: hours, prices, ways to ask.
    fn attributes(
        &mut self,
        view: &View,
        side: Side,
        lines: &mut Vec<usize>,
        across: &[usize],
        is_said: &dyn Fn(Side, usize) -> bool,
    ) {
        let mut roles: Vec<(usize, Role)> = Vec::new();
        let mut sure: Vec<usize> = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            if is_said(side, *line) {
                continue;
            }
            let is_first = place == 0;
            let heading = Lines::heading(view, side, *line, across);
            let label = heading.map(|place| &view.cell(place).label);
            let about = label.and_then(|label| label.about);
            let (mut texts, mut hours, mut long) = (0, 0, 0);
            for at in 0..view.count(side.other()) {
                let looked = view.at(side, *line, at);
                if self.has_figures(side.other(), at) && looked.seen.sort != Sort::Blank {
                    texts += 1;
                    hours += usize::from(hours::has(&looked.words) && looked.label.level < 2);
                    long += usize::from(looked.words.len() > 7);
                }
            }
            let role = match about {
                _ if hours * 2 > texts && !is_first => Role::Hours,
                Some(About::Hours) => Role::Hours,
                Some(About::Price) => Role::Ignored(Reason::Price),
                Some(About::Channel) => Role::Ignored(Reason::Channel),
                Some(About::Counted) => Role::Ignored(Reason::Counted),
                Some(About::Definition) => Role::Definition,
                None if long * 2 > texts && !is_first => Role::Definition,
                None if label.is_some_and(|label| label.measure == Some(Measure::Other)) => {
                    Role::Ignored(Reason::OtherMeasure)
                }
                None => continue,
            };
            if about == Some(About::Hours) && hours > 0 && hours == texts {
                sure.push(*line);
            }
            roles.push((*line, role));
        }
        // One has to hold the headings: the first, if all are about something. A row that is hours by its heading and by
        // its cells holds none.
        if roles.len() == lines.len() && roles.first().is_some_and(|(line, _)| !sure.contains(line))
        {
            roles.remove(0);
        }
        for (line, role) in roles {
            self.set(side, line, role);
            lines.retain(|one| *one != line);
        }
    }

    /// Rows or columns that a level names are values, even if nothing in them can be read: that is asked.
    fn named(
        &mut self,
        view: &View,
        side: Side,
        lines: &mut Vec<usize>,
        across: &[usize],
        is_said: &dyn Fn(Side, usize) -> bool,
    ) {
        let first = lines.first().copied();
        lines.retain(|line| {
            let heading = Lines::heading(view, side, *line, across);
            let level = heading.map_or(0, |place| view.cell(place).label.level);
            Some(*line) == first || level < 2 || is_said(side, *line)
        });
    }

    /// Headings stand before the figures; what comes behind is something else, unless none came before.
    fn late(
        &mut self,
        view: &View,
        side: Side,
        lines: &mut Vec<usize>,
        is_said: &dyn Fn(Side, usize) -> bool,
    ) {
        let first = self.first_figure(side);
        let is_early = |line: &usize| *line < first || is_said(side, *line);
        if !lines.iter().any(is_early) {
            // The one that looks most like names of levels.
            let score = |line: &usize| -> u32 {
                (0..view.count(side.other()))
                    .map(|at| view.at(side, *line, at).label.level)
                    .sum()
            };
            let best = lines
                .iter()
                .copied()
                .max_by_key(|line| (score(line), usize::MAX - line));
            for line in lines.iter().filter(|line| Some(**line) != best) {
                self.set(side, *line, Role::Ignored(Reason::Unknown));
            }
            lines.retain(|line| Some(*line) == best);
            return;
        }
        for line in lines.iter().filter(|line| !is_early(line)) {
            self.set(side, *line, Role::Ignored(Reason::Unknown));
        }
        lines.retain(is_early);
    }

    /// Rows or columns of values whose heading says that they are no first response.
    fn measured(&mut self, view: &View, side: Side, across: &[usize]) {
        for line in 0..view.count(side) {
            if self.role(side, line) != Role::Values {
                continue;
            }
            for at in across {
                let looked = &view.at(side, line, *at).label;
                let reason = match (looked.measure, looked.about) {
                    (Some(Measure::Other), _) => Reason::OtherMeasure,
                    (_, Some(About::Price)) if looked.level < 2 => Reason::Price,
                    (_, Some(About::Counted)) if looked.level < 2 => Reason::Counted,
                    _ => continue,
                };
                self.set(side, line, Role::Ignored(reason));
            }
        }
    }
}
