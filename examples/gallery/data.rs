//! Programmes for the examples: they are part of the gallery, so that a browser needs to fetch none.

use std::sync::Arc;

use duetime::programme::{self, Item, Programme};

/// A programme that demands much.
pub fn kaseya() -> Arc<Programme> {
    read(include_str!("../../public/programmes/kaseya.json"))
}

/// A programme that asks for one number, and for it to be compared.
pub fn veeam() -> Arc<Programme> {
    read(include_str!("../../public/programmes/veeam-standard.json"))
}

fn read(file: &str) -> Arc<Programme> {
    Arc::new(programme::read(file).unwrap_or_else(|error| panic!("{error}")))
}

/// One of its items.
pub fn item(programme: &Programme, id: &str) -> Item {
    let mut items = programme.checklist.items.iter();
    let found = items.find(|item| item.id == *id);
    found.unwrap_or_else(|| panic!("no item {id}")).clone()
}
