//! The schema of a site's settings takes what can be put into a site, and refuses what has the wrong form: the same table as that of
//! `scripts/check` (`tests/site/settings.mjs`), read by a validator that shares no code with it.

use std::fs;

use boon::{Compiler, Draft, Schemas};
use serde_json::Value;

fn file(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn settings_have_the_form_that_the_schema_says() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.set_default_draft(Draft::V2020_12);
    let place = "https://schema.test/site.schema.json";
    compiler
        .add_resource(place, file("public/schema/site.schema.json"))
        .unwrap();
    let schema = compiler.compile(place, &mut schemas).unwrap();
    let accepts = |settings: &Value| schemas.validate(settings, schema).is_ok();
    assert!(accepts(&file("public/duetime.json")));
    let table = file("tests/site/settings.json");
    let table = table.as_array().unwrap();
    for one in table {
        let settings = &one["settings"];
        let is_right = one["says"].as_array().unwrap().is_empty();
        // What only whoever knows programmes, languages and colours can say.
        let is_form = one["form"] != false;
        assert_eq!(accepts(settings), is_right || !is_form, "{settings}");
    }
    assert!(table.len() > 40);
}
