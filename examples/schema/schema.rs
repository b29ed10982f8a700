use duetime::case::Case;
use schemars::{Schema, generate::SchemaSettings, transform::transform_subschemas};
use serde_json::{Map, Value};

/// What this schema is called, wherever it lies. A new version of the document has a new name.
const NAME: &str = "urn:duetime:case:1";

/// The schema as its file has it.
pub fn text() -> String {
    printed(&schema())
}

/// A schema as files have it.
pub fn printed(schema: &Value) -> String {
    // Writing to memory cannot fail.
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

/// The JSON Schema of a case. It describes what is written, not what is read: nothing may be left out.
fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(tidy);
    let made = settings
        .into_generator()
        .into_root_schema_for::<Case>()
        .to_value();
    let mut schema = Map::new();
    if let Value::Object(mut made) = made {
        schema.extend(made.shift_remove_entry("$schema"));
        schema.insert("$id".into(), NAME.into());
        schema.insert("title".into(), "A case, prepared with Duetime".into());
        made.shift_remove("title");
        schema.extend(made);
    }
    Value::Object(schema)
}

/// Makes a schema as strict and as plain as the document is, and then every schema inside it.
pub fn tidy(schema: &mut Schema) {
    if let Some(keywords) = schema.as_object_mut() {
        // The kinds of numbers of Rust are none that other validators know; their limits stay.
        let format = keywords.get("format").and_then(Value::as_str);
        if format.is_some_and(|name| name.starts_with("int") || name.starts_with("uint")) {
            keywords.shift_remove("format");
        }
        if keywords.contains_key("properties") {
            keywords.insert("additionalProperties".into(), false.into());
        }
        gather_words(keywords);
        // First what it is, then its form.
        if let Some(Value::String(text)) = keywords.shift_remove("description") {
            keywords.shift_insert(0, "description".into(), unwrapped(&text).into());
        }
    }
    transform_subschemas(&mut tidy, schema);
}

/// Makes one list out of single words, each with a description; the description says what each means.
fn gather_words(keywords: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = keywords.get("oneOf") else {
        return;
    };
    let word = |choice: &Value| Some(choice.get("const")?.as_str()?.to_owned());
    let Some(words) = choices.iter().map(word).collect::<Option<Vec<_>>>() else {
        return;
    };
    let mut text = keywords
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    for (choice, word) in choices.iter().zip(&words) {
        let meaning = choice.get("description").and_then(Value::as_str);
        let meaning = meaning.map(|meaning| format!("\n\n`{word}`: {meaning}"));
        text.push_str(&meaning.unwrap_or_default());
    }
    keywords.shift_remove("oneOf");
    keywords.insert("description".into(), text.into());
    keywords.insert("type".into(), "string".into());
    keywords.insert("enum".into(), words.into());
}

/// Paragraphs, each in one line: where a comment in the code breaks its lines is of no meaning here.
fn unwrapped(text: &str) -> String {
    let paragraphs = text.split("\n\n");
    let lines: Vec<_> = paragraphs.map(|lines| lines.replace('\n', " ")).collect();
    lines.join("\n\n")
}
