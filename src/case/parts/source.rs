use serde::Serialize;

/// A document of the vendor that was read for the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its title as printed.
    pub title: String,
    /// Which edition was read.
    pub edition: String,
    /// The language it is written in, as a BCP 47 tag.
    pub language: String,
    /// Where it stood.
    pub address: String,
    /// The day on which it was read: `2026-11-21`.
    pub read_on: String,
}

/// The place that a rule or a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// How the parts of the case name it.
    pub id: String,
    /// The title of the document.
    pub document: String,
    /// The section, as the document heads it.
    pub section: String,
    /// Which edition was read.
    pub edition: String,
    /// The language it is written in, as a BCP 47 tag.
    pub language: String,
    /// Where it stood.
    pub address: String,
    /// The day on which it was read: `2026-11-21`.
    pub read_on: String,
}

/// A question that the documents leave open, and the reading that this case supposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
