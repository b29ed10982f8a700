use super::{Id, Reading, Sign, Source, Text, Words};
use crate::tree::shaped;

/// The programme's own rank of a problem: a severity, a priority or an urgency.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// How targets, links and cases name it: `1`, `P2`.
    pub id: Id<Level>,
    /// 1 is the gravest. Ranks go up by one, in the order of the list.
    pub rank: u8,
    /// The programme's term, the same in every language of the page: `Severity 1`, `P2`.
    pub term: Words,
    /// The same in a plain word or two.
    pub name: Text,
    /// What makes a problem this level.
    pub definition: Text,
    /// What it looks like in practice.
    pub examples: Vec<Text>,
    /// The plain facts that the definition names; empty where it names none that everybody has. Each entry is a way to
    /// meet it, as [`Sign`] says.
    pub signs: Vec<Vec<Sign>>,
    /// Where it is defined.
    pub source: Vec<Id<Source>>,
    /// The open readings that the definition rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Level { id, rank, term, name, definition, source } may { examples, signs, readings });
