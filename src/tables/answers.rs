//! The answers of cells, and what is asked of them.

use super::{
    Place, Reading, Suggestion, Why,
    fill::Fill,
    reading::{ReadAs, Target},
    support,
    value::{self, Sort},
};
use crate::programme::Answer;

impl Fill<'_> {
    /// Takes the answer of a cell.
    pub fn target(&mut self, plan: usize, level: usize, cell: Place, seen: &value::Seen) {
        let cell = self.reading.grid.origin(cell);
        self.reading.mark(cell, ReadAs::Target { plan, level });
        let said = self.said.cell(cell);
        if said.is_none() {
            self.beside.push(support::Beside {
                plan,
                cell,
                hours: seen.hours.clone(),
                has_pattern: seen.has_pattern,
                has_other_hours: seen.why == Some(Why::OtherHours),
            });
            let suggestions = || {
                seen.suggestions
                    .iter()
                    .cloned()
                    .map(Suggestion::Answer)
                    .collect()
            };
            match seen.why {
                Some(why) => self.ask(why, cell, suggestions()),
                None if seen.answer.is_none() => self.ask(Why::Unread, cell, suggestions()),
                None => {}
            }
        }
        let Some(answer) = said.or_else(|| seen.answer.clone()) else {
            return;
        };
        // What is blank beside what is not says nothing.
        let is_blank = seen.sort == Sort::Blank;
        match self
            .reading
            .targets
            .iter()
            .position(|it| it.plan == plan && it.level == level)
        {
            None => self.reading.targets.push(Target {
                plan,
                level,
                answer,
                cell,
            }),
            Some(at) => {
                let Some(before) = self.reading.targets.get_mut(at) else {
                    return;
                };
                if before.answer == answer || is_blank {
                    return;
                }
                if self.reading.grid.text(before.cell).is_empty() {
                    *before = Target {
                        plan,
                        level,
                        answer,
                        cell,
                    };
                    return;
                }
                let both = vec![
                    Suggestion::Answer(before.answer.clone()),
                    Suggestion::Answer(answer),
                ];
                let first = before.cell;
                if self.said.cell(first).is_some() {
                    return;
                }
                self.reading.targets.remove(at);
                self.ask(Why::TwoValues, first, both);
                if let Some(question) = self.reading.questions.last_mut() {
                    question.cells.push(cell);
                }
            }
        }
    }
}

impl Reading {
    /// Whether a plan has an answer in business time.
    pub(super) fn counts_business(&self, plan: usize) -> bool {
        self.targets.iter().any(|target| {
            target.plan == plan
                && matches!(&target.answer, Answer::Within(amount) if amount.unit.needs_hours())
        })
    }
}
