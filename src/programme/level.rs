use serde::Deserialize;

use super::{Id, Reading, Source, Text, Words};

/// The programme's own rank of a problem: a severity, a priority or an urgency.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default)]
    pub examples: Vec<Text>,
    /// Where it is defined.
    pub source: Vec<Id<Source>>,
    /// The open readings that the definition rests on.
    #[serde(default)]
    pub readings: Vec<Id<Reading>>,
}
