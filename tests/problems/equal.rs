//! What the page refuses is wrong here, and nothing else is.

use duetime::programme::{self, ProblemKind, Severity};
use serde_json::{Value, json};

use super::{
    common::{Random, file, ids, packs},
    places, value,
};

/// Holds both readers against each other, with whatever packs.
#[track_caller]
fn agree(text: &str, packs: &[&str], told: &dyn Fn() -> String) {
    let read = programme::read_with(text, packs);
    let found = programme::problems(text, packs);
    let wrong: Vec<_> = found
        .iter()
        .filter(|one| one.severity == Severity::Wrong)
        .collect();
    assert_eq!(
        read.as_ref().err().is_some(),
        !wrong.is_empty(),
        "{}: read says {:?}, and the problems are {wrong:#?}",
        told(),
        read.err(),
    );
    let other = found.iter().find(|one| one.kind == ProblemKind::Other);
    assert!(other.is_none(), "{}: only the page found {other:?}", told());
    for (n, one) in found.iter().enumerate() {
        assert!(!found[..n].contains(one), "{}: twice: {one:?}", told());
        assert!(!one.what.is_empty() && one.mend.ends_with('.'), "{one:?}");
    }
}

#[test]
fn the_published_programmes_have_nothing_wrong_and_no_warning() {
    for id in ids() {
        let packs = packs(&id);
        let texts: Vec<&str> = packs.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(programme::problems(&file(&id), &texts), [], "{id}");
        assert_eq!(programme::problems(&file(&id), &[]), [], "{id} alone");
    }
}

/// Changes a file in one place, in one of the ways in which people do.
pub fn change(random: &mut Random, whole: &mut Value, strings: &[String]) -> String {
    let mut all = Vec::new();
    places(whole, "", "", &mut all);
    let (pointer, path) = random.one(&all[1..]).clone();
    let (above, key) = pointer.rsplit_once('/').unwrap();
    let how = random.below(9);
    let other = random.one(&all[1..]).0.clone();
    let donor = whole.pointer(&other).cloned().unwrap_or(Value::Null);
    let parent = whole.pointer_mut(above).unwrap();
    match (how, parent) {
        (0 | 1, Value::Object(map)) => drop(map.remove(key)),
        (0, Value::Array(list)) => drop(list.remove(key.parse().unwrap())),
        (1, Value::Array(list)) => {
            let entry = list[key.parse::<usize>().unwrap()].clone();
            list.push(entry);
        }
        (2, Value::Object(map)) => {
            let inner = map.remove(key).unwrap();
            map.insert([key, "s"].concat(), inner);
        }
        (3, _) => {
            let wrong = [
                json!(7),
                json!("x"),
                json!([]),
                json!({}),
                json!(true),
                json!(null),
            ];
            *whole.pointer_mut(&pointer).unwrap() = random.one(&wrong).clone();
        }
        (4, _) => *whole.pointer_mut(&pointer).unwrap() = donor,
        (5, Value::Array(list)) => list.reverse(),
        _ => {
            let place = whole.pointer_mut(&pointer).unwrap();
            match place {
                Value::String(text) => *text = random.one(strings).clone(),
                Value::Number(_) => *place = random.below(20).into(),
                Value::Bool(is) => *is = !*is,
                _ => {}
            }
        }
    }
    format!("way {how} at {path}")
}

pub fn strings(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|it| strings(it, all)),
        Value::Object(map) => map.values().for_each(|it| strings(it, all)),
        _ => {}
    }
}

#[test]
fn what_read_refuses_is_wrong_and_nothing_else_is() {
    const SEED: u64 = 0x0DD5_EED0_0000_0011;
    println!("seed {SEED:#x}");
    let mut random = Random(SEED);
    let files: Vec<Value> = ids().iter().map(|id| value(id)).collect();
    let (mut refused, mut taken) = (0, 0);
    for round in 0..2500 {
        let mut whole = random.one(&files).clone();
        let id = whole["id"].clone();
        let mut words = Vec::new();
        strings(&whole, &mut words);
        words.extend(
            [
                "gone",
                "",
                "unknown",
                "hours",
                "business_hours",
                "not_published",
                "us",
            ]
            .map(str::to_owned),
        );
        let mut told = Vec::new();
        for _ in 0..=random.below(3) {
            told.push(change(&mut random, &mut whole, &words));
        }
        let text = whole.to_string();
        agree(&text, &[], &|| format!("round {round}, {id}: {told:?}"));
        *(if programme::read(&text).is_err() {
            &mut refused
        } else {
            &mut taken
        }) += 1;
    }
    println!("{refused} refused, {taken} taken");
    assert!(refused > 1000 && taken > 200, "{refused} {taken}");
}

#[test]
fn the_same_holds_with_packs_that_were_changed() {
    const SEED: u64 = 0x0DD5_EED0_0000_0012;
    println!("seed {SEED:#x}");
    let mut random = Random(SEED);
    let ids = ids();
    for round in 0..300 {
        let id = random.one(&ids).clone();
        let mut all: Vec<Value> = vec![value(&id)];
        all.extend(
            packs(&id)
                .iter()
                .map(|(_, text)| serde_json::from_str::<Value>(text).unwrap()),
        );
        let mut words = vec!["gone".into(), String::new(), "fr".into(), "xx".into()];
        strings(&all[0], &mut words);
        let n = random.below(all.len());
        let told = change(&mut random, &mut all[n], &words);
        let texts: Vec<String> = all.iter().map(Value::to_string).collect();
        let packs: Vec<&str> = texts[1..].iter().map(String::as_str).collect();
        agree(&texts[0], &packs, &|| {
            format!("round {round}, {id}, file {n}: {told}")
        });
    }
}

#[test]
fn the_same_holds_for_texts_that_are_no_programme() {
    let deep = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
    let long = " ".repeat(programme::LARGEST + 1);
    for text in [
        "",
        "null",
        "7",
        "[]",
        "{}",
        "{",
        "{\"format\": 1,}",
        &deep(13),
        &deep(12),
        &long,
    ] {
        agree(text, &[], &|| format!("{:.20}", text));
        agree(text, &["{}", "{", "[]"], &|| format!("{:.20}", text));
    }
    let whole = file("zmanda");
    for end in (0..whole.len()).step_by(1999) {
        let end = (0..=end).rfind(|end| whole.is_char_boundary(*end)).unwrap();
        agree(&whole[..end], &[], &|| format!("cut at {end}"));
    }
    let twice = whole.replacen("\"vendor\"", "\"vendor\": \"x\", \"vendor\"", 1);
    agree(&twice, &[], &|| "vendor is there twice".into());
}

#[test]
fn the_list_of_programmes_is_looked_through_too() {
    let index = value("index");
    assert_eq!(programme::index_problems(&index.to_string()), []);
    let refused = |change: &dyn Fn(&mut Value)| -> Vec<String> {
        let mut index = index.clone();
        change(&mut index);
        let text = index.to_string();
        let found = programme::index_problems(&text);
        assert_eq!(
            programme::read_index(&text).is_err(),
            !found.is_empty(),
            "{found:?}"
        );
        super::lines(&found)
    };
    let two = refused(&|it| {
        it["programmes"][1]["colour"] = json!("red");
        it["programmes"][0]["id"] = json!("a b");
    });
    let expected = [
        "programmes[0].id: wrong: malformed",
        "programmes[1].colour: wrong: unknown",
    ];
    assert_eq!(two, expected);
    assert_eq!(
        refused(&|it| it["format"] = json!(2)),
        ["programmes: wrong: other"]
    );
    assert_eq!(
        refused(&|it| it["$schema"] = json!("x")),
        ["$schema: wrong: unknown"]
    );
}

#[test]
fn a_file_that_is_wrong_everywhere_takes_no_longer_than_others() {
    let mut whole = value("zmanda");
    let many = |n: usize, one: &dyn Fn(usize) -> Value| -> Value { (0..n).map(one).collect() };
    let plan = whole["plans"][0].clone();
    whole["plans"] = many(150, &|n| {
        let mut plan = plan.clone();
        plan["id"] = json!(format!("p{n}"));
        plan["includes"] = json!([]);
        plan
    });
    let level = whole["levels"][0].clone();
    whole["levels"] = many(150, &|n| {
        let mut level = level.clone();
        level["id"] = json!(format!("l{n}"));
        level
    });
    whole["levels"][0]["signs"] = many(10_000, &|n| {
        let sign = ["production", "data_safe"][n % 2];
        json!([sign])
    });
    whole["levels"][1]["source"] = many(10_000, &|n| json!(format!("s{n}")));
    for n in 0..10_000 {
        whole[format!("colour{n}")] = json!(n);
    }
    let texts: serde_json::Map<String, Value> = (0..10_000)
        .map(|n| (format!("colour{n}"), json!("x")))
        .collect();
    let pack = json!({"format": 2, "id": "zmanda", "language": "nl", "texts": texts});
    let text = whole.to_string();
    assert!(text.len() < programme::LARGEST, "{}", text.len());
    let begun = std::time::Instant::now();
    let found = programme::problems(&text, &[&pack.to_string()]);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    println!("{} problems in {:?}", found.len(), begun.elapsed());
    assert!((1000..=2000).contains(&found.len()), "{}", found.len());
}

#[test]
fn a_file_may_name_its_schema_at_its_top_and_nowhere_else() {
    let mut whole = value("zmanda");
    whole["$schema"] = json!("../schema/programme.schema.json");
    assert!(programme::read(&whole.to_string()).is_ok());
    agree(&whole.to_string(), &[], &|| "at the top".into());
    let pack = json!({"$schema": "x", "format": 2, "id": "zmanda", "language": "nl", "texts": {"summary": "x"}});
    assert!(programme::read_with(&whole.to_string(), &[&pack.to_string()]).is_ok());
    let twice = whole.to_string().replacen('{', "{\"$schema\": \"x\",", 1);
    assert_eq!(programme::read(&twice).unwrap_err().field, "$schema");
    agree(&twice, &[], &|| "twice".into());
    whole["plans"][0]["$schema"] = json!("x");
    let error = programme::read(&whole.to_string()).unwrap_err();
    assert_eq!(error.field, "plans[0].$schema");
    agree(&whole.to_string(), &[], &|| "in a plan".into());
}
