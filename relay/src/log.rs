//! One line for what happens, on standard error. References and ids of fields, never anything else of a case.

use crate::problem::FieldError;
use std::fmt::{Display, Write};

/// Writes a line: what happened, and what about it.
pub fn line(what: &str, about: &[(&str, &dyn Display)]) {
    let mut line = what.to_owned();
    for (name, value) in about {
        let value = value.to_string();
        let plain: String = value
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .take(300)
            .collect();
        let quote = if plain.is_empty() || plain.contains(' ') {
            "\""
        } else {
            ""
        };
        let _ = write!(line, " {name}={quote}{}{quote}", plain.replace('"', "'"));
    }
    eprintln!("{line}");
}

/// The ids of fields that something is wrong with.
pub fn fields(errors: &[FieldError]) -> String {
    let ids: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
    ids.join(",")
}
