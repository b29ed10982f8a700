//! Which headings name plans, which levels, and which say what is measured.

use super::{
    grid::Place,
    label::Measure,
    lines::{Line, Lines},
    reading::{Reason, Role},
    view::{Side, View},
    words::key,
};

/// A line of headings with what it says at each row or column of values.
pub(super) struct Axis {
    pub line: Line,
    /// By row or column; none where nothing is said, or nothing is a value.
    pub entries: Vec<Option<Place>>,
    /// The same by what is said: the same number for the same text.
    said: Vec<Option<usize>>,
    /// Whether its names stand beside a measure: "Response time Gold".
    pub is_composite: bool,
}

/// The lines of a table by what they name.
#[derive(Default)]
pub(super) struct Axes {
    /// Names of plans; several lines make one name together.
    pub plans: Vec<Axis>,
    pub levels: Vec<Axis>,
    pub measures: Vec<Axis>,
    /// Lines that say the same as the levels in other words.
    pub definitions: Vec<Axis>,
    /// Whether plans and levels could be the other way round.
    pub is_open: bool,
}

impl Axis {
    fn of(view: &View, lines: &Lines, line: Line) -> Axis {
        let side = line.names();
        let mut last = None;
        let mut entries = Vec::with_capacity(view.count(side));
        for at in 0..view.count(side) {
            let is_heading = lines.headings.iter().any(|other| match other {
                Line::Row(row) => side == Side::Rows && *row == at,
                Line::Column(column) => side == Side::Columns && *column == at,
                Line::Section => false,
            });
            let role = lines.role(side, at);
            let is_value =
                !is_heading && matches!(role, Role::Values | Role::Ignored(Reason::OtherMeasure));
            if !is_value {
                entries.push(None);
                continue;
            }
            let place = match line {
                Line::Row(row) => Some(view.place(Side::Rows, row, at)),
                Line::Column(column) => Some(view.place(Side::Columns, column, at)),
                Line::Section => lines.sections.get(at).copied().flatten(),
            };
            // What is left out in a list of headings is that of before, as in merged cells.
            last = place.filter(|place| !view.text(*place).is_empty()).or(last);
            entries.push(last);
        }
        let mut texts: Vec<String> = Vec::new();
        let said = entries.iter().map(|place| {
            let text = key(view.text((*place)?));
            let known = texts.iter().position(|other| *other == text);
            Some(known.unwrap_or_else(|| {
                texts.push(text);
                texts.len() - 1
            }))
        });
        let said = said.collect();
        Axis {
            line,
            entries,
            said,
            is_composite: false,
        }
    }

    /// The name at a row or column.
    pub fn name(&self, view: &View, at: usize) -> Option<(String, Place)> {
        let place = self.entries.get(at).copied().flatten()?;
        let name = if self.is_composite {
            view.cell(place).label.rest.clone()
        } else {
            view.text(place).to_owned()
        };
        Some((name, place))
    }

    /// What it says where it has values, each place once.
    fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.entries.iter().flatten().copied().collect();
        places.dedup();
        places
    }

    /// Whether it says what is measured. Where it names something beside the measure, that is noted.
    fn is_measure(&mut self, view: &View) -> bool {
        let places = self.places();
        let mut rests: Vec<String> = Vec::new();
        let (mut measures, mut known) = (0, 0);
        for place in &places {
            let label = &view.cell(*place).label;
            let Some(measure) = label.measure else {
                continue;
            };
            let is_named = label.level > 1 && label.rest.is_empty() && measure == Measure::Some;
            measures += usize::from(!is_named);
            known += usize::from(measure != Measure::Some);
            let rest = key(&label.rest);
            if measure == Measure::First && !rest.is_empty() && !rests.contains(&rest) {
                rests.push(rest);
            }
        }
        if rests.len() > 1 && measures == places.len() {
            self.is_composite = true;
            return false;
        }
        measures > 0 && measures * 2 >= places.len() && (known > 0 || places.len() == 1)
    }

    /// How much its names look like levels, less how much like plans, with its own heading.
    fn score(&self, view: &View, lines: &Lines) -> (i32, bool) {
        let places = self.places();
        let mut score = 0;
        let mut is_telling = false;
        for place in &places {
            let looked = view.cell(*place);
            let (level, plan) = (looked.label.level, looked.label.plan);
            is_telling |= level != plan;
            score += 10 * (i32::try_from(level).unwrap_or(0) - i32::try_from(plan).unwrap_or(0));
        }
        score /= i32::try_from(places.len().max(1)).unwrap_or(1);
        for place in self.corner(view, lines) {
            let label = &view.cell(place).label;
            // A corner most often names the rows below it.
            let weight = if matches!(self.line, Line::Column(_)) {
                6
            } else {
                3
            };
            score += weight * (i32::from(label.is_level_word) - i32::from(label.is_plan_word) * 2);
        }
        (score, is_telling)
    }

    /// The cells where a line of headings meets those of the other side.
    fn corner(&self, view: &View, lines: &Lines) -> Vec<Place> {
        let meets = lines
            .headings
            .iter()
            .filter_map(|other| match (self.line, *other) {
                (Line::Row(row), Line::Column(column)) | (Line::Column(column), Line::Row(row)) => {
                    Some(view.place(Side::Rows, row, column))
                }
                _ => None,
            });
        meets
            .filter(|place| !view.text(*place).is_empty())
            .take(2)
            .collect()
    }

    /// Whether another line says as much at the same places: where this one is the same, so is the other.
    fn decides(&self, other: &Axis) -> bool {
        let mut of: Vec<Option<usize>> = vec![None; self.said.len()];
        let mut both = self.said.iter().zip(&other.said);
        both.all(|(own, theirs)| match own.and_then(|own| of.get_mut(own)) {
            Some(slot) => {
                *slot.get_or_insert(theirs.unwrap_or(usize::MAX)) == theirs.unwrap_or(usize::MAX)
            }
            None => true,
        })
    }

    fn is_constant(&self) -> bool {
        self.said.iter().flatten().all(|said| *said == 0)
    }
}

impl Axes {
    /// Tells the lines of a table apart.
    pub fn of(view: &View, lines: &Lines) -> Axes {
        let mut axes = Axes::default();
        let mut kept: Vec<(Axis, i32, bool)> = Vec::new();
        let mut constants: Vec<Axis> = Vec::new();
        for line in &lines.headings {
            let mut axis = Axis::of(view, lines, *line);
            let role = match *line {
                Line::Row(row) => lines.role(Side::Rows, row),
                Line::Column(column) => lines.role(Side::Columns, column),
                Line::Section => Role::Values,
            };
            let is_measure = axis.is_measure(view);
            match role {
                Role::Plans => axes.plans.push(axis),
                Role::Levels => axes.levels.push(axis),
                _ if is_measure || role == Role::Measures => axes.measures.push(axis),
                _ if axis.places().is_empty() => {}
                // One heading over all names nothing apart, unless it is the only line of its side.
                _ if axis.line == Line::Section && axis.is_constant() => constants.push(axis),
                _ => {
                    let (score, is_telling) = axis.score(view, lines);
                    kept.push((axis, score, is_telling));
                }
            }
        }
        axes.choose(kept, constants);
        axes
    }

    fn choose(&mut self, mut kept: Vec<(Axis, i32, bool)>, constants: Vec<Axis>) {
        let same = doubles(&mut kept);
        let best = |kept: &[(Axis, i32, bool)], is_level: bool| {
            let mut best: Option<(usize, i32)> = None;
            for (at, (_, score, _)) in kept.iter().enumerate() {
                let score = if is_level { *score } else { -*score };
                if best.is_none_or(|(_, other)| score > other) {
                    best = Some((at, score));
                }
            }
            best.map(|(at, _)| at)
        };
        match kept.as_slice() {
            [(axis, score, _)] if self.levels.is_empty() && self.plans.is_empty() => {
                let is_column = !matches!(axis.line, Line::Row(_));
                self.is_open = *score == 0;
                if *score > 0 || *score == 0 && is_column {
                    self.levels.extend(kept.pop().map(|it| it.0));
                } else {
                    self.plans.extend(kept.pop().map(|it| it.0));
                }
            }
            _ => {
                if self.levels.is_empty()
                    && let Some(at) = best(&kept, true)
                {
                    let top = kept.get(at).map_or(0, |it| it.1);
                    let apart = |axis: &Axis| {
                        let best = kept.get(at).map(|it| &it.0);
                        !best.is_some_and(|best| {
                            best.line.names() == axis.line.names() && best.decides(axis)
                        })
                    };
                    let other = kept
                        .iter()
                        .enumerate()
                        .any(|(n, it)| n != at && it.1 == top && apart(&it.0));
                    self.is_open = other;
                    let at = if other {
                        let is_column = |it: &(Axis, i32, bool)| {
                            matches!(it.0.line, Line::Column(_)) && it.1 == top
                        };
                        kept.iter().position(is_column).unwrap_or(at)
                    } else {
                        at
                    };
                    // Levels that are the same for all of the other names are none.
                    self.levels.push(kept.remove(at).0);
                }
                kept.retain(|(axis, ..)| {
                    let is_redundant = self.levels.iter().any(|level| {
                        level.line.names() == axis.line.names() && level.decides(axis)
                    });
                    !is_redundant || {
                        self.definitions.push(again(axis));
                        false
                    }
                });
                if self.plans.is_empty()
                    && let Some(at) = best(&kept, false)
                {
                    self.plans.push(kept.remove(at).0);
                }
            }
        }
        // Lines that say the same again, in other words.
        for axis in same {
            if self
                .levels
                .iter()
                .any(|level| level.line.names() == axis.line.names() && level.decides(&axis))
            {
                self.definitions.push(axis);
            }
        }
        if self.plans.is_empty() {
            self.plans.extend(constants.into_iter().take(1));
        }
    }
}

/// Takes out lines that say the same as another of their side: the one that tells less.
fn doubles(kept: &mut Vec<(Axis, i32, bool)>) -> Vec<Axis> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < kept.len() {
        let is_less = kept.get(at).is_some_and(|(axis, score, _)| {
            kept.iter().enumerate().any(|(n, (other, theirs, _))| {
                let tells = (theirs.abs(), at) > (score.abs(), n);
                n != at
                    && tells
                    && axis.line.names() == other.line.names()
                    && axis.decides(other)
                    && other.decides(axis)
            })
        });
        if is_less {
            out.push(kept.remove(at).0);
        } else {
            at += 1;
        }
    }
    out
}

fn again(axis: &Axis) -> Axis {
    Axis {
        line: axis.line,
        entries: axis.entries.clone(),
        said: axis.said.clone(),
        is_composite: axis.is_composite,
    }
}
