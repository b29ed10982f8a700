use serde::Serialize;

use super::{
    Reason, Reference,
    parts::{
        Advantage, Assumption, Callback, CaseType, Channels, Commitment, Completeness, Fact, File,
        Gate, Item, Level, Moment, Plan, Programme, Source, Submitter,
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
    /// What the case is called before the vendor gives it a number. It is made in the browser when the draft begins, stays
    /// with it, and is good as a key against doubles: the same reference is the same case, and of two documents with the
    /// same reference the one with the later `made_at` counts.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Reference"))]
    pub reference: Reference,
    /// When this document was put together, in universal time: `2026-11-21T02:00:00Z`. Another time than the
    /// moment of the case, which may have been typed.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Utc"))]
    pub made_at: String,
    /// The language that its texts are in.
    pub language: Language,
    /// The language of the page on which the customer answered: what the customer typed is likely to be in it, and an answer
    /// in it is understood. Often the same.
    pub page_language: Language,
    /// The programme.
    pub programme: Programme,
    /// What the customer bought.
    pub plan: Plan,
    /// The kind of case.
    pub case_type: CaseType,
    /// The case in one line: the customer's answer to the first item of the programme that takes one line, where there is
    /// one. The checklist holds the same answer.
    pub subject: Option<String>,
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
    /// What happened, in plain words: the questions that the customer answered, in a fixed order.
    pub facts: Vec<Fact>,
    /// Since when, in the customer's words.
    pub since: Option<String>,
    /// The information that the programme asks for, with the customer's answers.
    pub checklist: Vec<Item>,
    /// How complete that is.
    pub completeness: Completeness,
    /// The files that go with the case, at most 50: what each of them is. The files themselves are never in here; they stay
    /// with the customer until they are attached at the vendor.
    pub files: Vec<File>,
    /// Every source that anything here names.
    pub sources: Vec<Source>,
}

impl Case {
    /// The document as indented JSON. The same case gives the same bytes.
    pub fn to_json(&self) -> String {
        crate::tree::indented(self)
    }
}
