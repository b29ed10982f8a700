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
#[derive(Debug, Clone)]
pub struct Statement<'a> {
    /// The way to it: `levels/1/definition`.
    pub id: String,
    /// The innermost element of a list that it stands in, which answers for itself. Empty where there is none.
    pub element: String,
    /// The sources and addresses that the page shows with it: those of the innermost thing that names some.
    pub sources: Vec<&'a str>,
    /// The readings that the page shows with it.
    pub readings: Vec<&'a str>,
    /// Whether it stands in something that Duetime asks for of its own accord.
    pub asked_by_us: bool,
    /// What it says.
    pub value: &'a Value,
}

impl<'a> Statement<'a> {
    /// The entry that covers it: the nearest at or above it, never above its element.
    pub fn covered_by<'e, T>(&self, entries: &'e BTreeMap<String, T>) -> Option<(&'e str, &'e T)> {
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

    /// Whether it is marked as Duetime's own, where it is shown.
    pub fn is_marked_ours(&self) -> bool {
        self.asked_by_us || self.value["ours"] == true
    }

    /// Whether it may rest on nothing but Duetime's word without a mark: what is plainly an invented example, the names
    /// of the file, a link to a page of the vendor's, the signs that are read into a definition, what was chosen where a
    /// document leaves something open.
    pub fn is_plainly_ours(&self) -> bool {
        let last = self.id.rsplit('/').next().unwrap_or_default();
        let chosen = self.id.starts_with("readings/");
        chosen
            || matches!(last, "example" | "signs" | "address")
            || matches!(&*self.id, "name" | "vendor")
    }

    /// Whether it is a figure: only a document or a reading gives one.
    pub fn is_figure(&self) -> bool {
        self.value.is_number() || self.id.contains("/within/") || self.id.contains("/windows/")
    }

    /// A part of it, which has from it what it does not say itself.
    fn part(&self, name: &str, value: &'a Value) -> Statement<'a> {
        let id = [self.id.as_str(), name].join("/");
        Statement {
            id: id.trim_start_matches('/').to_owned(),
            value,
            ..self.clone()
        }
    }

    /// Takes the sources and readings that a thing names, where it names any.
    fn take(&mut self) {
        let list = |key: &str| {
            let list = self.value[key].as_array().into_iter().flatten();
            list.filter_map(Value::as_str)
        };
        let sources: Vec<_> = list("source").chain(list("found_at")).collect();
        let readings = list("readings").chain(self.value["reading"].as_str());
        let readings: Vec<_> = readings.collect();
        if !sources.is_empty() {
            self.sources = sources;
        }
        if !readings.is_empty() {
            self.readings = readings;
        }
        self.asked_by_us |= self.value["asked_by"] == "us";
    }
}

/// Every statement of a programme.
pub fn statements(programme: &Value) -> Vec<Statement<'_>> {
    let mut all = Vec::new();
    let whole = Statement {
        id: String::new(),
        element: String::new(),
        sources: Vec::new(),
        readings: Vec::new(),
        asked_by_us: false,
        value: programme,
    };
    walk(whole, "", &mut all);
    all
}

/// Goes into what is not a statement yet; `key` is the name of the field that it is.
fn walk<'a>(mut at: Statement<'a>, key: &str, all: &mut Vec<Statement<'a>>) {
    match at.value {
        Value::Object(fields) if !is_text(at.value) => {
            let top = at.id.is_empty();
            if !top {
                at.take();
            }
            for (key, part) in fields {
                // At the top, a reading is a thing of its own; elsewhere the word only points at one.
                if !NAMES.contains(&key.as_str()) || (top && key == "readings") {
                    walk(at.part(key, part), key, all);
                }
            }
        }
        Value::Array(parts) if holds_elements(at.value) => {
            for (index, part) in parts.iter().enumerate() {
                let mut entry = at.part(&name(key, index, part), part);
                if is_element(part) {
                    entry.element.clone_from(&entry.id);
                }
                walk(entry, "", all);
            }
        }
        Value::Array(parts) if parts.iter().any(is_text) => {
            for (index, part) in parts.iter().enumerate() {
                walk(at.part(&index.to_string(), part), "", all);
            }
        }
        Value::Array(parts) if parts.is_empty() => {}
        _ => all.push(at),
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
    let mut parts = value.as_array().into_iter().flatten();
    parts.any(|part| is_element(part) || holds_elements(part))
}

/// What an element is called: a target by its plan and level, else by its id, else by its place.
fn name(list: &str, index: usize, element: &Value) -> String {
    let said = |path| element.pointer(path).and_then(Value::as_str);
    let target = || Some(format!("{}.{}", said("/plan")?, said("/level")?));
    let own = || said("/id").or_else(|| said("/rule/id")).map(str::to_owned);
    let name = if list == "targets" { target() } else { own() };
    name.unwrap_or_else(|| index.to_string())
}
