//! Each kind of problem, by a change to a published file that makes it.

use duetime::programme;
use serde_json::{Value, json};

use super::{common::file, lines, problems, value};

/// A changed file is told of in exactly these lines.
#[track_caller]
fn tells(id: &str, change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut whole = value(id);
    change(&mut whole);
    let found = problems(&whole);
    assert_eq!(lines(&found), expected, "{found:#?}");
}

/// The first target that fits.
fn target<'a>(file: &'a mut Value, plan: &str, level: &str) -> (usize, &'a mut Value) {
    let targets = file["targets"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate();
    targets
        .into_iter()
        .find(|(_, one)| one["plan"] == plan && one["level"] == level)
        .unwrap()
}

#[test]
fn names_and_references() {
    tells(
        "zmanda",
        |it| it["plans"][0]["name"] = json!(""),
        &["plans[0].name: wrong: malformed"],
    );
    tells(
        "zmanda",
        |it| it["sources"][1]["id"] = json!("ZM-01"),
        &["sources[1].id: wrong: name"],
    );
}

#[test]
fn a_matrix_with_a_hole() {
    tells(
        "zmanda",
        |it| {
            drop(
                it["triage"]["method"]["matrix"]["cells"][1]
                    .as_array_mut()
                    .unwrap()
                    .pop(),
            )
        },
        &["triage.method.matrix.cells[1]: wrong: hole"],
    );
    tells(
        "zmanda",
        |it| {
            drop(
                it["triage"]["method"]["matrix"]["cells"]
                    .as_array_mut()
                    .unwrap()
                    .pop(),
            )
        },
        &["triage.method.matrix.cells: wrong: hole"],
    );
}

#[test]
fn targets_that_are_missing_or_there_twice() {
    tells(
        "zmanda",
        |it| drop(it["targets"].as_array_mut().unwrap().remove(0)),
        &["targets: wrong: hole"],
    );
    tells(
        "zmanda",
        |it| {
            let again = it["targets"][1].clone();
            it["targets"].as_array_mut().unwrap().push(again);
        },
        &["targets[16]: wrong: twice"],
    );
}

#[test]
fn a_less_grave_level_with_a_shorter_target() {
    let mut whole = value("veeam-standard");
    let (n, one) = target(&mut whole, "production", "4");
    one["answer"] = json!({"within": {"amount": 30, "unit": "minutes"}});
    let found = problems(&whole);
    assert_eq!(
        lines(&found),
        [format!("targets[{n}].answer: warning: order")]
    );
    assert!(
        found[0].what.contains("shorter target than \"1\""),
        "{found:?}"
    );
    // In business hours and in business days, as far as both are counted in the same hours.
    let mut whole = value("veeam-standard");
    let (n, one) = target(&mut whole, "basic", "4");
    one["answer"] = json!({"within": {"amount": 1, "unit": "business_hours"}});
    assert_eq!(
        lines(&problems(&whole)),
        [format!("targets[{n}].answer: warning: order")]
    );
}

#[test]
fn hours_that_nobody_knows() {
    tells(
        "veeam-kasten",
        |it| {
            it["plans"][1].as_object_mut().unwrap().remove("hours");
            let id = it["plans"][1]["id"].clone();
            for target in it["targets"].as_array_mut().unwrap() {
                if target["plan"] == id {
                    target["answer"] = json!({"within": {"amount": 1, "unit": "hours"}});
                    let target = target.as_object_mut().unwrap();
                    for key in ["alternatives", "hours", "note"] {
                        target.remove(key);
                    }
                }
            }
        },
        &["plans[1]: warning: hours"],
    );
    tells(
        "zmanda",
        |it| it["hours"][0]["open"]["week"]["windows"] = json!({}),
        &["hours[0].open.week.windows: wrong: hours"],
    );
    let mut whole = value("zmanda");
    whole["hours"][0]["open"] = json!("not_published");
    let found = problems(&whole);
    assert!(
        lines(&found)
            .iter()
            .all(|line| line.ends_with("wrong: hours")),
        "{found:#?}"
    );
    assert!(found.len() >= 4, "each target of Standard: {found:#?}");
    tells(
        "zmanda",
        |it| it["hours"][0]["open"]["week"]["zone"] = json!({"zone": "Mars/Olympus"}),
        &["hours[0].open.week.zone.zone: wrong: zone"],
    );
}

#[test]
fn statements_without_a_source() {
    tells(
        "zmanda",
        |it| it["readings"][0]["source"] = json!([]),
        &["readings[0].source: wrong: source"],
    );
    tells(
        "zmanda",
        |it| {
            drop(
                it["documents"][0]
                    .as_object_mut()
                    .unwrap()
                    .remove("read_on"),
            )
        },
        &["documents[0].read_on: wrong: missing"],
    );
    tells(
        "zmanda",
        |it| it["documents"][0]["address"] = json!("http://example.com/"),
        &["documents[0].address: wrong: address"],
    );
    tells(
        "zmanda",
        |it| {
            let source = json!({"id": "ZM-99", "document": "policy", "section": "x"});
            it["sources"].as_array_mut().unwrap().push(source);
        },
        &["sources[22]: warning: unused"],
    );
}

#[test]
fn a_sentence_that_says_another_figure() {
    for (language, sentence) in [
        ("en", "Our aim is 4 hours."),
        ("nl", "Ons doel is 4 uur."),
        ("de", "Unser Ziel sind vier Stunden."),
        ("fr", "Notre objectif est de 4 heures."),
    ] {
        let mut whole = value("veeam-standard");
        let (n, one) = target(&mut whole, "production", "4");
        assert_eq!(
            one["answer"],
            json!({"within": {"amount": 8, "unit": "hours"}})
        );
        one["note"] = json!({"text": "Our aim is 8 hours.", language: sentence});
        let found = problems(&whole);
        let figure = format!("targets[{n}].note: warning: figure");
        assert!(lines(&found).contains(&figure), "{language}: {found:#?}");
        let (_, one) = target(&mut whole, "production", "4");
        one["note"] = json!("Our aim is 8 hours.");
        assert_eq!(lines(&problems(&whole)), [""; 0], "{language}");
        // The same in a pack.
        let texts = json!({format!("targets[{n}].note"): sentence});
        let tag = if language == "en" { "nl" } else { language };
        let pack = json!({"format": 2, "id": "veeam-standard", "language": tag, "texts": texts});
        let found = programme::problems(&whole.to_string(), &[&pack.to_string()]);
        let told = found
            .iter()
            .filter(|one| one.kind == programme::ProblemKind::Figure);
        let told: Vec<_> = told.map(|one| (one.pack, one.field.clone())).collect();
        assert_eq!(
            told,
            [(Some(0), format!("texts.targets[{n}].note"))],
            "{language}"
        );
    }
    tells(
        "veeam-standard",
        |it| it["hours"][0]["text"] = json!("Monday to Friday, 08:00 to 18:00"),
        &["hours[0].text: warning: figure"],
    );
    tells(
        "blancco",
        |it| it["callbacks"][0]["minutes"] = json!(120),
        &[
            "targets[0].note: warning: figure",
            "callbacks[0].text: warning: figure",
        ],
    );
}

#[test]
fn a_text_that_one_language_lacks() {
    let (tag, pack) = &crate::common::packs("zmanda")[0];
    let mut pack: Value = serde_json::from_str(pack).unwrap();
    pack["texts"]
        .as_object_mut()
        .unwrap()
        .remove("plans[1].summary")
        .unwrap();
    let found = programme::problems(&file("zmanda"), &[&pack.to_string()]);
    assert_eq!(
        lines(&found),
        ["texts.plans[1].summary: warning: translation"],
        "{tag}"
    );
    assert_eq!(found[0].pack, Some(0));
    let mut old = crate::common::merged("zmanda");
    old["format"] = json!(1);
    assert_eq!(lines(&problems(&old)), [""; 0]);
    old["plans"][1]["summary"]
        .as_object_mut()
        .unwrap()
        .remove("fr")
        .unwrap();
    assert_eq!(
        lines(&problems(&old)),
        ["plans[1].summary: warning: translation"]
    );
}

#[test]
fn a_slip_of_the_keys_is_told_with_what_was_meant() {
    let mut whole = value("zmanda");
    let plan = whole["plans"][0].as_object_mut().unwrap();
    let summary = plan.remove("summary").unwrap();
    plan.insert("sumary".into(), summary);
    let found = problems(&whole);
    let unknown = found
        .iter()
        .find(|it| it.field == "plans[0].sumary")
        .unwrap();
    assert_eq!(unknown.what, "there is no field \"sumary\" here");
    assert_eq!(
        unknown.mend,
        "Call it \"summary\" if that is meant; else take it out."
    );
    let mut whole = value("zmanda");
    whole["targets"][0]["answer"]["within"]["unit"] = json!("business_hour");
    let found = problems(&whole);
    assert!(
        found[0]
            .mend
            .starts_with("Write \"business_hours\", or another of"),
        "{found:?}"
    );
}
