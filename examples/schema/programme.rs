//! The schemas of what is read: a programme file, and a pack of its texts.

use duetime::{
    locale::Language,
    programme::{Line, Programme, known_fields},
};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// The schema of a programme file, as its file has it.
pub fn text() -> String {
    super::schema::printed(&schema())
}

/// The schema of a pack of texts.
pub fn texts() -> String {
    super::schema::printed(&pack())
}

fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with_transform(super::schema::tidy);
    settings.into_generator()
}

/// What editors ask for in the first line.
fn named() -> Value {
    json!({
        "description": "Where this schema lies, for editors: `../schema/programme.schema.json`.",
        "type": "string"
    })
}

fn schema() -> Value {
    let made = generator().into_root_schema_for::<Programme>().to_value();
    let mut schema = Map::new();
    if let Value::Object(mut made) = made {
        schema.extend(made.shift_remove_entry("$schema"));
        schema.insert("$id".into(), "urn:duetime:programme:2".into());
        schema.insert("title".into(), "A support programme, for Duetime".into());
        made.shift_remove("title");
        schema.extend(made);
    }
    demand(&mut schema, "Programme");
    if let Some(Value::Object(fields)) = schema.get_mut("properties") {
        fields.shift_insert(0, "$schema".into(), named());
    }
    if let Some(Value::Object(kinds)) = schema.get_mut("$defs") {
        for (name, kind) in kinds {
            if let Value::Object(kind) = kind {
                demand(kind, name);
            }
        }
    }
    let mut schema = Value::Object(schema);
    plain(&mut schema);
    schema
}

/// What has to be there is what the reader demands: the types alone do not say it.
fn demand(schema: &mut Map<String, Value>, name: &str) {
    let known = known_fields();
    if let Some((_, fields)) = known.iter().find(|(known, _)| *known == name) {
        let needed = fields.iter().filter(|(_, needed)| *needed);
        let needed: Vec<&str> = needed.map(|(field, _)| *field).collect();
        schema.insert("required".into(), needed.into());
    }
}

/// Makes descriptions plain: links and examples in the code are for those who read code.
pub fn plain(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (name, inner) in fields.iter_mut() {
                match inner {
                    Value::String(text) if name == "description" => *text = said(text),
                    _ => plain(inner),
                }
            }
            name_form(fields);
        }
        Value::Array(list) => list.iter_mut().for_each(plain),
        _ => {}
    }
}

fn said(text: &str) -> String {
    let start = match text.split_once("\n\n```") {
        // The paragraph that leads to an example goes with it.
        Some((start, _)) => start.rsplit_once("\n\n").map_or(start, |(start, _)| start),
        None => text,
    };
    start.replace("[`", "`").replace("`]", "`")
}

/// An object with one field that the form is named by: what is said of the form is said of the field too, where editors look.
fn name_form(form: &mut Map<String, Value>) {
    let Some(description) = form.get("description").cloned() else {
        return;
    };
    if let Some(Value::Object(fields)) = form.get_mut("properties")
        && fields.len() == 1
        && let Some(Value::Object(field)) = fields.values_mut().next()
        && !field.contains_key("description")
    {
        field.shift_insert(0, "description".into(), description);
    }
}

fn pack() -> Value {
    let mut generator = generator();
    let line = Line::json_schema(&mut generator);
    let tags: Vec<&str> = Language::ALL
        .iter()
        .map(|language| language.tag())
        .collect();
    let schema = Schema::try_from(json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:duetime:programme-texts:2",
        "title": "The texts of a support programme in another language, for Duetime",
        "description": "It lies beside its programme: `acme.fr.json` beside `acme.json`. It says all that the programme says, and \
            nothing else.",
        "type": "object",
        "properties": {
            "$schema": {
                "description": "Where this schema lies, for editors: `../schema/programme-texts.schema.json`.",
                "type": "string"
            },
            "format": { "description": "The version of this format: 2.", "const": 2 },
            "id": {
                "description": "The id of the programme.",
                "type": "string",
                "pattern": "^[A-Za-z0-9_.-]{1,48}$"
            },
            "language": { "description": "The tag of the language of these texts.", "enum": tags },
            "texts": {
                "description": "Each text by the way to it in the programme, such as `plans[0].summary`; numbers of lists begin at 0.",
                "type": "object",
                "patternProperties": {
                    "^[a-z_]+(\\[[0-9]+\\])*(\\.[a-z_]+(\\[[0-9]+\\])*)*$": line
                },
                "additionalProperties": false
            }
        },
        "required": ["format", "id", "language", "texts"],
        "additionalProperties": false
    }));
    schema.map(Schema::to_value).unwrap_or_default()
}
