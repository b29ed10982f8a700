use serde::Serialize;

use crate::{
    programme::{Choice, Id, Level},
    tree::fields,
};

/// What a customer answered; each answer may still be missing. Answers that a programme's way of triage does not ask
/// for are kept and count for nothing, so that switching between plans and programmes loses nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// The level picked by its definition; in a matrix, the one picked from an open cell.
    pub level: Option<Id<Level>>,
    /// The answer to the question across.
    pub across: Option<Id<Choice>>,
    /// The answer to the question down.
    pub down: Option<Id<Choice>>,
    /// The steps on the two scales, in their order.
    pub steps: [Option<Id<Level>>; 2],
    /// Another level than the answers lead to.
    pub overrule: Option<Override>,
}

fields!(
    Answers = default {
        level,
        across,
        down,
        steps,
        overrule
    }
);

/// The customer's choice of another level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Override {
    /// The level.
    pub level: Id<Level>,
    /// Why, in the customer's words; may be empty.
    pub reason: String,
}

fields!(Override { level, reason, .. });
