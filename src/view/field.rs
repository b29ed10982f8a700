//! The ids of fields: for a label, a message or a link to lead to.

use crate::{
    programme::{Advantage, Asked, Gate, Item},
    triage::Ladder,
};

/// The field, or the first of the fields, that asks for an item.
pub fn item_id(item: &Item) -> String {
    ["item-", item.id.as_str()].concat()
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
