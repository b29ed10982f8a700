//! The hours of each plan: what its name, a note, a row or a column, or its cells say of them.

use super::{
    Clock, Hours, Place, Suggestion, Why,
    fill::Fill,
    grid::Grid,
    hours::Found,
    named, notes,
    value::{self, Context, Sort},
    words::{Words, key},
};
use crate::{clock::Day, programme::Answer};

/// What a cell of a target says of hours.
pub(super) struct Beside {
    pub plan: usize,
    pub cell: Place,
    pub hours: Option<Found>,
    pub has_pattern: bool,
    pub has_other_hours: bool,
}

/// A cell of hours.
pub(super) struct Said {
    pub cell: Place,
    /// The plan that it is about; none where the table has plans and names none here.
    pub plan: Option<(String, Place)>,
    /// Whether it stands beside the name of a level.
    pub by_level: bool,
}

/// What is known of a plan.
enum Known {
    /// Nothing is said here.
    Silent,
    /// Something is said, but no hours: it is asked, or need not be.
    Nothing,
    Hours(Box<Found>, Place),
}

/// Finds the hours of all plans, and asks for what is missing.
pub(super) fn hours(fill: &mut Fill, grid: &Grid) {
    let notes = notes::notes(grid);
    let names: Vec<Words> = fill
        .reading
        .plans
        .iter()
        .map(|plan| Words::of(&plan.name))
        .collect();
    let mut named: Vec<(usize, Found, Place)> = Vec::new();
    let mut is_named = vec![false; notes.len()];
    for (note, is_named) in notes.iter().zip(&mut is_named) {
        for (plan, found) in notes::by_plan(&note.words, &names) {
            *is_named = true;
            named.push((plan, found, note.place));
        }
    }
    let any_business = (0..names.len()).any(|plan| fill.reading.counts_business(plan));
    for plan in 0..names.len() {
        let Some(cell) = fill.reading.plans.get(plan).map(|plan| plan.cell) else {
            continue;
        };
        if let Some(hours) = fill.said.hours(cell) {
            fill.give(plan, hours, None);
            continue;
        }
        let mut known = fill.by_name(plan, cell, grid);
        if matches!(known, Known::Silent) {
            let marks = grid.cell(cell).map_or(&[][..], |cell| &cell.marks);
            let mut marks = marks.to_vec();
            for beside in fill.beside.iter().filter(|beside| beside.plan == plan) {
                marks.extend(
                    grid.cell(beside.cell)
                        .into_iter()
                        .flat_map(|cell| cell.marks.clone()),
                );
            }
            let marked = notes
                .iter()
                .find(|note| note.marks.iter().any(|mark| marks.contains(mark)));
            if let Some(note) = marked {
                known = fill.judge(plan, &note.found, note.place);
            }
        }
        if matches!(known, Known::Silent) {
            known = fill.by_lines(plan);
        }
        if matches!(known, Known::Silent)
            && let Some((_, found, place)) = named.iter().find(|one| one.0 == plan)
        {
            known = fill.judge(plan, found, *place);
        }
        if matches!(known, Known::Silent) {
            known = fill.by_cells(plan);
        }
        if matches!(known, Known::Silent) && (fill.reading.counts_business(plan) || !any_business) {
            let general = notes.iter().zip(&is_named).find(|(note, is_named)| {
                let says = note.found.hours != Hours::None || note.found.is_doubtful;
                says && !**is_named && note.marks.is_empty()
            });
            if let Some((note, _)) = general {
                known = fill.judge(plan, &note.found, note.place);
            }
        }
        match known {
            Known::Hours(found, place) => fill.take(plan, &found, place),
            Known::Silent if fill.reading.counts_business(plan) => {
                fill.ask_of(Why::HoursMissing, &[cell], plan, Vec::new())
            }
            _ => {}
        }
    }
    fill.patterns();
    fill.clocks(&notes);
}

impl Fill<'_> {
    fn give(&mut self, plan: usize, hours: Hours, cell: Option<Place>) {
        if let Some(plan) = self.reading.plans.get_mut(plan) {
            plan.hours = hours;
            plan.hours_cell = cell;
        }
    }

    fn take(&mut self, plan: usize, found: &Found, place: Place) {
        if found.is_saturday_open
            && let Hours::Week(week, clock) = &found.hours
        {
            let mut longer = week.clone();
            if let Ok(with) = longer
                .clone()
                .with(Day::Sat, week.windows(Day::Fri).to_vec())
            {
                longer = with;
            }
            let suggestions = vec![
                Suggestion::Hours(found.hours.clone()),
                Suggestion::Hours(Hours::Week(longer, *clock)),
            ];
            self.ask_of(Why::Saturday, &[place], plan, suggestions);
        }
        self.give(plan, found.hours.clone(), Some(place));
    }

    /// Asks about a plan, together with others that the same cell is about.
    fn ask_of(&mut self, why: Why, cells: &[Place], plan: usize, suggestions: Vec<Suggestion>) {
        let questions = &mut self.reading.questions;
        let same = questions.iter_mut().find(|one| {
            one.why == why
                && (one.cells.first() == cells.first()
                    || matches!(why, Why::HoursMissing | Why::Zone))
        });
        match same {
            Some(question) => {
                for cell in cells {
                    if !question.cells.contains(cell) {
                        question.cells.push(*cell);
                    }
                }
                if !question.plans.contains(&plan) {
                    question.plans.push(plan);
                }
            }
            None => questions.push(super::Question {
                why,
                cells: cells.to_vec(),
                plans: vec![plan],
                suggestions,
            }),
        }
    }

    /// Whether hours that were found can be taken; what cannot be is asked.
    fn judge(&mut self, plan: usize, found: &Found, place: Place) -> Known {
        let suggestions = match found.hours {
            Hours::None => Vec::new(),
            _ => vec![Suggestion::Hours(found.hours.clone())],
        };
        if found.is_clear() {
            return Known::Hours(Box::new(found.clone()), place);
        }
        self.ask_of(Why::Hours, &[place], plan, suggestions);
        if found.is_likely() {
            return Known::Hours(Box::new(found.clone()), place);
        }
        Known::Nothing
    }

    fn by_name(&mut self, plan: usize, cell: Place, grid: &Grid) -> Known {
        let named = self
            .reading
            .plans
            .get(plan)
            .is_some_and(|plan| !plan.name.is_empty());
        match named::part(grid.text(cell)).found.filter(|_| named) {
            // "8x5" as a name is a pattern that a note may explain.
            Some(found) if found.hours == Hours::None && found.strange == 0 => Known::Silent,
            Some(found) => self.judge(plan, &found, cell),
            None => Known::Silent,
        }
    }

    /// By rows and columns of hours.
    fn by_lines(&mut self, plan: usize) -> Known {
        let Some(own) = self.reading.plans.get(plan) else {
            return Known::Silent;
        };
        let (name, cell) = (key(&own.name), own.cell);
        let is_own = |said: &&Said| match &said.plan {
            Some((other, place)) => {
                self.reading.grid.origin(*place) == cell || key(&named::part(other).name) == name
            }
            None => false,
        };
        let own: Vec<&Said> = self.hours.iter().filter(is_own).collect();
        let mut cells: Vec<Place> = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for said in &own {
            let mut place = said.cell;
            if self.reading.grid.text(place).is_empty() {
                // One cell with hours in a row of blank ones was merged.
                let mut filled = self.hours.iter().filter(|other| {
                    other.cell.row == place.row
                        && !said.by_level
                        && !self.reading.grid.text(other.cell).is_empty()
                });
                match (filled.next(), filled.next()) {
                    (Some(only), None) => place = only.cell,
                    _ => continue,
                }
            }
            if !cells.contains(&place) {
                cells.push(place);
            }
            let text = key(self.reading.grid.text(place));
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        let Some(first) = cells.first().copied() else {
            return Known::Silent;
        };
        let by_level = own.iter().any(|said| said.by_level);
        if texts.len() > 1 {
            let why = if by_level {
                Why::HoursDiffer
            } else {
                Why::Hours
            };
            self.ask_of(why, &cells, plan, Vec::new());
            return Known::Nothing;
        }
        let words = Words::of(self.reading.grid.text(first));
        let seen = value::read(&words, Context::default());
        if seen.sort == Sort::Said && seen.answer != Some(Answer::BestEffort) {
            return Known::Nothing;
        }
        self.judge(plan, &super::hours::read(&words), first)
    }

    /// By what stands beside its figures, where that is the same everywhere.
    fn by_cells(&mut self, plan: usize) -> Known {
        let own = || self.beside.iter().filter(|beside| beside.plan == plan);
        if own().any(|beside| beside.has_other_hours) {
            return Known::Nothing;
        }
        let weeks = own().filter_map(|beside| {
            let found = beside.hours.as_ref()?;
            matches!(found.hours, Hours::Week(..)).then(|| (found.hours.clone(), beside.cell))
        });
        let weeks: Vec<(Hours, Place)> = weeks.collect();
        let Some((first, cell)) = weeks.first().cloned() else {
            return Known::Silent;
        };
        if weeks.iter().all(|(hours, _)| *hours == first) {
            let found = Found {
                hours: first,
                ..Found::default()
            };
            return Known::Hours(Box::new(found), cell);
        }
        let cells: Vec<Place> = weeks.iter().map(|(_, cell)| *cell).collect();
        self.ask_of(Why::HoursDiffer, &cells, plan, Vec::new());
        Known::Nothing
    }

    /// "8x5" beside a figure says how long the hours are, not which they are.
    fn patterns(&mut self) {
        let open: Vec<(usize, Place)> = self
            .beside
            .iter()
            .filter(|beside| {
                let plan = self.reading.plans.get(beside.plan);
                beside.has_pattern
                    && plan.is_some_and(|plan| {
                        plan.hours == Hours::None && self.said.hours(plan.cell).is_none()
                    })
            })
            .map(|beside| (beside.plan, beside.cell))
            .collect();
        for (plan, cell) in open {
            let missing =
                |one: &super::Question| one.why == Why::HoursMissing && one.plans.contains(&plan);
            // One question for the hours of a plan.
            for question in self.reading.questions.iter_mut().filter(|one| missing(one)) {
                question.plans.retain(|other| *other != plan);
                let own = self.reading.plans.get(plan).map(|plan| plan.cell);
                question.cells.retain(|other| Some(*other) != own);
            }
            self.reading
                .questions
                .retain(|one| one.why != Why::HoursMissing || !one.plans.is_empty());
            self.ask_of(Why::Hours, &[cell], plan, Vec::new());
        }
    }

    /// Hours without a zone: that of a note, that of the person, else a question.
    fn clocks(&mut self, notes: &[notes::Note]) {
        let _ = notes;
        for at in 0..self.reading.plans.len() {
            let Some(plan) = self.reading.plans.get_mut(at) else {
                continue;
            };
            let Hours::Week(_, clock) = &mut plan.hours else {
                continue;
            };
            if *clock != Clock::Unsaid {
                continue;
            }
            if let Some(said) = self.said.clock {
                *clock = said;
                self.reading.zone_is_chosen = true;
                continue;
            }
            let cell = plan.hours_cell.unwrap_or(plan.cell);
            let words = Words::of(self.reading.grid.text(cell));
            let zones = super::hours::read(&words).zones;
            let zones = zones.into_iter().map(Suggestion::Zone).collect();
            self.ask_of(Why::Zone, &[cell], at, zones);
        }
    }
}
