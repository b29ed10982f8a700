use super::{Id, Programme, Text, Words};
use crate::tree::fields;

/// The list of programmes that the page offers, small enough for a first visit.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    /// The version of this format: 1.
    pub format: u8,
    /// The programmes, in the order in which they are offered.
    pub programmes: Vec<Entry>,
}

fields!(Index { format, programmes });

/// One programme of the list; the rest stands in `programmes/<id>.json`.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The programme.
    pub id: Id<Programme>,
    /// Its name, as in its file.
    pub name: Words,
    /// The programme in a sentence, as in its file.
    pub summary: Text,
}

fields!(Entry { id, name, summary });
