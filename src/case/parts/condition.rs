use serde::Serialize;

use crate::{
    case::{Choices, Reply, references::References, words},
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

impl Replied {
    pub(super) fn new(reply: Option<&Reply>) -> Replied {
        match reply {
            Some(Reply::Yes) => Replied::Yes,
            Some(Reply::No) => Replied::No,
            Some(Reply::Unknown) => Replied::Unknown,
            None => Replied::Unanswered,
        }
    }
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
    /// Whether it is a suggestion of Duetime's own, which no source of the vendor's names.
    pub ours: bool,
    /// The ids of the assumptions that it rests on.
    pub assumptions: Vec<String>,
    /// Where it stands; empty only for Duetime's own suggestions.
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
    /// How files name the role. `none` where the customer said that no role of the programme is its own, `unknown` where it
    /// did not know.
    pub role: String,
    /// The role in words.
    pub text: String,
    /// The ids of the assumptions that it rests on.
    pub assumptions: Vec<String>,
    /// Where it stands; empty where it is none of the programme's roles.
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
            gates.push(Gate {
                id: gate.id.to_string(),
                question: refs.text(&gate.question),
                reply: Replied::new(choices.reply(programme, gate).as_ref()),
                demanded: gate.demanded,
                ours: gate.question.ours,
                assumptions: refs.rest_on(&gate.readings),
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
    /// The role that was chosen: one that the programme knows, none of them, or that the customer does not know.
    pub(in crate::case) fn find(refs: &mut References, choices: &Choices) -> Option<Submitter> {
        let wanted = choices.role.as_ref()?;
        let roles = &refs.programme.submitters.roles;
        let Some(role) = roles.iter().find(|role| role.id == *wanted) else {
            let text = words::no_role(refs.language, wanted.as_str())?;
            return Some(Submitter {
                role: wanted.to_string(),
                text: text.to_owned(),
                assumptions: Vec::new(),
                sources: Vec::new(),
            });
        };
        Some(Submitter {
            role: role.id.to_string(),
            text: refs.text(&role.text),
            assumptions: refs.rest_on(&role.readings),
            sources: refs.cite(&role.source),
        })
    }
}
