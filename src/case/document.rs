use serde::Serialize;

use super::{
    Reason,
    parts::{
        Advantage, Assumption, Callback, CaseType, Channels, Commitment, Completeness, Gate, Item,
        Level, Moment, Plan, Programme, Source, Submitter,
    },
};
use crate::locale::Language;

/// What a case document calls itself, so that whoever receives one can tell.
pub(super) const FORMAT: &str = "duetime-case";

/// The version of the document. It goes up when a field changes its meaning or goes; a reader must accept new fields.
pub(super) const VERSION: u8 = 1;

/// What is handed in: everything that the reader at the vendor needs, in one self-contained document.
///
/// Every field is always there, in this order; what does not apply is `null` or empty. Texts are in the case's
/// language, ids and terms as the programme has them. Text that the customer typed holds no control characters but line
/// breaks and tabs, no marks that turn the direction of a text around, and at most 64 KiB.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Case {
    /// `duetime-case`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    pub format: &'static str,
    /// The version of this document: 1.
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    pub version: u8,
    /// The language that its texts are in.
    pub language: Language,
    /// The programme.
    pub programme: Programme,
    /// What the customer bought.
    pub plan: Plan,
    /// The kind of case.
    pub case_type: CaseType,
    /// The level; none where the kind of case has none, or where it is not known yet.
    pub level: Option<Level>,
    /// The way to the level, step by step.
    pub reasons: Vec<Reason>,
    /// When the case is opened.
    pub moment: Moment,
    /// What the customer can count on; none where that takes a level that is not known yet.
    pub commitment: Option<Commitment>,
    /// What the documents leave open, as far as anything here rests on it.
    pub assumptions: Vec<Assumption>,
    /// The ways to reach support.
    pub channels: Channels,
    /// The promise to ring back, where one holds.
    pub callback: Option<Callback>,
    /// What moves the case forward in the queue.
    pub advantages: Vec<Advantage>,
    /// Who hands in the case; none where that is not known.
    pub handed_in_by: Option<Submitter>,
    /// The conditions before a case, with the customer's answers.
    pub gates: Vec<Gate>,
    /// The information that the programme asks for, with the customer's answers.
    pub checklist: Vec<Item>,
    /// How complete that is.
    pub completeness: Completeness,
    /// Every source that anything here names.
    pub sources: Vec<Source>,
}

impl Case {
    /// The document as indented JSON. The same case gives the same bytes.
    pub fn to_json(&self) -> String {
        // Writing to memory cannot fail, and no map in a case has keys that are no text.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
