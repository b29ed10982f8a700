//! The schema of a form: what a case looks like to a desk (docs/desks.md).

use duetime::delivery::desk::Form;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The schema as its file has it.
pub fn text() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(super::schema::tidy);
    let made = settings.into_generator().into_root_schema_for::<Form>();
    let mut schema = Map::new();
    if let Value::Object(mut made) = made.to_value() {
        schema.extend(made.shift_remove_entry("$schema"));
        schema.insert("$id".into(), "urn:duetime:desk:1".into());
        schema.insert("title".into(), "A vendor's desk, for Duetime".into());
        made.shift_remove("title");
        schema.extend(made);
    }
    if let Some(Value::Object(fields)) = schema.get_mut("properties") {
        let named = json!({
            "description": "Where this schema lies, for editors: `../schema/desk.schema.json`.",
            "type": "string"
        });
        fields.shift_insert(0, "$schema".into(), named);
    }
    let mut schema = Value::Object(schema);
    super::programme::plain(&mut schema);
    super::schema::printed(&schema)
}
