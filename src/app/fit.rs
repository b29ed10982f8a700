//! How much a field takes. Nothing is cut without a word: what did not fit is counted, and the page says so until
//! something else is typed there. (A browser that keeps the limit by itself cuts what is pasted in silence.)

use super::{App, Edit, row_id};
use crate::{
    checklist::{Given, LONGEST},
    programme::{Field, Id, Item},
};

/// What did not fit into a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The id of the field.
    pub field: String,
    /// How many characters it takes.
    pub most: usize,
    /// How many were left out.
    pub left_out: usize,
}

/// How many characters a name of a draft has at most.
const NAME: usize = 200;
/// A part of a person, and since when.
const SHORT: usize = 500;
/// A line of text, and a row.
const LINE: usize = 2_000;
/// Several lines of text.
const LINES: usize = 60_000;

impl App {
    /// What a person typed, as far as the field takes it.
    pub(super) fn fitted(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::Name(text) => Edit::Name(self.fit("draft-name", text, NAME)),
            Edit::Since(text) => Edit::Since(self.fit("since", text, SHORT)),
            Edit::Reason(text) => Edit::Reason(self.fit("override-reason", text, LINE)),
            Edit::Item(id, text) => {
                let (field, most) = (row_id(&id, 0), self.most(&id));
                let text = self.fit(&field, text, most);
                Edit::Item(id, text)
            }
            Edit::Line(id, place, text) => {
                let text = self.fit(&row_id(&id, place), text, SHORT);
                Edit::Line(id, place, text)
            }
            Edit::Row(id, place, text) => {
                let text = self.fit(&row_id(&id, place), text, LINE);
                Edit::Row(id, place, text)
            }
            other => other,
        }
    }

    /// How many characters an answer has at most.
    fn most(&self, id: &Id<Item>) -> usize {
        let items = self.ready().map(|programme| &programme.checklist.items);
        let item = items.into_iter().flatten().find(|item| item.id == *id);
        match item.map(|item| item.field) {
            // Whoever puts all rows of an answer there at once may.
            None | Some(Field::Lines | Field::Logs | Field::Steps) => LINES,
            Some(Field::Person | Field::Contact) => 3 * SHORT,
            _ => LINE,
        }
    }

    fn fit(&mut self, field: &str, text: String, most: usize) -> String {
        // A character has up to four bytes, and an answer no more than so many of these.
        let mut bytes = 0;
        let fits = |c: &char| {
            bytes += c.len_utf8();
            bytes <= LONGEST
        };
        let fitted: String = text.chars().take(most).take_while(fits).collect();
        let takes = fitted.chars().count();
        if fitted.len() == text.len() {
            if self.cut.as_ref().is_some_and(|cut| cut.field == field) {
                self.cut.set(None);
            }
            return text;
        }
        self.cut.set(Some(Cut {
            field: field.to_owned(),
            most: takes,
            left_out: text.chars().count() - takes,
        }));
        fitted
    }

    /// Rows that were pasted, as far as each takes them; the last of them has the focus.
    pub(super) fn fit_rows(&mut self, id: &Id<Item>, last: usize) {
        let Some(Given::Answer(text)) = self.given_to(id) else {
            return;
        };
        let mut left_out = 0;
        let rows = text.split('\n').map(|row| {
            left_out += row.chars().count().saturating_sub(LINE);
            row.chars().take(LINE).collect::<String>()
        });
        let rows = rows.collect::<Vec<_>>().join("\n");
        if left_out > 0 {
            self.change_item(id, |_| rows);
            self.cut.set(Some(Cut {
                field: row_id(id, last),
                most: LINE,
                left_out,
            }));
        }
    }
}
