//! All that is wrong with a programme file at once: each fault in its place, none twice, nothing that only follows from another, and
//! exactly what the page refuses.

use crate::common;
mod command;
mod equal;
mod kinds;
mod once;
mod schema;
mod taught;

use duetime::programme::{self, Problem};
use serde_json::Value;

/// A published programme as a value.
fn value(id: &str) -> Value {
    serde_json::from_str(&common::file(id)).unwrap()
}

/// What is wrong with a programme that is beside nothing.
fn problems(file: &Value) -> Vec<Problem> {
    programme::problems(&file.to_string(), &[])
}

/// The same as lines: `targets[3].plan: wrong: nowhere`.
fn lines(found: &[Problem]) -> Vec<String> {
    let line =
        |one: &Problem| [&one.field, ": ", one.severity.name(), ": ", one.kind.name()].concat();
    found.iter().map(line).collect()
}

/// Every value in a file, from the outside in, by its JSON pointer and its path.
fn places(value: &Value, pointer: &str, path: &str, all: &mut Vec<(String, String)>) {
    all.push((pointer.to_owned(), path.to_owned()));
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                let below = [path, dot, key].concat();
                places(inner, &[pointer, "/", key].concat(), &below, all);
            }
        }
        Value::Array(list) => {
            for (n, inner) in list.iter().enumerate() {
                places(
                    inner,
                    &format!("{pointer}/{n}"),
                    &format!("{path}[{n}]"),
                    all,
                );
            }
        }
        _ => {}
    }
}
