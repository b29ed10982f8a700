use std::fmt;

use crate::{
    clock::ClockError,
    programme::BadProgramme,
    tree::{Fault, Node, Writer, nodes},
};

/// Why a question was refused: where, by what value, and what to do about it. In English, for whoever writes the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The argument, as a path: `agreement.amount`. Empty where it is the arguments as a whole.
    pub field: String,
    /// The value that stands there, as JSON, at most the beginning of it; empty where nothing does.
    pub value: String,
    /// What is wrong with it.
    pub reason: String,
    /// What to do about it.
    pub way_out: String,
}

/// How much of a value is shown, in characters.
const SHOWN: usize = 80;

impl Refused {
    pub(super) fn new(field: &str, value: &str, reason: &str, way_out: &str) -> Refused {
        let mut shown: String = value.chars().take(SHOWN).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        Refused {
            field: field.to_owned(),
            value: shown,
            reason: reason.to_owned(),
            way_out: way_out.to_owned(),
        }
    }

    /// The fault of reading arguments, with the value that stands at its place.
    pub(super) fn fault(fault: Fault, arguments: &mut Node) -> Refused {
        let (field, reason) = fault.parts();
        let (reason, way_out) = parted(&reason);
        Refused::new(&field, &shown(&field, arguments), &reason, &way_out)
    }

    /// What is wrong with a programme file, which lies under an argument.
    pub(super) fn programme(bad: &BadProgramme, under: &str, text: &str) -> Refused {
        let value = match nodes(text) {
            Ok(mut node) => shown(&bad.field, &mut node),
            Err(_) => text.to_owned(),
        };
        let dot = if bad.field.is_empty() || under.is_empty() {
            ""
        } else {
            "."
        };
        let (reason, way_out) = parted(&bad.reason);
        let field = [under, dot, &bad.field].concat();
        Refused::new(&field, &value, &reason, &way_out)
    }

    /// What the clock refuses.
    pub(super) fn clock(field: &str, value: &str, error: &ClockError) -> Refused {
        let way_out = match error {
            ClockError::NeverOpens => "give hours in which it opens",
            ClockError::OutOfRange => "ask about the years 1990 to 2100",
            ClockError::TooLarge | ClockError::TooLong => "ask for a smaller amount",
            _ => "give what the reason asks for",
        };
        Refused::new(field, value, &error.to_string(), way_out)
    }

    /// The error as other programs get it: `{"error": {"field": …, "value": …, "reason": …, "way_out": …}}`.
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        json.open(None);
        json.open(Some("error"));
        json.text("field", Some(&self.field));
        json.text("value", Some(&self.value));
        json.text("reason", Some(&self.reason));
        json.text("way_out", Some(&self.way_out));
        json.close();
        json.close();
        json.into_string()
    }
}

/// The value at a place, as JSON; empty where there is none.
fn shown(field: &str, node: &mut Node) -> String {
    if field.is_empty() {
        return node.to_json();
    }
    node.at(field)
        .map(|node| node.to_json())
        .unwrap_or_default()
}

/// A reason in two: what is wrong, and the way out that it names.
fn parted(reason: &str) -> (String, String) {
    // By hand: the machinery that finds any text in any other weighs more.
    let expected = reason.match_indices(',').map(|(at, _)| reason.split_at(at));
    let mut expected = expected.filter(|(_, rest)| rest.starts_with(", expected "));
    if let Some((what, way_out)) = expected.next() {
        return (
            what.to_owned(),
            way_out.trim_start_matches([',', ' ']).to_owned(),
        );
    }
    if reason.starts_with("missing field") {
        return (reason.to_owned(), "add the field".to_owned());
    }
    // Most of them say how it should be.
    ("it cannot be used".to_owned(), reason.to_owned())
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (part, after) in [
            (&self.field, ": "),
            (&self.value, ": "),
            (&self.reason, "; "),
        ] {
            if !part.is_empty() {
                f.write_str(part)?;
                f.write_str(after)?;
            }
        }
        f.write_str(&self.way_out)
    }
}

impl std::error::Error for Refused {}
