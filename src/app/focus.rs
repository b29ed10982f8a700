//! Where the focus goes, and what is said aloud.

use super::{App, Effect, Group, Move, Setting, edit::text_of};
use crate::{
    locale::words::intake as w,
    programme::{Id, Item},
};

/// The id of a row of an item: the first has that of the item, where a message leads.
pub fn row_id(item: &Id<Item>, place: usize) -> String {
    let base = ["item-", item.as_str()].concat();
    match place {
        0 => base,
        _ => [&base, ":", &place.to_string()].concat(),
    }
}

impl App {
    /// The focus goes to the element of this id; the group opens in which it stands.
    pub(super) fn focus(&mut self, id: &str) {
        if let Some(group) = Group::of(id) {
            self.open_group(group);
        }
        self.effects.push(Effect::Focus(id.to_owned()));
    }

    /// A row of so many was moved, taken away, or begun: the focus follows it.
    pub(super) fn moved_row(&mut self, item: &Id<Item>, to: usize, of: usize, step: Move) {
        // At the end of the way, the button that led there cannot be pressed any more: the focus goes to the row.
        let button = match step {
            Move::Up(false) if to > 0 => ":up",
            Move::Down(false) if to + 1 < of => ":down",
            _ => "",
        };
        self.focus(&[&*row_id(item, to), button].concat());
        if matches!(step, Move::Up(_) | Move::Down(_)) {
            let (n, of) = ((to + 1).to_string(), of.to_string());
            let text = w::STEP_MOVED.with(*self.language, &[("n", &n), ("of", &of)]);
            self.said.set(text);
        }
    }

    /// Keeps contact details for the next case, or forgets them.
    pub(super) fn keep_contact(&mut self, text: Option<String>) {
        self.effects
            .push(Effect::Set(Setting::Contact, text.clone()));
        self.contact.set(text);
    }

    /// The contact details as they are now, where the customer wanted them kept.
    pub(super) fn follow_contact(&mut self, item: &Id<Item>) {
        let contacts = self.ready().is_some_and(|programme| {
            let mut items = programme.checklist.items.iter();
            items.any(|one| one.id == *item && one.field == crate::programme::Field::Contact)
        });
        if contacts && self.contact.is_some() {
            let given = self
                .draft
                .chosen()
                .and_then(|chosen| chosen.given.get(item));
            let text = text_of(given);
            self.keep_contact(Some(text));
        }
    }
}
