//! The statements of a programme file, each with its id; `scripts/evidence` walks in the same way.

use std::collections::BTreeMap;

use serde_json::Value;

/// What only names, orders or points, and says nothing of its own.
const NAMES: [&str; 13] = [
    "format",
    "id",
    "rank",
    "topic",
    "documents",
    "sources",
    "source",
    "readings",
    "reading",
    "found_at",
    "field",
    "ours",
    "outside",
];

/// One thing that a programme says: a text in three languages, a figure, a yes or no, a list of names.
#[derive(Debug, PartialEq)]
pub struct Statement<'a> {
    /// The way to it: `levels/1/definition`.
    pub id: String,
    /// The innermost element of a list that it stands in, which answers for itself. Empty where there is none.
    pub element: String,
    /// What it says.
    pub value: &'a Value,
}

impl Statement<'_> {
    /// The entry that covers it: the nearest at or above it, never above its element.
    pub fn covered_by<'a, T>(&self, entries: &'a BTreeMap<String, T>) -> Option<(&'a str, &'a T)> {
        let mut id = self.id.as_str();
        loop {
            if let Some((id, entry)) = entries.get_key_value(id) {
                return Some((id, entry));
            }
            if id == self.element {
                return None;
            }
            id = id.rsplit_once('/')?.0;
        }
    }
}

/// Every statement of a programme.
pub fn statements(programme: &Value) -> Vec<Statement<'_>> {
    let mut all = Vec::new();
    walk(programme, "", "", "", &mut all);
    all
}

fn walk<'a>(value: &'a Value, key: &str, id: &str, element: &str, all: &mut Vec<Statement<'a>>) {
    match value {
        Value::Object(fields) if !is_text(value) => {
            for (key, part) in fields {
                // At the top, a reading is a thing of its own; elsewhere the word only points at one.
                if !NAMES.contains(&key.as_str()) || (id.is_empty() && key == "readings") {
                    let id = [id, key].join("/");
                    walk(part, key, id.trim_start_matches('/'), element, all);
                }
            }
        }
        Value::Array(parts) if holds_elements(value) => {
            for (index, part) in parts.iter().enumerate() {
                let id = format!("{id}/{}", name(key, index, part));
                let element = if is_element(part) { &id } else { element };
                walk(part, "", &id, element, all);
            }
        }
        Value::Array(parts) if parts.iter().any(is_text) => {
            for (index, part) in parts.iter().enumerate() {
                walk(part, "", &format!("{id}/{index}"), element, all);
            }
        }
        Value::Array(parts) if parts.is_empty() => {}
        _ => all.push(Statement {
            id: id.to_owned(),
            element: element.to_owned(),
            value,
        }),
    }
}

fn is_text(value: &Value) -> bool {
    value.get("en").is_some()
}

fn is_element(value: &Value) -> bool {
    value.is_object() && !is_text(value)
}

/// Whether a list, or a list in it, holds things with fields.
fn holds_elements(value: &Value) -> bool {
    let parts = value.as_array().into_iter().flatten();
    parts
        .into_iter()
        .any(|part| is_element(part) || holds_elements(part))
}

/// What an element is called: a target by its plan and level, else by its id, else by its place.
fn name(list: &str, index: usize, element: &Value) -> String {
    let said = |path| element.pointer(path).and_then(Value::as_str);
    let target = || Some(format!("{}.{}", said("/plan")?, said("/level")?));
    let own = || said("/id").or_else(|| said("/rule/id")).map(str::to_owned);
    let name = if list == "targets" { target() } else { own() };
    name.unwrap_or_else(|| index.to_string())
}
