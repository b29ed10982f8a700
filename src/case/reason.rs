use serde::Serialize;

use super::words;
use crate::{checklist::bounded, locale::Language, triage};

/// One step on the way to the level: what it was, and the same in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// The customer picked a level by its definition.
    Picked {
        /// The id of the level.
        level: String,
        /// The reason in words.
        text: String,
    },
    /// An answer to a question of the programme's table.
    Answered {
        /// The id of the question.
        question: String,
        /// The id of the answer.
        answer: String,
        /// The reason in words.
        text: String,
    },
    /// The table gives this level.
    Cell {
        /// The id of the level.
        level: String,
        /// The reason in words.
        text: String,
    },
    /// The table leaves it open, and the customer picked.
    Settled {
        /// The id of the level.
        level: String,
        /// The id of the assumption.
        reading: String,
        /// The reason in words.
        text: String,
    },
    /// A step on a scale.
    Step {
        /// The id of the scale.
        scale: String,
        /// The id of the level of the same rank.
        level: String,
        /// The reason in words.
        text: String,
    },
    /// The scale that is the level.
    LevelFrom {
        /// The id of the scale.
        scale: String,
        /// The reason in words.
        text: String,
    },
    /// The two scales differ.
    ScalesDiffer {
        /// The reason in words.
        text: String,
    },
    /// The customer chose another level than the answers lead to.
    Overruled {
        /// The id of the level that the answers led to.
        from: String,
        /// The id of the level that was chosen.
        to: String,
        /// Why, in the customer's words; may be empty.
        reason: String,
        /// The reason in words.
        text: String,
    },
}

impl Reason {
    /// The reason in words, in the language of the case.
    pub fn text(&self) -> &str {
        match self {
            Reason::Picked { text, .. }
            | Reason::Answered { text, .. }
            | Reason::Cell { text, .. }
            | Reason::Settled { text, .. }
            | Reason::Step { text, .. }
            | Reason::LevelFrom { text, .. }
            | Reason::ScalesDiffer { text }
            | Reason::Overruled { text, .. } => text,
        }
    }

    pub(super) fn new(language: Language, reason: &triage::Reason) -> Reason {
        match *reason {
            triage::Reason::Picked(level) => Reason::Picked {
                level: level.id.to_string(),
                text: words::picked(language, level.term.as_str()),
            },
            triage::Reason::Answered(axis, choice) => Reason::Answered {
                question: axis.id.to_string(),
                answer: choice.id.to_string(),
                text: [
                    axis.name.get(language),
                    ": ",
                    choice.name.get(language),
                    " (",
                    choice.answer.get(language),
                    ")",
                ]
                .concat(),
            },
            triage::Reason::Cell(level) => Reason::Cell {
                level: level.id.to_string(),
                text: words::cell(language, level.term.as_str()),
            },
            triage::Reason::Settled(level, reading) => Reason::Settled {
                level: level.id.to_string(),
                reading: reading.id.to_string(),
                text: words::settled(language, level.term.as_str(), reading.id.as_str()),
            },
            triage::Reason::Step(scale, step) => Reason::Step {
                scale: scale.id.to_string(),
                level: step.level.to_string(),
                text: [
                    scale.name.get(language),
                    ": ",
                    step.term.as_str(),
                    " (",
                    step.definition.get(language),
                    ")",
                ]
                .concat(),
            },
            triage::Reason::LevelFrom(scale) => Reason::LevelFrom {
                scale: scale.id.to_string(),
                text: words::level_from(language, scale.name.get(language)),
            },
            triage::Reason::ScalesDiffer => Reason::ScalesDiffer {
                text: words::differ(language).to_owned(),
            },
            triage::Reason::Overruled { from, to, reason } => {
                let reason = bounded(reason);
                Reason::Overruled {
                    from: from.id.to_string(),
                    to: to.id.to_string(),
                    text: words::overruled(language, from.term.as_str(), to.term.as_str(), &reason),
                    reason,
                }
            }
        }
    }
}
