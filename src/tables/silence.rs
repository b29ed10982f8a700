//! What a programme says where its table says nothing.

use super::{said, write::File};
use crate::tree::Writer;

impl File<'_> {
    /// What a table never has.
    pub fn rest(&self, json: &mut Writer) {
        json.open(Some("response"));
        json.text("id", Some("response"));
        self.own(json, "text", self.say(said::RESPONSE));
        json.close();
        json.open(Some("clock_start"));
        json.text("event", Some("opened"));
        self.own(json, "text", self.say(said::STARTS));
        json.list("readings", &[Some("start")]);
        json.close();
        json.open(Some("submitters"));
        json.list("roles", &[]);
        self.own(json, "way_out", self.say(said::SUBMITTERS));
        json.close();
        json.objects("case_types", 1, &mut |json, _| {
            json.text("id", Some("technical"));
            self.own(json, "name", self.say(said::KIND));
            self.own(json, "text", self.say(said::KIND));
            json.is("has_targets", true);
            json.list("source", &[]);
        });
        json.open(Some("checklist"));
        for (name, text) in [("about", said::ASKED), ("missing", said::MISSING)] {
            json.open(Some(name));
            json.text("id", Some(name));
            self.own(json, "text", self.say(text));
            json.close();
        }
        let items = [
            ("summary", said::SUBJECT, said::SUBJECT_WHY, "line"),
            ("level", said::LEVEL, said::LEVEL_WHY, "level"),
            ("description", said::HAPPENS, said::HAPPENS_WHY, "lines"),
        ];
        json.objects("items", items.len(), &mut |json, at| {
            if let Some((id, label, why, field)) = items.get(at) {
                json.text("id", Some(id));
                self.own(json, "label", self.say(*label));
                self.own(json, "why", self.say(*why));
                json.text("field", Some(field));
                json.text("need", Some("recommended"));
                json.text("asked_by", Some("us"));
            }
        });
        json.close();
        json.list("scope", &[]);
        for (name, list, id, text) in [
            ("closing", "rules", "closing", said::CLOSING),
            ("lifecycle", "rules", "versions", said::VERSIONS),
            ("escalation", "ways", "escalation", said::ESCALATION),
        ] {
            json.open(Some(name));
            self.rule(json, list, id, text);
            json.close();
        }
        self.rule(json, "gaps", "holidays", said::HOLIDAYS);
    }
}
