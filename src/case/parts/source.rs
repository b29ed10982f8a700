use serde::Serialize;

/// A document of the vendor that was read for the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// Its title as printed.
    pub title: String,
    /// Which edition was read, as the document says it; the word for "undated" where it says nothing.
    pub edition: String,
    /// The language it is written in, as a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Tag"))]
    pub language: String,
    /// Where it stood.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Address"))]
    pub address: String,
    /// The day on which it was read: `2026-11-21`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Date"))]
    pub read_on: String,
    /// Whether it is another document of the vendor than the published programme.
    pub outside: bool,
}

/// The place that a rule or a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// How the parts of the case name it.
    pub id: String,
    /// The title of the document.
    pub document: String,
    /// The section, as the document heads it.
    pub section: String,
    /// Which edition was read, as the document says it; the word for "undated" where it says nothing.
    pub edition: String,
    /// The language it is written in, as a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Tag"))]
    pub language: String,
    /// Where it stood.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Address"))]
    pub address: String,
    /// The day on which it was read: `2026-11-21`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Date"))]
    pub read_on: String,
    /// Whether it is another document of the vendor than the published programme.
    pub outside: bool,
}

/// A question that the documents leave open, and the reading that this case supposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assumption {
    /// How the parts of the case name it.
    pub id: String,
    /// What is open.
    pub question: String,
    /// What is supposed, or that it is left open.
    pub chosen: String,
    /// The places that leave it open.
    pub sources: Vec<String>,
}
