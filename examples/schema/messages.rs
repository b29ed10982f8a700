//! The schemas of what a host and the frame say to each other: docs/PROTOCOL.md.

use duetime::embed::{FrameMessage, HostMessage};
use schemars::{Schema, generate::SchemaSettings};
use serde_json::{Map, Value};

/// The schema of what a host says.
pub fn host() -> String {
    let settings = SchemaSettings::draft2020_12();
    let made = settings
        .with_transform(super::schema::tidy)
        .into_generator()
        .into_root_schema_for::<HostMessage>();
    named(made, "host-message", "What a host page says to Duetime")
}

/// The schema of what the frame says.
pub fn frame() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let made = settings
        .with_transform(super::schema::tidy)
        .into_generator()
        .into_root_schema_for::<FrameMessage<'static>>();
    named(made, "frame-message", "What Duetime says to its host page")
}

fn named(made: Schema, name: &str, title: &str) -> String {
    let mut schema = Map::new();
    if let Value::Object(mut made) = made.to_value() {
        schema.extend(made.shift_remove_entry("$schema"));
        let id = ["urn:duetime:", name, ":1"].concat();
        schema.insert("$id".into(), id.into());
        schema.insert("title".into(), title.into());
        made.shift_remove("title");
        schema.extend(made);
    }
    super::schema::printed(&Value::Object(schema))
}
