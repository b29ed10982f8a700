//! The schemas of a programme file and of a pack: true of every file that the page takes, not true of one whose form is wrong, and of
//! the same fields and words as the reader. That the files are fresh is held by `tests/schema.rs`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use duetime::programme::{self, Problem, ProblemKind, known_fields, known_words};
use serde_json::{Value, json};

use super::{
    common::{Random, ids, merged, packs},
    equal::{change, strings},
    lines, problems, value,
};

/// A schema as an independent reader understands it.
struct Judge {
    schemas: Schemas,
    schema: SchemaIndex,
}

fn text(name: &str) -> Value {
    let text = fs::read_to_string(["public/schema/", name].concat()).unwrap();
    serde_json::from_str(&text).unwrap()
}

impl Judge {
    fn new(name: &str) -> Judge {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.set_default_draft(Draft::V2020_12);
        compiler.enable_format_assertions();
        let place = ["https://schema.test/", name].concat();
        compiler.add_resource(&place, text(name)).unwrap();
        let schema = compiler.compile(&place, &mut schemas).unwrap();
        Judge { schemas, schema }
    }

    fn refuses(&self, file: &Value) -> Option<String> {
        let judged = self.schemas.validate(file, self.schema);
        judged.err().map(|error| format!("{error:#}"))
    }
}

const PROGRAMME: &str = "programme.schema.json";
const TEXTS: &str = "programme-texts.schema.json";

#[test]
fn our_own_files_are_what_the_schemas_say() {
    let (programme, texts) = (Judge::new(PROGRAMME), Judge::new(TEXTS));
    for id in ids() {
        let mut whole = value(&id);
        assert_eq!(programme.refuses(&whole), None, "{id}");
        whole["$schema"] = json!("../schema/programme.schema.json");
        assert_eq!(programme.refuses(&whole), None, "{id} with its schema");
        let mut old = merged(&id);
        old["format"] = json!(1);
        assert_eq!(programme.refuses(&old), None, "{id} in the old format");
        for (tag, pack) in packs(&id) {
            let mut pack: Value = serde_json::from_str(&pack).unwrap();
            assert_eq!(texts.refuses(&pack), None, "{id}.{tag}");
            pack["$schema"] = json!("../schema/programme-texts.schema.json");
            assert_eq!(texts.refuses(&pack), None, "{id}.{tag} with its schema");
        }
    }
}

/// Whether a problem is one of form, which a schema can say. That windows overlap, it cannot.
fn is_form(one: &Problem) -> bool {
    let form = [
        ProblemKind::Unknown,
        ProblemKind::Missing,
        ProblemKind::Malformed,
        ProblemKind::Address,
    ];
    form.contains(&one.kind) && !one.what.contains("window")
}

#[test]
fn a_fault_of_form_is_one_for_the_schema_and_what_is_taken_is_none() {
    const SEED: u64 = 0x0DD5_EED0_0000_0013;
    println!("seed {SEED:#x}");
    let judge = Judge::new(PROGRAMME);
    let mut random = Random(SEED);
    let files: Vec<Value> = ids().iter().map(|id| value(id)).collect();
    let mut kinds = BTreeMap::new();
    for round in 0..800 {
        let mut whole = random.one(&files).clone();
        let mut words = Vec::new();
        strings(&whole, &mut words);
        words.extend(["", "a b", "http://example.com/", "2026-13-01", "24:01"].map(str::to_owned));
        let told = change(&mut random, &mut whole, &words);
        let found = problems(&whole);
        let refused = judge.refuses(&whole);
        if let Some(form) = found.iter().find(|one| is_form(one)) {
            assert!(
                refused.is_some(),
                "round {round}, {told}: the schema takes {form:?}"
            );
            *kinds.entry(form.kind).or_insert(0) += 1;
        }
        if programme::read(&whole.to_string()).is_ok() {
            assert_eq!(refused, None, "round {round}, {told}");
            *kinds.entry(ProblemKind::Other).or_insert(0) += 1;
        }
    }
    println!("{kinds:?}");
    assert!(
        kinds.len() == 5 || kinds.values().sum::<i32>() > 800,
        "{kinds:?}"
    );
}

#[test]
fn a_pack_of_another_form_is_refused_by_its_schema() {
    let judge = Judge::new(TEXTS);
    let pack = json!({"format": 2, "id": "zmanda", "language": "nl", "texts": {"summary": "x"}});
    assert_eq!(judge.refuses(&pack), None);
    for (key, wrong) in [
        ("format", json!(1)),
        ("id", json!("a b")),
        ("language", json!("xx")),
        ("language", json!(7)),
        ("texts", json!([])),
        ("texts", json!({"summary": ""})),
        ("texts", json!({"summary": 7})),
        ("texts", json!({"a path": "x"})),
        ("colour", json!("red")),
    ] {
        let mut damaged = pack.clone();
        damaged[key] = wrong;
        assert!(judge.refuses(&damaged).is_some(), "{damaged}");
        let found = programme::problems(&value("zmanda").to_string(), &[&damaged.to_string()]);
        assert!(
            found.iter().any(|one| one.pack == Some(0)),
            "{damaged}: {:?}",
            lines(&found)
        );
    }
}

fn names(fields: &Value) -> BTreeSet<String> {
    fields
        .as_object()
        .map(|it| it.keys().cloned().collect())
        .unwrap_or_default()
}

/// The schema of a kind, wherever it stands: the file itself, a definition, or the form of one.
fn kind<'a>(schema: &'a Value, name: &str) -> &'a Value {
    let form = |of: &str, key: &str| {
        let forms = schema["$defs"][of]["oneOf"].as_array().unwrap().iter();
        forms
            .map(|form| &form["properties"][key])
            .find(|form| form.is_object())
            .unwrap()
    };
    match name {
        "Programme" => schema,
        "Direct" => form("Method", "direct"),
        "Matrix" => form("Method", "matrix"),
        "Scales" => form("Method", "scales"),
        "OpenWeek" => form("Open", "week"),
        "OpenCell" => form("Cell", "open"),
        name => &schema["$defs"][name],
    }
}

#[test]
fn the_reader_and_the_schema_know_the_same_fields_and_words() {
    let schema = text(PROGRAMME);
    let mut seen = BTreeSet::new();
    for (name, fields) in known_fields() {
        let kind = kind(&schema, name);
        let mut has = names(&kind["properties"]);
        if name == "Programme" {
            assert!(has.remove("$schema"));
        }
        let known: BTreeSet<String> = fields
            .iter()
            .map(|(field, _)| (*field).to_owned())
            .collect();
        assert_eq!(has, known, "{name}");
        assert_eq!(kind["additionalProperties"], json!(false), "{name}");
        let required = kind["required"].as_array().into_iter().flatten();
        let required: BTreeSet<&str> = required.filter_map(Value::as_str).collect();
        let needed = fields.iter().filter(|(_, needed)| *needed);
        assert_eq!(
            required,
            needed.map(|(field, _)| *field).collect(),
            "{name}"
        );
        seen.insert(name.to_owned());
    }
    for (name, words) in known_words() {
        let kind = &schema["$defs"][name];
        let mut has: BTreeSet<String> = BTreeSet::new();
        let word = |it: &Value| it.as_str().map(str::to_owned);
        has.extend(
            kind["enum"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(word),
        );
        for form in kind["oneOf"].as_array().into_iter().flatten() {
            has.extend(word(&form["const"]));
            // Of a text with its languages, the form is no word.
            if name != "Included" {
                has.extend(names(&form["properties"]));
            }
        }
        let name = if name == "Day" { "Weekday" } else { name };
        let weekday = &schema["$defs"][name]["enum"];
        has.extend(weekday.as_array().into_iter().flatten().filter_map(word));
        assert_eq!(
            has,
            words.iter().map(|word| (*word).to_owned()).collect(),
            "{name}"
        );
        seen.insert(name.to_owned());
    }
    // What is neither is a value without parts.
    let values = ["Id", "Line", "Text", "Address", "Date", "TimeOfDay", "Zone"];
    let rest: BTreeSet<String> = &names(&schema["$defs"]) - &seen;
    assert_eq!(rest, values.iter().map(|it| (*it).to_owned()).collect());
}

#[test]
fn every_field_is_described() {
    fn look(value: &Value, path: &str, bare: &mut Vec<String>) {
        if let Some(fields) = value["properties"].as_object() {
            for (name, field) in fields {
                if field["description"].as_str().is_none_or(|it| it.len() < 5) {
                    bare.push([path, "/", name].concat());
                }
            }
        }
        if let Some(text) = value["description"].as_str()
            && (text.contains("```") || text.contains("[`") || text.ends_with("is"))
        {
            bare.push([path, ": written for code: ", text].concat());
        }
        match value {
            Value::Object(all) => {
                for (name, inner) in all {
                    look(inner, &[path, "/", name].concat(), bare);
                }
            }
            Value::Array(all) => all.iter().for_each(|inner| look(inner, path, bare)),
            _ => {}
        }
    }
    for name in [PROGRAMME, TEXTS] {
        let mut bare = Vec::new();
        look(&text(name), "", &mut bare);
        assert!(bare.is_empty(), "{name}: {bare:#?}");
    }
}
