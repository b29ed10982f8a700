//! The names that the person gives, and those that are missing.

use super::{Why, correction, fill::Fill, reading::ReadAs, terms, words::Words};

impl Fill<'_> {
    /// Names that the person gave, and questions for those that are missing.
    pub fn names(&mut self) {
        for at in 0..self.reading.plans.len() {
            let Some(plan) = self.reading.plans.get_mut(at) else {
                continue;
            };
            let cell = plan.cell;
            if let Some(name) = correction::of(&self.said.plans, cell) {
                plan.name = name;
            }
            let words = Words::of(&plan.name);
            let is_hours = words.has(terms::OTHER_HOURS)
                || words.has(terms::BUSINESS) && words.has("hours,uren,zeiten,heures");
            if is_hours && correction::of(&self.said.plans, cell).is_none() {
                // The same plan in other hours, not another plan.
                self.ask(Why::Heading, cell, Vec::new());
            }
            if self
                .reading
                .plans
                .get(at)
                .is_some_and(|plan| plan.name.is_empty())
            {
                self.ask(Why::PlanName, cell, Vec::new());
            } else {
                self.reading.mark(cell, ReadAs::Plan(at));
            }
        }
        for at in 0..self.reading.levels.len() {
            let Some(level) = self.reading.levels.get_mut(at) else {
                continue;
            };
            let cell = level.cell;
            if let Some(name) = correction::of(&self.said.levels, cell) {
                level.name = name;
            }
            if level.name.is_empty() {
                self.ask(Why::LevelName, cell, Vec::new());
            } else {
                self.reading.mark(cell, ReadAs::Level(at));
            }
        }
    }
}
