use serde::Serialize;

use crate::{
    case::{Choices, Reply, references::References},
    programme,
};

/// An answer to a condition, as files write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Replied {
    /// It is so.
    Yes,
    /// It is not.
    No,
    /// The customer does not know.
    Unknown,
    /// The customer was not asked, or did not say.
    Unanswered,
}

/// A condition before a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Gate {
    /// How files name it.
    pub id: String,
    /// The question.
    pub question: String,
    /// The customer's answer.
    pub reply: Replied,
    /// Whether the programme demands it, or recommends it.
    pub demanded: bool,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// Something about the customer that moves the case forward in the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Advantage {
    /// How files name it.
    pub id: String,
    /// The question.
    pub question: String,
    /// The customer's answer; "yes" is the advantage.
    pub reply: Replied,
    /// What a "yes" brings.
    pub effect: String,
    /// Where it stands.
    pub sources: Vec<String>,
}

/// Who hands in the case: a role of the programme, never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Submitter {
    /// How files name the role.
    pub role: String,
    /// The role in words.
    pub text: String,
    /// Where it stands.
    pub sources: Vec<String>,
}

impl Gate {
    /// The conditions that hold for a plan, in the order of the programme.
    pub(in crate::case) fn all<'a>(
        refs: &mut References<'a>,
        plan: &programme::Plan,
        choices: &Choices,
    ) -> Vec<Gate> {
        let programme = refs.programme;
        let mut gates = Vec::new();
        for gate in &programme.gates {
            if !gate.plans.is_empty() && !gate.plans.contains(&plan.id) {
                continue;
            }
            refs.rest_on(&gate.readings);
            gates.push(Gate {
                id: gate.id.to_string(),
                question: refs.text(&gate.question),
                reply: match choices.gates.get(&gate.id) {
                    Some(Reply::Yes) => Replied::Yes,
                    Some(Reply::No) => Replied::No,
                    Some(Reply::Unknown) => Replied::Unknown,
                    None => Replied::Unanswered,
                },
                demanded: gate.demanded,
                sources: refs.cite(&gate.source),
            });
        }
        gates
    }
}

impl Advantage {
    /// All advantages that the programme knows, in its order.
    pub(in crate::case) fn all(refs: &mut References, choices: &Choices) -> Vec<Advantage> {
        let programme = refs.programme;
        let mut advantages = Vec::with_capacity(programme.advantages.len());
        for advantage in &programme.advantages {
            advantages.push(Advantage {
                id: advantage.id.to_string(),
                question: refs.text(&advantage.question),
                reply: match choices.advantages.get(&advantage.id) {
                    Some(true) => Replied::Yes,
                    Some(false) => Replied::No,
                    None => Replied::Unanswered,
                },
                effect: refs.text(&advantage.effect),
                sources: refs.cite(&advantage.source),
            });
        }
        advantages
    }
}

impl Submitter {
    /// The role that was chosen, if the programme knows it.
    pub(in crate::case) fn find(refs: &mut References, choices: &Choices) -> Option<Submitter> {
        let wanted = choices.role.as_ref()?;
        let roles = &refs.programme.submitters.roles;
        let role = roles.iter().find(|role| role.id == *wanted)?;
        refs.rest_on(&role.readings);
        Some(Submitter {
            role: role.id.to_string(),
            text: refs.text(&role.text),
            sources: refs.cite(&role.source),
        })
    }
}
