use serde::Deserialize;

use super::{Channel, Id, Level, Reading, Source, Text, Words};

/// The way from a customer's answers to a level.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Triage {
    /// What is asked, and what follows.
    pub method: Method,
    /// Who has the last word, in plain words.
    pub decided_by: Text,
    /// Whether the customer may choose another level than the one that the answers lead to.
    #[serde(default)]
    pub may_override: bool,
    /// Where the way is described.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    #[serde(default)]
    pub readings: Vec<Id<Reading>>,
}

/// The three ways of triage.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Method {
    /// The customer picks the level whose definition fits.
    Direct {
        /// The question over the definitions.
        question: Text,
    },
    /// Two questions, and a table that gives the level.
    Matrix {
        /// The question across; its choices are the columns.
        across: Axis,
        /// The question down; its choices are the rows.
        down: Axis,
        /// The table: row by row, from the first choice of `down`.
        cells: Vec<Vec<Cell>>,
    },
    /// Two scales that are both kept: one of the product, one of the customer. One of them is the level.
    Scales {
        /// Both scales.
        scales: [Scale; 2],
        /// Which of them is the level.
        level_from: Id<Scale>,
    },
}

/// One question of a matrix.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// How answers name it: `impact`.
    pub id: Id<Axis>,
    /// The programme's word for it.
    pub name: Text,
    /// The same as a plain question.
    pub question: Text,
    /// What may be answered.
    pub choices: Vec<Choice>,
}

/// One answer to a question of a matrix.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// How answers name it: `high`.
    pub id: Id<Choice>,
    /// The programme's word for it.
    pub name: Text,
    /// The same as a plain answer.
    pub answer: Text,
}

/// One cell of a matrix.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Cell {
    /// The table gives this level.
    Level(Id<Level>),
    /// The table has no row for it: the customer chooses between these, the first being the cautious proposal.
    Open {
        /// The levels in question.
        between: Vec<Id<Level>>,
        /// The open reading.
        reading: Id<Reading>,
    },
    /// The two answers do not go together; the text says why.
    Never(Text),
}

/// One scale of two.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// How answers name it: `product_severity`.
    pub id: Id<Scale>,
    /// The programme's word for it.
    pub name: Text,
    /// The same as a plain question.
    pub question: Text,
    /// Who sets it, in plain words.
    pub kept_by: Text,
    /// Its steps, the gravest first, one for each level of the programme and in their order.
    pub steps: Vec<Step>,
    /// Where it stands.
    pub source: Vec<Id<Source>>,
}

/// One step of a scale.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The level of this rank.
    pub level: Id<Level>,
    /// The programme's term: `Severity 1`.
    pub term: Words,
    /// What it means.
    pub definition: Text,
    /// The ways of asking that the programme recommends for it, the first being the best.
    #[serde(default)]
    pub channels: Vec<Id<Channel>>,
}
