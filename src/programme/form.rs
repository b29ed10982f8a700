//! The forms of values that read themselves, for the schema of a programme file. Nothing here is part of the page.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Address, Id, Included, Text, Words, text::LONGEST};
use crate::{clock::Day, locale::Language};

/// The characters that no text may hold, as they stand in a class of a pattern: control characters, and those that turn
/// the direction of a text around.
const HIDDEN: &str = r"\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff";

/// A line of text, as both files write it.
pub struct Line;

impl JsonSchema for Line {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Line".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let pattern = ["^[^", HIDDEN, "]*[^\\s", HIDDEN, "][^", HIDDEN, "]*$"].concat();
        json_schema!({
            "description": "A text in one line: never empty, at most 1200 bytes, without control characters.",
            "type": "string",
            "minLength": 1,
            "maxLength": LONGEST,
            "pattern": pattern
        })
    }
}

impl JsonSchema for Words {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Line>()
    }
}

/// What an object with a text may hold.
fn said(generator: &mut SchemaGenerator) -> serde_json::Map<String, serde_json::Value> {
    let mut fields = serde_json::Map::new();
    let mut add = |name: &str, mut schema: Schema, description: &str| {
        schema.insert("description".into(), description.into());
        fields.insert(name.into(), schema.to_value());
    };
    let line = generator.subschema_for::<Line>();
    add(
        "text",
        line.clone(),
        "The text, in the first language of the file.",
    );
    let ours = "Whether it is a reason, a suggestion or a proposal of ours, which no source of the vendor's says.";
    add("ours", json_schema!({ "type": "boolean" }), ours);
    for language in Language::ALL {
        let of = "The text in this language, in files of the format 1; else the texts of other languages have files of their own.";
        add(language.tag(), line.clone(), of);
    }
    fields
}

impl JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let fields = said(generator);
        json_schema!({
            "description": "A text in the first language of the file, alone or with a mark. It says in plain words what the \
                document says, and copies no sentence of it.",
            "anyOf": [
                generator.subschema_for::<Line>(),
                {
                    "type": "object",
                    "properties": fields,
                    "anyOf": [{ "required": ["text"] }, { "required": ["en"] }]
                }
            ]
        })
    }
}

impl JsonSchema for Included {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Included".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = [
            Included::Yes,
            Included::No,
            Included::NotApplicable,
            Included::NotPublished,
        ]
        .map(|included| {
            // Whoever adds a word is stopped here.
            let (word, meaning) = match included {
                Included::Yes => ("yes", "It is part of the plan."),
                Included::No => ("no", "It is not."),
                Included::NotApplicable => (
                    "not_applicable",
                    "The document prints that it does not apply.",
                ),
                Included::NotPublished | Included::As(_) => (
                    "not_published",
                    "The vendor has it, but the document does not say for whom.",
                ),
            };
            json_schema!({ "description": meaning, "type": "string", "const": word })
        });
        let fields = said(generator);
        let [yes, no, not_applicable, not_published] = words;
        json_schema!({
            "description": "Whether a plan includes a feature.",
            "oneOf": [yes, no, not_applicable, not_published, {
                "description": "It is, in this form.",
                "type": "object",
                "properties": fields,
                "anyOf": [{ "required": ["text"] }, { "required": ["en"] }]
            }]
        })
    }
}

impl JsonSchema for Address {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Address".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An address that is safe to follow: https and nothing else, without blanks, quotation marks and the like.",
            "type": "string",
            "maxLength": 400,
            "pattern": r"^https://[!#-;=?-\[\]-~]{4,}$"
        })
    }
}

impl<T> JsonSchema for Id<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name by which one thing is known in files, links and cases: 1 to 48 letters, digits, `-`, `_` or `.`.",
            "type": "string",
            "pattern": "^[A-Za-z0-9_.-]{1,48}$"
        })
    }
}

/// A day.
#[derive(JsonSchema)]
#[schemars(extend("format" = "date", "pattern" = "^(199[0-9]|20[0-9]{2}|2100)-[0-9]{2}-[0-9]{2}$"))]
pub struct Date(#[allow(dead_code, reason = "a form alone")] String);

/// The name of a time zone in the IANA database, such as `Europe/Amsterdam`.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = "^[A-Za-z0-9_+:-]+(/[A-Za-z0-9_+-]+)*$"))]
pub struct Zone(#[allow(dead_code, reason = "a form alone")] String);

/// A time of day, from `00:00` to `24:00`.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = "^(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?)$"))]
struct TimeOfDay(#[allow(dead_code, reason = "a form alone")] String);

/// The names of the days, as files write them.
fn days() -> impl Iterator<Item = String> {
    let names = Day::ALL.iter().map(|day| serde_json::to_value(day).ok());
    names
        .flatten()
        .filter_map(|name| Some(name.as_str()?.to_owned()))
}

/// A day of the week.
pub struct Weekday;

impl JsonSchema for Weekday {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Weekday".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let days: Vec<_> = days().collect();
        json_schema!({ "description": "A day of the week.", "type": "string", "enum": days })
    }
}

/// The windows of an ordinary week.
pub struct Week;

impl JsonSchema for Week {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Week".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let window = generator.subschema_for::<[TimeOfDay; 2]>();
        let mut fields = serde_json::Map::new();
        for day in days() {
            let windows = json_schema!({
                "description": "The windows of this day, in any order, none over another: each its opening and its closing.",
                "type": "array",
                "maxItems": 24,
                "items": window
            });
            fields.insert(day, windows.to_value());
        }
        json_schema!({
            "description": "The windows of an ordinary week, day by day. A day that is not there is closed. A window \
                goes from its opening to its closing, which lies on the next day where it is not after the opening.",
            "type": "object",
            "properties": fields
        })
    }
}
