use serde::Serialize;

use super::{
    Replied,
    file::{line, some},
};
use crate::{
    case::{Choices, references::References},
    checklist::{self, Given, Situation, bounded},
    programme::{self, AskedBy, Field, Kept, Method, Need},
    triage::Finding,
};

/// One piece of information that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Item {
    /// How files name it.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// How much it is wanted.
    pub need: Need,
    /// Why it is asked here, for a conditional item: it completes "only …".
    pub only: Option<String>,
    /// Who asks for it.
    pub asked_by: AskedBy,
    /// Whether an answer is there.
    pub state: State,
    /// The answer in the customer's words, or the programme's term where triage has answered.
    pub answer: Option<String>,
    /// What the answer has to be compared with, and what the customer said to that; none where there is nothing to compare.
    pub confirmed: Option<Confirmed>,
    /// Where it is asked for; empty only for Duetime's own suggestions.
    pub sources: Vec<String>,
}

/// A check of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Confirmed {
    /// The question, to which "yes" is the answer that goes on.
    pub question: String,
    /// The customer's answer to it.
    pub reply: Replied,
}

/// Whether an answer is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is.
    Answered,
    /// The customer does not know it yet.
    NotKnownYet,
    /// The customer gave none.
    Missing,
}

/// How complete the case is. What triage has answered is not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Completeness {
    /// How many of the items that the programme demands are there, out of how many.
    pub required: [usize; 2],
    /// The same for the others.
    pub recommended: [usize; 2],
    /// The ids of what is still missing, the demanded first.
    pub missing: Vec<String>,
}

impl Item {
    /// Everything that is asked for in a situation, in the order of the programme.
    pub(in crate::case) fn all<'a>(
        refs: &mut References<'a>,
        situation: Situation<'a>,
        finding: Option<&Finding<'a>>,
        choices: &Choices,
    ) -> Vec<Item> {
        let mut items = Vec::new();
        for item in &situation.programme.checklist.items {
            if !situation.concerns(item) {
                continue;
            }
            let (state, answer) = match item.field {
                Field::Level | Field::OtherScale => {
                    // Without a level there is nothing that triage could have answered.
                    let Some(term) = finding.and_then(|f| term(situation, item.field, f)) else {
                        continue;
                    };
                    (State::Answered, Some(term))
                }
                _ => match choices.given.get(&item.id) {
                    Some(Given::NotKnownYet) => (State::NotKnownYet, None),
                    Some(given @ Given::Answer(text)) if given.is_answer() => {
                        (State::Answered, Some(bounded(text)))
                    }
                    _ => (State::Missing, None),
                },
            };
            items.push(Item {
                id: item.id.to_string(),
                label: refs.text(&item.label),
                need: item.need,
                only: item.when.as_ref().map(|when| refs.text(&when.text)),
                asked_by: item.asked_by,
                state,
                answer,
                confirmed: item.confirm.as_ref().map(|question| Confirmed {
                    question: refs.text(question),
                    reply: Replied::new(choices.confirmed.get(&item.id)),
                }),
                sources: refs.cite(&item.source),
            });
        }
        items
    }
}

/// The case in one line: the answer to the first item of the programme that takes one line, where it was given. Every
/// programme asks for the subject or the summary before other things that fit in a line.
pub(in crate::case) fn subject(
    situation: Situation,
    given: &Kept<programme::Item, Given>,
) -> Option<String> {
    let first = checklist::items(situation).find(|item| item.field == Field::Line)?;
    match given.get(&first.id)? {
        Given::Answer(text) => some(line(text)),
        Given::NotKnownYet => None,
    }
}

/// The programme's term that triage found for an item.
fn term(situation: Situation, field: Field, finding: &Finding) -> Option<String> {
    if field == Field::Level {
        return Some(finding.level.term.to_string());
    }
    let Method::Scales { level_from, .. } = &situation.programme.triage.method else {
        return None;
    };
    let mut steps = finding.steps.into_iter().flatten();
    let (_, other) = steps.find(|(scale, _)| scale.id != *level_from)?;
    Some(other.term.to_string())
}

impl Completeness {
    pub(in crate::case) fn new(
        situation: Situation,
        given: &Kept<programme::Item, Given>,
    ) -> Completeness {
        let count = checklist::completeness(situation, given);
        Completeness {
            required: [count.required.0, count.required.1],
            recommended: [count.recommended.0, count.recommended.1],
            missing: count
                .missing
                .iter()
                .map(|item| item.id.to_string())
                .collect(),
        }
    }
}
