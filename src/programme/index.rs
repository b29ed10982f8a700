use super::{Id, Programme, Text, Words};
use crate::tree::shaped;

/// The list of programmes that the page offers, small enough for a first visit.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    /// The version of this format: 1.
    pub format: u8,
    /// The programmes, in the order in which they are offered.
    pub programmes: Vec<Entry>,
    /// The tags of the languages in which every programme has texts that does not say otherwise.
    pub languages: Vec<String>,
}

shaped!(Index { format, programmes } may { languages });

impl Index {
    /// Whether a programme has texts in a language.
    pub fn speaks(&self, entry: &Entry, tag: &str) -> bool {
        let languages = if entry.languages.is_empty() {
            &self.languages
        } else {
            &entry.languages
        };
        languages.iter().any(|one| one == tag)
    }
}

/// One programme of the list; the rest stands in `programmes/<id>.json`.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The programme.
    pub id: Id<Programme>,
    /// Its name, as in its file.
    pub name: Words,
    /// The programme in a sentence, as in its file.
    pub summary: Text,
    /// The tags of the languages in which it has texts, where these are others than those of the list.
    pub languages: Vec<String>,
}

shaped!(Entry { id, name, summary } may { languages });
