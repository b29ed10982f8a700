use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    checklist::bounded,
    tree::{Fault, Node, Read, Writer},
};

/// What was noted of a case since it was handed over: a text by a name. What the names mean is for the room of cases that were
/// handed in to say, which only those load who have one; what a newer Duetime noted stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log(Vec<(String, String)>);

impl Log {
    /// When it was handed over, before it was known to have arrived.
    pub const HANDED_OVER: &str = "handed_over";

    /// That it is the customer who said that it was handed in.
    pub const BY_HAND: &str = "by_hand";

    /// Of which case this one is a follow-up: its reference.
    pub const FOLLOWS: &str = "follows";

    /// What the vendor called that case.
    pub const FOLLOWS_NUMBER: &str = "follows_number";

    /// Whether it is the customer who said that the case was handed in: no receiver has confirmed it.
    pub fn is_by_hand(&self) -> bool {
        !self.get(Log::BY_HAND).is_empty()
    }

    /// What stands under a name; nothing where nothing does.
    pub fn get(&self, name: &str) -> &str {
        let mut entries = self.0.iter();
        entries
            .find(|entry| entry.0 == name)
            .map_or("", |entry| &entry.1)
    }

    /// Notes a text in the place of what stood under the name; an empty one is none.
    pub fn set(&mut self, name: &str, text: &str) {
        self.0.retain(|entry| entry.0 != name);
        if !text.is_empty() {
            self.0.push((name.to_owned(), bounded(text)));
        }
    }

    /// Whether nothing is noted.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// Writes it where there is anything.
    pub(super) fn write(&self, json: &mut Writer) {
        if self.is_blank() {
            return;
        }
        json.open(Some("log"));
        for (name, text) in &self.0 {
            json.text(name, Some(text));
        }
        json.close();
    }
}

impl Read for Log {
    fn blank() -> Self {
        Log::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        for field in node.object()? {
            let text: String = field
                .value
                .read()
                .map_err(|fault: Fault| fault.under(field.name()))?;
            self.set(field.name(), &text);
        }
        Ok(())
    }
}

impl Serialize for Log {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, text) in &self.0 {
            map.serialize_entry(name, text)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::Log;
    use crate::case::Draft;

    #[test]
    fn what_was_noted_comes_back_and_nothing_stands_for_nothing() {
        let mut draft = Draft::default();
        assert!(!draft.to_json().contains("log"));
        draft.log.set("due", "2026-11-23T09:30:00Z");
        draft.log.set("plan", "Standard");
        draft.log.set("due", "2026-11-23T10:30:00Z");
        draft.log.set("plan", "");
        let back = Draft::from_json(&draft.to_json()).unwrap();
        assert_eq!(back, draft);
        assert_eq!(back.log.get("due"), "2026-11-23T10:30:00Z");
        assert_eq!(back.log.get("plan"), "");
        // What a newer Duetime notes is kept.
        let newer = Draft::from_json(r#"{"log": {"moon": "full"}}"#).unwrap();
        assert!(newer.to_json().contains(r#""moon":"full""#));
        assert_eq!(Draft::from_json("{}").unwrap().log, Log::default());
    }
}
