use chrono::NaiveDate;

use super::{Address, Id, Text, Words};
use crate::tree::shaped;

/// A document that a vendor published and that somebody read for this programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// How sources name it within this file.
    pub id: Id<Document>,
    /// Its title as printed.
    pub title: Words,
    /// Which edition of it was read, where the document itself says so: a version, a date of validity. The day on which
    /// it was read is none.
    pub edition: Option<Words>,
    /// The language it is written in, as a BCP 47 tag: `nl`, `en`, `de`.
    pub language: Words,
    /// Where it stood.
    pub address: Address,
    /// The day on which it was read.
    pub read_on: NaiveDate,
    /// Whether it is another document of the vendor than the published programme: what rests on it is marked.
    pub outside: bool,
}

shaped!(Document { id, title, language, address, read_on } may { edition, outside });

/// The place that a rule or a figure comes from: a section of a document. Every figure leads to one.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// How rules name it: `ZM-05`.
    pub id: Id<Source>,
    /// The document.
    pub document: Id<Document>,
    /// The section as the document heads it, in the document's language.
    pub section: Words,
}

shaped!(Source {
    id,
    document,
    section
});

/// A question that the documents leave open, the reading that was chosen, and what speaks for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// How rules name it: `AMB-01`.
    pub id: Id<Reading>,
    /// What is open.
    pub question: Text,
    /// What Duetime assumes, or that it leaves the matter open.
    pub chosen: Text,
    /// The places that leave it open.
    pub source: Vec<Id<Source>>,
    /// Where more was looked for or found, outside the documents.
    pub found_at: Vec<Address>,
}

shaped!(Reading { id, question, chosen, source } may { found_at });

/// A rule in words: it is shown, with its source, and nothing is computed from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Unique within its list.
    pub id: Id<Rule>,
    /// The rule in plain words.
    pub text: Text,
    /// What a customer does instead, where the rule says no.
    pub way_out: Option<Text>,
    /// A page of the vendor that helps.
    pub address: Option<Address>,
    /// The plans it holds for; all where empty.
    pub plans: Vec<Id<super::Plan>>,
    /// Where it stands; empty only where the text is our own.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Rule { id, text } may { way_out, address, plans, source, readings });
