//! The ids of fields: for a label, a message or a link to lead to.
//!
//! What is made of the id of a programme begins with what it is, and what belongs to a field has the id of the field, a
//! colon and its own name: no id of a programme has a colon in it, so no two of them can meet.

use crate::{
    programme::{Advantage, Asked, Gate, Item},
    triage::Ladder,
};

/// The field, or the first of the fields, that asks for an item.
pub fn item_id(item: &Item) -> String {
    ["item-", item.id.as_str()].concat()
}

/// What belongs to a field or a question: its hint, its problem, one of its answers.
///
/// ```
/// assert_eq!(duetime::view::part_of("item-contact", "hint"), "item-contact:hint");
/// ```
pub fn part_of(field: &str, part: &str) -> String {
    [field, ":", part].concat()
}

/// The tick that says that nobody knows the answer to an item yet.
pub fn unknown_id(item: &Item) -> String {
    part_of(&item_id(item), "unknown")
}

/// What a field is described by: its hint, and what is wrong with it.
pub fn described_by(field: &str) -> String {
    [&*part_of(field, "hint"), &part_of(field, "problem")].join(" ")
}

/// The question what an answer to an item is to be compared with.
pub fn confirm_id(item: &Item) -> String {
    ["confirm-", item.id.as_str()].concat()
}

/// A question in plain words.
pub fn fact_id(asked: Asked) -> String {
    ["fact-", asked.name()].concat()
}

/// A condition of the programme.
pub fn gate_id(gate: &Gate) -> String {
    ["gate-", gate.id.as_str()].concat()
}

/// What moves a case forward in the queue.
pub fn advantage_id(advantage: &Advantage) -> String {
    ["advantage-", advantage.id.as_str()].concat()
}

/// The question that a ladder is.
pub fn ladder_id(ladder: Ladder) -> &'static str {
    match ladder {
        Ladder::Level => "level",
        Ladder::Across => "across",
        Ladder::Down => "down",
        Ladder::First => "scale-first",
        Ladder::Second => "scale-second",
    }
}
