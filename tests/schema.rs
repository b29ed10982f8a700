//! The schema of a case: fresh, true of every case, and not true of a damaged one. A validator that shares no code with
//! the generator says so.

use crate::{common, dice, generator};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use boon::{Compiler, Draft as Edition, SchemaIndex, Schemas};
use common::ids;
use dice::{ZONES, random};
use duetime::{case::Case, locale::Language};
use serde_json::{Value, json};

/// The schema of the file, as an independent reader understands it.
struct Judge {
    schemas: Schemas,
    schema: SchemaIndex,
}

impl Judge {
    fn new() -> Judge {
        let text = fs::read_to_string([generator::FOLDER, "case.schema.json"].concat()).unwrap();
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.set_default_draft(Edition::V2020_12);
        compiler.enable_format_assertions();
        let place = "https://schema.test/case.schema.json";
        compiler
            .add_resource(place, serde_json::from_str(&text).unwrap())
            .unwrap();
        // This also holds the schema against the schema of schemas.
        let schema = compiler.compile(place, &mut schemas).unwrap();
        Judge { schemas, schema }
    }

    fn accepts(&self, case: &Value) -> bool {
        self.schemas.validate(case, self.schema).is_ok()
    }

    fn hold(&self, name: &str, case: &Value) {
        if let Err(error) = self.schemas.validate(case, self.schema) {
            panic!("{name}: {error:#}\n{case:#}");
        }
    }
}

fn value(case: &Case) -> Value {
    serde_json::from_str(&case.to_json()).unwrap()
}

/// The example cases, by their names.
fn examples() -> Vec<(String, Value)> {
    let examples = generator::cases::examples().unwrap();
    let examples = examples.into_iter();
    let mut examples: Vec<_> = examples.map(|e| (e.name, value(&e.case))).collect();
    // Whichever programme has an answer compared with something: one example has it in any case.
    examples[0].1["checklist"][0]["confirmed"] =
        json!({"question": "Is it what the screen says?", "reply": "yes"});
    examples
}

#[test]
fn the_files_are_fresh() {
    let stale = generator::stale().unwrap();
    assert!(
        stale.is_empty(),
        "`cargo run --example schema` makes these anew: {stale:?}"
    );
}

#[test]
fn every_example_is_a_case() {
    let judge = Judge::new();
    let (mut programmes, mut languages) = (BTreeSet::new(), BTreeSet::new());
    let (mut kinds, mut full, mut references) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (name, case) in examples() {
        judge.hold(&name, &case);
        assert!(
            references.insert(case["reference"].to_string()),
            "{name}: a reference is used once"
        );
        let some = |list: &str| !case[list].as_array().unwrap().is_empty();
        if some("facts") && some("files") {
            full.insert(case["programme"]["id"].as_str().unwrap().to_owned());
        }
        let text = |pointer: &str| case.pointer(pointer).and_then(Value::as_str);
        programmes.extend(text("/programme/id").map(str::to_owned));
        languages.extend(text("/language").map(str::to_owned));
        kinds.extend(text("/commitment/kind").map(str::to_owned));
    }
    assert_eq!(programmes.into_iter().collect::<Vec<_>>(), ids());
    assert_eq!(full.into_iter().collect::<Vec<_>>(), ids());
    assert_eq!(languages.len(), 3);
    assert_eq!(kinds.len(), 4);
}

#[test]
fn the_fields_stand_in_the_order_of_the_document() {
    let text = fs::read_to_string([generator::FOLDER, "case.schema.json"].concat()).unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    let (_, case) = examples().remove(0);
    let names = |object: &Value| {
        object
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&schema["properties"]), names(&case));
    for (field, definition) in [
        ("moment", "Moment"),
        ("level", "Level"),
        ("commitment", "Commitment"),
    ] {
        assert_eq!(
            names(&schema["$defs"][definition]["properties"]),
            names(&case[field])
        );
    }
}

#[test]
fn a_thousand_random_cases_are_cases() {
    let judge = Judge::new();
    let mut seen = BTreeMap::new();
    random(|name, case| {
        let case = value(&case);
        judge.hold(name, &case);
        for pointer in [
            "/programme/id",
            "/language",
            "/commitment/kind",
            "/moment/told",
            "/moment/zone",
            "/commitment/own_agreement",
            "/commitment/figure/unit",
            "/handed_in_by/role",
        ] {
            let found = case.pointer(pointer).map(ToString::to_string);
            *seen.entry((pointer, found)).or_insert(0) += 1;
        }
        let taken = case
            .pointer("/commitment/counted_in/days_off/taken/0")
            .is_some();
        let changed = case.pointer("/commitment/clock_changes/0").is_some();
        let files = case["files"].as_array().unwrap().len();
        *seen.entry(("files", Some(files.to_string()))).or_insert(0) += 1;
        *seen
            .entry(("holidays", Some(taken.to_string())))
            .or_insert(0) += 1;
        *seen
            .entry(("clock changes", Some(changed.to_string())))
            .or_insert(0) += 1;
    });
    println!("{seen:#?}");
    let kinds = |pointer| {
        seen.keys()
            .filter(|(p, found)| *p == pointer && found.is_some())
            .count()
    };
    assert_eq!(kinds("/programme/id"), 6);
    assert_eq!(kinds("/language"), Language::ALL.len());
    assert_eq!(kinds("/commitment/kind"), 4);
    assert_eq!(kinds("/moment/told"), 3);
    assert_eq!(kinds("/moment/zone"), ZONES.len());
    assert_eq!(kinds("/commitment/own_agreement"), 2);
    assert_eq!(kinds("/commitment/figure/unit"), 6);
    assert_eq!(kinds("holidays") + kinds("clock changes"), 4);
    assert!(seen.contains_key(&("files", Some("50".into()))));
    for role in ["none", "unknown"] {
        assert!(seen.contains_key(&("/handed_in_by/role", Some(format!("{role:?}")))));
    }
}

/// Calls a function for every value in a case, from the outside in, with its pointer and its place: the pointer
/// without the numbers of lists.
fn visit(value: &Value, pointer: &str, place: &str, each: &mut impl FnMut(&str, &str, &Value)) {
    each(pointer, place, value);
    match value {
        Value::Object(fields) => {
            // The fields of a reason depend on its kind.
            let kind = fields
                .get("kind")
                .and_then(Value::as_str)
                .filter(|_| place == "/reasons/*");
            // The same part, wherever it stands.
            let place = match place {
                "/channels/recommended_missing" => "/channels/take/*",
                _ => place,
            };
            let place = [place, kind.map_or("", |_| ":"), kind.unwrap_or_default()].concat();
            for (name, value) in fields {
                visit(
                    value,
                    &[pointer, "/", name].concat(),
                    &[&place, "/", name].concat(),
                    each,
                );
            }
        }
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                visit(
                    value,
                    &format!("{pointer}/{at}"),
                    &[place, "/*"].concat(),
                    each,
                );
            }
        }
        _ => {}
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Every place of the examples once: an example that has it, and where.
fn places(examples: &[(String, Value)]) -> BTreeMap<String, (usize, String)> {
    let (mut places, mut empty) = (BTreeMap::new(), BTreeMap::new());
    for (at, (_, case)) in examples.iter().enumerate() {
        visit(case, "", "", &mut |pointer, place, value| {
            // Something tells more than nothing.
            let kept = if value.is_null() {
                &mut empty
            } else {
                &mut places
            };
            kept.entry(place.to_owned())
                .or_insert((at, pointer.to_owned()));
        });
    }
    empty.extend(places);
    empty
}

#[test]
fn no_field_can_go_and_none_can_come() {
    let (judge, examples) = (Judge::new(), examples());
    let (mut gone, mut come) = (0, 0);
    for (place, (at, pointer)) in places(&examples) {
        let (name, case) = &examples[at];
        let Some(Value::Object(fields)) = case.pointer(&pointer) else {
            continue;
        };
        let mut damaged = case.clone();
        damaged.pointer_mut(&pointer).unwrap()["surprise"] = Value::Null;
        assert!(
            !judge.accepts(&damaged),
            "{name}: {place} with another field"
        );
        come += 1;
        // A day without windows is closed.
        if place.ends_with("/windows") {
            continue;
        }
        for field in fields.keys() {
            let mut damaged = case.clone();
            let object = damaged
                .pointer_mut(&pointer)
                .and_then(Value::as_object_mut)
                .unwrap();
            object.shift_remove(field);
            assert!(!judge.accepts(&damaged), "{name}: {place} without {field}");
            gone += 1;
        }
    }
    println!("{gone} fields removed, {come} added");
    assert!(gone > 130 && come > 25, "{gone} {come}");
}

/// At every place, the schema takes what is found there in some case, and nothing of another type.
#[test]
fn each_place_takes_the_types_that_are_found_there_and_no_others() {
    let (judge, examples) = (Judge::new(), examples());
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut note = |_: &str, place: &str, value: &Value| {
        found
            .entry(place.to_owned())
            .or_default()
            .insert(kind(value));
    };
    random(|_, case| visit(&value(&case), "", "", &mut note));
    examples
        .iter()
        .for_each(|(_, case)| visit(case, "", "", &mut note));
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(1.5),
        json!("2026-11-21"),
        json!([]),
        json!({}),
    ];
    let mut refused = 0;
    for (place, (at, pointer)) in places(&examples) {
        let (name, case) = &examples[at];
        for other in &others {
            let mut damaged = case.clone();
            *damaged.pointer_mut(&pointer).unwrap() = other.clone();
            let accepted = judge.accepts(&damaged);
            // Every number in a case is a whole one.
            let may = found[&place].contains(kind(other)) && *other != json!(1.5);
            assert!(may || !accepted, "{name}: {place} takes {other}");
            assert!(
                accepted || !may || *other != Value::Null,
                "{name}: {place} is null in some case"
            );
            refused += usize::from(!accepted);
        }
    }
    println!("{refused} values refused");
    assert!(refused > 900, "{refused}");
}

/// The places that take one of a few words, or a text of one form alone.
const FORMED: &str = "\
    /advantages/*/reply /callback/by/local /callback/by/utc /callback/by/zone /channels/take/*/address \
    /checklist/*/asked_by /checklist/*/confirmed/reply /checklist/*/need /checklist/*/state /commitment/alternatives/*/due/local \
    /commitment/alternatives/*/due/utc /commitment/alternatives/*/due/zone /commitment/alternatives/*/figure/unit \
    /commitment/clock_changes/*/at /commitment/clock_start/event /commitment/counted_in/days_off/taken/*/date \
    /commitment/counted_in/holidays /commitment/counted_in/tzdata /commitment/counted_in/windows/fri/*/* \
    /commitment/counted_in/windows/mon/*/* /commitment/counted_in/windows/sat/*/* \
    /commitment/counted_in/windows/sun/*/* /commitment/counted_in/windows/thu/*/* \
    /commitment/counted_in/windows/tue/*/* /commitment/counted_in/windows/wed/*/* /commitment/counted_in/zone \
    /commitment/due/local /commitment/due/utc /commitment/due/zone /commitment/figure/unit /commitment/kind \
    /commitment/started/local /commitment/started/utc /commitment/started/zone /commitment/trace/*/day \
    /commitment/trace/*/from /commitment/trace/*/to /commitment/trace/*/why /facts/*/answer /facts/*/asked /files/*/sha256 /format /gates/*/reply /language /made_at \
    /moment/local /moment/told /moment/utc /moment/zone /page_language /programme/documents/*/address \
    /programme/documents/*/language /programme/documents/*/read_on /reasons/*:answered/kind /reasons/*:cell/kind \
    /reasons/*:level_from/kind /reasons/*:overruled/kind /reasons/*:picked/kind /reasons/*:scales_differ/kind \
    /reasons/*:settled/kind /reasons/*:step/kind /reference /sources/*/address /sources/*/language /sources/*/read_on";

#[test]
fn a_word_that_there_is_not_is_refused() {
    let (judge, examples) = (Judge::new(), examples());
    let mut formed = Vec::new();
    for (place, (at, pointer)) in places(&examples) {
        let mut damaged = examples[at].1.clone();
        let value = damaged.pointer_mut(&pointer).unwrap();
        if value.is_string() {
            *value = "no such word!".into();
            if !judge.accepts(&damaged) {
                formed.push(place);
            }
        }
    }
    assert_eq!(formed.join(" "), FORMED);
}

#[test]
fn numbers_and_pairs_keep_their_bounds() {
    let (judge, examples) = (Judge::new(), examples());
    let example = |name: &str| examples.iter().find(|(n, _)| n == name).unwrap().1.clone();
    for (name, pointer, wrong) in [
        ("zmanda-due", "/version", json!(2)),
        ("zmanda-due", "/reference", json!("IIII-IIII-IIII-IIII")),
        ("zmanda-due", "/reference", json!("0123456789ABCDEF")),
        ("zmanda-due", "/made_at", json!("2026-11-20T15:30Z")),
        ("zmanda-due", "/facts/0/answer", json!("maybe")),
        ("zmanda-due", "/files/0/size", json!(-1)),
        ("zmanda-due", "/files/0/sha256", json!("0a1b")),
        ("zmanda-due", "/level/rank", json!(-1)),
        ("zmanda-due", "/level/rank", json!(1.5)),
        ("zmanda-due", "/commitment/figure/amount", json!(0)),
        ("zmanda-due", "/commitment/figure/amount", json!(10_001)),
        ("zmanda-due", "/completeness/required", json!([1])),
        ("zmanda-due", "/completeness/required", json!([1, 2, 3])),
        ("zmanda-due", "/completeness/recommended", json!([1, -2])),
        (
            "zmanda-due",
            "/commitment/counted_in/windows/mon",
            json!([]),
        ),
        (
            "zmanda-due",
            "/commitment/counted_in/windows/mon",
            json!([["08:00"]]),
        ),
        (
            "zmanda-due",
            "/commitment/counted_in/windows/mon",
            json!([["08:00", "25:00"]]),
        ),
        (
            "zmanda-due",
            "/moment/utc",
            json!("2026-11-20T16:30:00+01:00"),
        ),
        ("zmanda-due", "/moment/utc", json!("2026-11-31T15:30:00Z")),
        ("zmanda-due", "/moment/local", json!("2026-11-20T16:30:00Z")),
        ("zmanda-due", "/moment/local", json!("2026-11-20T16:30:00")),
        (
            "zmanda-holidays",
            "/commitment/counted_in/days_off/years",
            json!([2024]),
        ),
        (
            "zmanda-holidays",
            "/commitment/counted_in/days_off/taken/0/date",
            json!("2026-02-29"),
        ),
    ] {
        let mut case = example(name);
        judge.hold(name, &case);
        *case
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{name} has no {pointer}")) = wrong.clone();
        assert!(!judge.accepts(&case), "{name}: {pointer} takes {wrong}");
    }
}
