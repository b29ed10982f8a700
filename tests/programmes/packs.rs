//! The texts of programmes in other languages: each pack says all that its programme says, and nothing else.

use std::collections::BTreeSet;

use super::common::{file, ids, packs};
use duetime::{
    locale::Language,
    programme::{read, read_with},
};
use serde_json::{Value, json};

/// The paths of the texts of a programme: what stands in the place of a text in the old format, and in no pack else.
fn paths(id: &str) -> BTreeSet<String> {
    let all = packs(id);
    let texts = all.iter().map(|(_, pack)| {
        let pack: Value = serde_json::from_str(pack).unwrap();
        let keys = pack["texts"].as_object().unwrap().keys();
        keys.cloned().collect::<BTreeSet<_>>()
    });
    texts.reduce(|all, one| &all | &one).unwrap_or_default()
}

#[test]
fn every_pack_says_what_the_programme_says_and_nothing_else() {
    let mut wrong = Vec::new();
    for id in ids() {
        let all = paths(&id);
        for (tag, pack) in packs(&id) {
            if let Err(error) = read_with(&file(&id), &[&pack]) {
                wrong.push(format!("{id}.{tag}.json: {error}"));
            }
            let pack: Value = serde_json::from_str(&pack).unwrap();
            assert_eq!((&pack["id"], &pack["language"]), (&json!(id), &json!(tag)));
            let said: BTreeSet<_> = pack["texts"].as_object().unwrap().keys().cloned().collect();
            wrong.extend(
                (&all - &said)
                    .iter()
                    .map(|path| format!("{id}.{tag}.json lacks {path}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whatever_is_a_text_in_a_programme_is_in_its_packs() {
    let mut wrong = Vec::new();
    for id in ids() {
        let (file, told) = (file(&id), paths(&id));
        let mut strings = Vec::new();
        places(&serde_json::from_str(&file).unwrap(), "", &mut strings);
        for path in strings.iter().filter(|path| !told.contains(*path)) {
            // A text is what can be said in another language; names, ids and addresses cannot.
            let texts = json!({ path: "x" });
            let pack = json!({"format": 2, "id": id, "language": "nl", "texts": texts});
            if read_with(&file, &[&pack.to_string()]).is_ok() {
                wrong.push(format!("{id}: no pack has {path}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The paths at which there is a text of JSON, or an object that has one as `text`.
fn places(value: &Value, path: &str, all: &mut Vec<String>) {
    match value {
        // What a plan includes is a word there, and an object where it is a text.
        Value::String(_) if path.ends_with("].value") => {}
        Value::String(_) => all.push(path.to_owned()),
        Value::Object(fields) => {
            if fields.contains_key("text") {
                all.push(path.to_owned());
            }
            for (key, part) in fields {
                let below = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                places(part, &below, all);
            }
        }
        Value::Array(parts) => {
            for (n, part) in parts.iter().enumerate() {
                places(part, &format!("{path}[{n}]"), all);
            }
        }
        _ => {}
    }
}

#[test]
fn a_pack_of_another_programme_or_of_nothing_is_refused_by_its_place() {
    let pack = |id: &str, texts: Value| {
        json!({"format": 2, "id": id, "language": "nl", "texts": texts}).to_string()
    };
    let refused = |pack: &str| {
        let error = read_with(&file("zmanda"), &[pack]).unwrap_err();
        (error.field, error.reason)
    };
    let (field, reason) = refused(&pack("kaseya", json!({})));
    assert_eq!(
        (&*field, &*reason),
        ("id", "these are texts of kaseya, not of zmanda")
    );
    for path in [
        "plans[9].summary",
        "plans[0].id.x",
        "colour",
        "levels",
        "plans[x].summary",
        "",
    ] {
        let (field, reason) = refused(&pack("zmanda", json!({ path: "x" })));
        assert_eq!(field, "texts");
        assert!(reason.ends_with(&format!("no text at {path}")), "{reason}");
    }
    // An id is a text of JSON, and none of the programme.
    let (field, _) = refused(&pack("zmanda", json!({"plans[0].id": "x"})));
    assert_eq!(field, "plans[0].id");
    assert_eq!(refused("{}").0, "format");
    assert_eq!(refused(r#"{"format": 1}"#).0, "format");
}

#[test]
fn a_file_of_the_old_format_is_still_read() {
    let mut old = super::common::merged("zmanda");
    old["format"] = json!(1);
    let programme = read(&old.to_string()).unwrap();
    let summary = |tag| programme.summary.get(Language::of(tag).unwrap()).to_owned();
    assert!(summary("en").starts_with("The priority"));
    assert!(summary("nl").starts_with("De prioriteit"));
    assert!(summary("de").starts_with("Die Priorität"));
}

#[test]
fn a_vendor_may_come_with_one_language() {
    let programme = read(&file("zmanda")).unwrap();
    for language in Language::ALL {
        assert!(programme.summary.get(language).starts_with("The priority"));
    }
}

#[test]
fn a_vendor_whose_first_language_is_not_english_may_add_english() {
    let mut first: Value = serde_json::from_str(&file("zmanda")).unwrap();
    first["language"] = json!("nl");
    first["summary"] = json!("Voorrang is een getal.");
    let pack =
        json!({"format": 2, "id": "zmanda", "language": "en", "texts": {"summary": "A number."}});
    let programme = read_with(&first.to_string(), &[&pack.to_string()]).unwrap();
    let summary = |language| programme.summary.get(language);
    assert_eq!(summary(Language::EN), "A number.");
    assert_eq!(summary(Language::NL), "Voorrang is een getal.");
    assert_eq!(summary(Language::DE), "Voorrang is een getal.");
}
