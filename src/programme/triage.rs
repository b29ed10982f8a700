use super::{Channel, Id, Level, Reading, Sign, Source, Text, Words};
use crate::tree::{Fault, Node, Read, forward, shaped};

/// The way from a customer's answers to a level.
#[derive(Debug, Clone, PartialEq)]
pub struct Triage {
    /// What is asked, and what follows.
    pub method: Method,
    /// Who has the last word, in plain words.
    pub decided_by: Text,
    /// Whether the customer may choose another level than the one that the answers lead to.
    pub may_override: bool,
    /// Where the way is described.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Triage { method, decided_by, source } may { may_override, readings });

/// The three ways of triage.
#[derive(Debug, Clone, PartialEq)]
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

impl Read for Method {
    fn blank() -> Self {
        Method::Direct {
            question: Text::blank(),
        }
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let variant = node.variant()?;
        *self = match variant.name {
            "direct" => {
                let mut question = Text::blank();
                variant.fill(&["question"], &mut [&mut question])?;
                Method::Direct { question }
            }
            "matrix" => {
                let (mut across, mut down, mut cells) =
                    (Axis::blank(), Axis::blank(), Vec::blank());
                let places: &mut [&mut dyn Read] = &mut [&mut across, &mut down, &mut cells];
                variant.fill(&["across", "down", "cells"], places)?;
                Method::Matrix {
                    across,
                    down,
                    cells,
                }
            }
            "scales" => {
                let (mut scales, mut level_from) = (Read::blank(), Id::blank());
                variant.fill(
                    &["scales", "level_from"],
                    &mut [&mut scales, &mut level_from],
                )?;
                Method::Scales { scales, level_from }
            }
            _ => return Err(variant.unknown(&["direct", "matrix", "scales"])),
        };
        Ok(())
    }
}

forward!(Method);

/// One question of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// How answers name it: `impact`.
    pub id: Id<Axis>,
    /// The programme's word for it.
    pub name: Text,
    /// The same as a plain question.
    pub question: Text,
    /// What may be answered, the gravest first.
    pub choices: Vec<Choice>,
}

shaped!(Axis {
    id,
    name,
    question,
    choices
});

/// One answer to a question of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// How answers name it: `high`.
    pub id: Id<Choice>,
    /// The programme's word for it.
    pub name: Text,
    /// The same as a plain answer.
    pub answer: Text,
    /// The plain facts that it names: ways to meet it, as [`Sign`] says.
    pub signs: Vec<Vec<Sign>>,
}

shaped!(Choice { id, name, answer } may { signs });

/// One cell of a matrix.
#[derive(Debug, Clone, PartialEq)]
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

impl Read for Cell {
    fn blank() -> Self {
        Cell::Level(Id::blank())
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let variant = node.variant()?;
        *self = match variant.name {
            "level" => Cell::Level(variant.holds()?),
            "never" => Cell::Never(variant.holds()?),
            "open" => {
                let (mut between, mut reading) = (Vec::blank(), Id::blank());
                variant.fill(&["between", "reading"], &mut [&mut between, &mut reading])?;
                Cell::Open { between, reading }
            }
            _ => return Err(variant.unknown(&["level", "open", "never"])),
        };
        Ok(())
    }
}

forward!(Cell);

/// One scale of two.
#[derive(Debug, Clone, PartialEq)]
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

shaped!(Scale {
    id,
    name,
    question,
    kept_by,
    steps,
    source
});

/// One step of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The level of this rank.
    pub level: Id<Level>,
    /// The programme's term: `Severity 1`.
    pub term: Words,
    /// What it means.
    pub definition: Text,
    /// The plain facts that the definition names: ways to meet it, as [`Sign`] says.
    pub signs: Vec<Vec<Sign>>,
    /// The ways of asking that the programme recommends for it, the first being the best.
    pub channels: Vec<Id<Channel>>,
}

shaped!(Step { level, term, definition } may { channels, signs });
