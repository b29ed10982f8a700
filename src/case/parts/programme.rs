use serde::Serialize;

use super::Document;
use crate::{case::references::References, programme};

/// The programme that the case is handed in under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Programme {
    /// How files and links name it.
    pub id: String,
    /// What the vendor calls what it supports.
    pub name: String,
    /// The vendor.
    pub vendor: String,
    /// The edition of the text that the customer goes by, where there are several and one was named.
    pub edition: Option<Edition>,
    /// Every document that was read for the programme.
    pub documents: Vec<Document>,
}

/// An edition of the programme's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Edition {
    /// How plans name it.
    pub id: String,
    /// What it is.
    pub name: String,
}

/// What the customer bought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plan {
    /// How files and links name it.
    pub id: String,
    /// The vendor's own name for it.
    pub name: String,
    /// What the customer's edition calls it, where that is another name.
    pub also_called: Option<String>,
    /// The ids of the assumptions that it rests on.
    pub assumptions: Vec<String>,
    /// Where it is described.
    pub sources: Vec<String>,
}

/// The kind of case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseType {
    /// How files name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it is described; may be empty for the ordinary kind.
    pub sources: Vec<String>,
}

impl Programme {
    pub(in crate::case) fn new(
        refs: &References,
        edition: Option<&programme::Edition>,
    ) -> Programme {
        let document = |document: &programme::Document| Document {
            title: document.title.to_string(),
            edition: refs.edition(document),
            language: document.language.to_string(),
            address: document.address.as_str().to_owned(),
            read_on: document.read_on.to_string(),
            outside: document.outside,
        };
        Programme {
            id: refs.programme.id.to_string(),
            name: refs.programme.name.to_string(),
            vendor: refs.programme.vendor.to_string(),
            edition: edition.map(|edition| Edition {
                id: edition.id.to_string(),
                name: refs.text(&edition.name),
            }),
            documents: refs.programme.documents.iter().map(document).collect(),
        }
    }
}

impl Plan {
    pub(in crate::case) fn new<'a>(
        refs: &mut References<'a>,
        plan: &'a programme::Plan,
        edition: Option<&programme::Edition>,
    ) -> Plan {
        let named = edition.and_then(|edition| plan.named.iter().find(|n| n.edition == edition.id));
        Plan {
            id: plan.id.to_string(),
            name: plan.name.to_string(),
            also_called: named.map(|named| named.name.to_string()),
            assumptions: refs.rest_on(&plan.readings),
            sources: refs.cite(&plan.source),
        }
    }
}

impl CaseType {
    pub(in crate::case) fn new<'a>(
        refs: &mut References<'a>,
        kind: &'a programme::CaseType,
    ) -> CaseType {
        CaseType {
            id: kind.id.to_string(),
            name: refs.text(&kind.name),
            sources: refs.cite(&kind.source),
        }
    }
}
