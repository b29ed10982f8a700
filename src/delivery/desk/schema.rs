//! The forms of values that read themselves, for the schema of a form. Nothing here is part of a receiver.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Path, Template, Value};

impl JsonSchema for Template {
    fn schema_name() -> Cow<'static, str> {
        "Template".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text with places that are filled: `[{reference}] {subject}`. `{a|b}` takes the first that is there; \
                a brace that is meant as one stands twice. Where there are places, and nothing came into any of them, there is no text.",
            "type": "string",
            "minLength": 1
        })
    }
}

impl JsonSchema for Path {
    fn schema_name() -> Cow<'static, str> {
        "Path".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The way to a value in an answer: `results[0].id`; `[id=7]` is the entry whose `id` is 7.",
            "type": "string",
            "minLength": 1
        })
    }
}

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<Value>();
        let text = generator.subschema_for::<Template>();
        let word = |name: &str, about: &str, of: &Schema| {
            json_schema!({
                "description": about,
                "type": "object",
                "properties": { name: of },
                "required": [name]
            })
        };
        let ranks = json_schema!({
            "type": "object",
            "patternProperties": { "^([1-9]|none)$": value },
            "additionalProperties": false,
            "minProperties": 1
        });
        let cut = json_schema!({
            "type": "object",
            "properties": { "most": { "type": "integer", "minimum": 40 }, "of": value },
            "required": ["most", "of"]
        });
        let when = json_schema!({
            "type": "object",
            "properties": { "there": text, "then": value },
            "required": ["there", "then"]
        });
        let name = json_schema!({ "type": "string", "pattern": "^[a-z0-9_-]{1,48}$" });
        let each_kept = json_schema!({
            "type": "object",
            "properties": { "of": name, "is": value },
            "required": ["of", "is"]
        });
        json_schema!({
            "description": "What is sent: JSON whose texts have places, and words that begin with `$`. What comes out empty is left out.",
            "anyOf": [
                { "type": ["null", "boolean", "number"] },
                text,
                { "type": "array", "items": value },
                {
                    "type": "object",
                    "propertyNames": { "pattern": "^[^$]" },
                    "additionalProperties": value
                },
                word("$by_level", "One of several, by the rank of the level: 1 is the gravest, `none` is for cases without a level.", &ranks),
                word("$number", "A text that is sent as a number.", &text),
                word("$html", "A text for a field that takes HTML: whatever is in it stays text.", &value),
                word("$cut", "A text of at most so many characters.", &cut),
                word("$when", "Something that is sent only where something else is there.", &when),
                word("$each_file", "A list with an entry for every file that travels.", &value),
                word("$kept", "What was kept of the answers to an earlier call, as a list.", &name),
                word("$each_kept", "A list with an entry for everything that was kept of the answers to an earlier call; in it, `{kept}`.", &each_kept)
            ]
        })
    }
}
