//! What a host fills into a case where the customer has entered nothing.

use super::{App, Edit, Place, edit::text_of};
use crate::{
    embed::{Contact, Line, Setting},
    programme::{Field, Id, Item},
};

/// What a host knows of the customer.
#[derive(Debug, Clone, Default)]
pub(super) struct Fills {
    product: Option<Line>,
    version: Option<Line>,
    support_id: Option<Line>,
    contact: Option<Contact>,
    /// What was filled in already: whoever wipes it out does not get it again.
    done: Vec<(Id<Item>, String)>,
}

impl Fills {
    pub(super) fn take(
        &mut self,
        product: Setting<Line>,
        version: Setting<Line>,
        support_id: Setting<Line>,
        contact: Setting<Contact>,
    ) {
        product.lay(&mut self.product);
        version.lay(&mut self.version);
        support_id.lay(&mut self.support_id);
        contact.lay(&mut self.contact);
    }

    /// What is known for an item: by its kind, else by its id. Where nothing asks for the product, it goes before the version.
    fn of(&self, item: &Item, has_product: bool) -> Option<String> {
        let line = match (item.field, item.id.as_str()) {
            (Field::Contact, _) => return self.contact.as_ref().map(Contact::lines),
            (Field::Version, _) if !has_product => {
                let known = [&self.product, &self.version]
                    .map(|line| line.as_ref().map_or("", |line| &line.0));
                return Some(known.join(" ").trim().to_owned());
            }
            (Field::Version, _) => &self.version,
            (_, "product") => &self.product,
            (_, "support_id") => &self.support_id,
            _ => &None,
        };
        line.as_ref().map(|line| line.0.clone())
    }
}

impl App {
    /// Fills in what the host knows, on the way to a case: before it, nothing of it is kept.
    pub(super) fn fill_in(&mut self) {
        let (Some(programme), Place::Intake(_)) = (self.ready().cloned(), *self.place) else {
            return;
        };
        // What the vendor has by now stays as it is.
        if !self.draft.handed.is_blank() {
            return;
        }
        let items = &programme.checklist.items;
        let has_product = items.iter().any(|item| item.id.as_str() == "product");
        for item in items {
            let Some(wants) = self.wants() else { return };
            let known = wants.fills.of(item, has_product);
            let Some(text) = known.filter(|text| !text.is_empty()) else {
                continue;
            };
            let fill = (item.id.clone(), text);
            if wants.fills.done.contains(&fill) {
                continue;
            }
            wants.fills.done.push(fill.clone());
            let given = self.draft.chosen().and_then(|it| it.given.get(&item.id));
            if text_of(given).is_empty() {
                self.edit(Edit::Item(fill.0, fill.1));
            }
        }
    }
}
