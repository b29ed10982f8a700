use super::settings::Line;
use crate::{
    programme::Address,
    tree::{Fault, Fields, Node, Read, fields},
};

/// What became of a case that was handed to the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The reference of the case.
    pub id: String,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It was taken.
    Accepted {
        /// What the vendor calls it.
        number: String,
        /// Where it can be looked at; empty where the host told none.
        url: String,
    },
    /// It was not.
    Rejected {
        /// Why, in the host's words.
        message: String,
        /// What has to be changed, by the id of the item; empty where the host told none.
        field: String,
    },
}

/// A case that was taken.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub(super) struct Accepted {
    /// What the vendor calls it.
    number: Line,
    /// Where it can be looked at: an address that begins with `https://`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("pattern" = "^https://")))]
    url: Option<Address>,
}

fields!(Accepted { number } may { url });

/// A case that was not taken.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub(super) struct Rejected {
    /// Why, in the host's words; the customer reads it.
    message: Line,
    /// What has to be changed, by the id of the item.
    field: Option<Line>,
}

fields!(Rejected { message } may { field });

/// The message, as it is written.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, extend("oneOf" = [{"required": ["accepted"]}, {"required": ["rejected"]}])))]
pub(super) struct Written {
    /// The reference of the case.
    id: Line,
    /// Where it was taken. Either this or `rejected` is there.
    accepted: Option<Accepted>,
    /// Where it was not.
    rejected: Option<Rejected>,
}

impl Answer {
    pub(super) fn read(node: &Node) -> Result<Answer, Fault> {
        const FIELDS: Fields = Fields {
            names: &["type", "id", "accepted", "rejected"],
            needed: 2,
            others: false,
        };
        let mut kind = String::new();
        let mut written = Written {
            id: Line::blank(),
            accepted: None,
            rejected: None,
        };
        FIELDS.fill(
            node,
            &mut [
                &mut kind,
                &mut written.id,
                &mut written.accepted,
                &mut written.rejected,
            ],
        )?;
        let text = |line: Option<Line>| line.map(|line| line.0).unwrap_or_default();
        let verdict = match (written.accepted, written.rejected) {
            (Some(it), None) => Verdict::Accepted {
                number: it.number.0,
                url: it
                    .url
                    .map(|url| url.as_str().to_owned())
                    .unwrap_or_default(),
            },
            (None, Some(it)) => Verdict::Rejected {
                message: it.message.0,
                field: text(it.field),
            },
            _ => return Err(Fault::new("an answer says either `accepted` or `rejected`")),
        };
        Ok(Answer {
            id: written.id.0,
            verdict,
        })
    }
}
