//! A file that cannot be used says where and why. Each test changes a published file in one place.

use duetime::programme::{self, Asked, BadProgramme, LARGEST};
use serde_json::{Value, json};

use crate::common::file;

/// What is wrong with a published file after a change: the field, and the reason without the position in the text
/// and without the list of the words that would have been right.
fn after(id: &str, change: impl FnOnce(&mut Value)) -> (String, String) {
    let mut value: Value = serde_json::from_str(&file(id)).unwrap();
    change(&mut value);
    read(&value.to_string())
}

fn read(text: &str) -> (String, String) {
    let BadProgramme { field, reason } = programme::read(text).expect_err("nobody can use this");
    let ends = [" at line ", ", expected "];
    let end = ends.iter().filter_map(|end| reason.find(end)).min();
    let reason = reason[..end.unwrap_or(reason.len())].to_owned();
    (field, reason)
}

/// Sets the value at a JSON pointer; a key that is not there yet is added.
fn set(file: &mut Value, pointer: &str, new: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent);
    match parent.unwrap_or_else(|| panic!("{pointer} leads nowhere")) {
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = new,
        Value::Object(map) => drop(map.insert(key.to_owned(), new)),
        _ => panic!("{pointer} leads nowhere"),
    }
}

fn with(id: &str, pointer: &str, new: impl Into<Value>) -> (String, String) {
    after(id, |file| set(file, pointer, new.into()))
}

#[track_caller]
fn is(came: (String, String), field: &str, reason: &str) {
    assert_eq!((came.0.as_str(), came.1.as_str()), (field, reason));
}

/// Runs a table: file, JSON pointer, new value, field, reason.
#[track_caller]
fn all(table: &str) {
    for line in table.lines().filter(|line| !line.trim().is_empty()) {
        let cells: Vec<_> = line.split(" | ").map(str::trim).collect();
        let &[id, pointer, new, field, reason] = cells.as_slice() else {
            panic!("{line} has five cells");
        };
        let new: Value = serde_json::from_str(new).unwrap();
        is(with(id, pointer, new), field, reason);
    }
}

#[test]
fn a_file_that_is_too_large_is_not_looked_at() {
    let mut text = file("zmanda");
    text.push_str(&" ".repeat(LARGEST + 1 - text.len()));
    is(read(&text), "", "the file is larger than 512 KiB");
    text.pop();
    assert!(programme::read(&text).is_ok(), "as large as allowed");
}

#[test]
fn a_file_that_is_nested_too_deep_is_not_looked_at() {
    let reason = "the file is nested deeper than 12 levels";
    let deep = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
    for text in [deep(13), deep(100_000), "{\"a\":".repeat(13)] {
        is(read(&text), "", reason);
    }
    let inside: Value = serde_json::from_str(&deep(12)).unwrap();
    is(with("zmanda", "/gaps", inside), "", reason);
}

#[test]
fn what_is_no_programme_at_all_is_refused() {
    for text in [
        "",
        " ",
        "null",
        "7",
        "\"x\"",
        "[]",
        "{",
        "\u{FEFF}{}",
        "{\"format\": 1,}",
    ] {
        assert!(programme::read(text).is_err(), "{text:?}");
    }
    assert!(programme::read(&[&file("zmanda"), "x"].concat()).is_err());
    is(read("{}"), "", "missing field `format`");
}

#[test]
fn a_field_that_nobody_knows_is_named() {
    all(r#"
        zmanda | /colour | 7 | colour | unknown field `colour`
        zmanda | /plans/1/colour | 7 | plans[1].colour | unknown field `colour`
        zmanda | /contact/text/colour | 7 | contact.text.colour | unknown field `colour`
        zmanda | /triage/method/matrix/down/choices/2/colour | 7 | triage.method.matrix.down.choices[2].colour | unknown field `colour`
        zmanda | /targets/0/answer/within/colour | 7 | targets[0].answer.within.colour | unknown field `colour`
    "#);
}

#[test]
fn a_field_that_is_there_twice_is_named() {
    let text = file("zmanda").replacen("\"vendor\"", "\"vendor\": \"x\", \"vendor\"", 1);
    is(read(&text), "vendor", "duplicate field `vendor`");
}

#[test]
fn a_missing_field_is_named_in_its_place() {
    for (pointer, field, reason) in [
        ("/contact/text/text", "contact.text", "missing field `text`"),
        ("/targets/3/plan", "targets[3]", "missing field `plan`"),
        ("/targets/0/source", "targets[0]", "missing field `source`"),
        ("/gaps", "", "missing field `gaps`"),
    ] {
        let came = after("zmanda", |file| {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            let parent = file.pointer_mut(parent).unwrap().as_object_mut();
            parent.unwrap().remove(key).unwrap();
        });
        is(came, field, reason);
    }
}

#[test]
fn a_text_that_may_be_a_word_is_a_text_with_its_first_language() {
    all(r#"
        zmanda | /plans/0/includes/0/value | {"nl": "x"} | plans[0].includes[0].value | missing field `text`
        zmanda | /plans/0/includes/0/value | "perhaps" | plans[0].includes[0].value | unknown variant `perhaps`
    "#);
}

#[test]
fn a_text_is_neither_empty_nor_endless_nor_armed() {
    let long = "x".repeat(1201);
    for (bad, reason) in [
        ("", "the text is empty"),
        (" \u{A0}", "the text is empty"),
        (long.as_str(), "the text is longer than 1200 bytes"),
        ("a\u{0}b", "the text holds a control character"),
        ("a\nb", "the text holds a control character"),
        ("a\u{9B}b", "the text holds a control character"),
        (
            "invoice\u{202E}fdp.exe",
            "the text holds a control character",
        ),
    ] {
        is(
            with("zmanda", "/plans/1/name", bad),
            "plans[1].name",
            reason,
        );
        is(with("zmanda", "/vendor", bad), "vendor", reason);
        is(with("zmanda", "/summary", bad), "summary", reason);
        let pack =
            json!({"format": 2, "id": "zmanda", "language": "nl", "texts": {"summary": bad}});
        let error = programme::read_with(&file("zmanda"), &[&pack.to_string()]).unwrap_err();
        is((error.field, error.reason), "summary.nl", reason);
        is(
            with("zmanda", "/levels/0/term", bad),
            "levels[0].term",
            reason,
        );
    }
}

#[test]
fn an_address_cannot_run_code_or_leak_over_http() {
    let reason = "an address starts with https:// and has at most 400 plain characters";
    for bad in [
        "http://example.com/",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//example.com/",
        "https://",
        "https://example.com/\"onclick=\"",
        "https://example.com/ x",
        "https://exämple.com/",
        " https://example.com/",
        &["https://example.com/", &"x".repeat(400)].concat(),
    ] {
        is(
            with("zmanda", "/contact/address", bad),
            "contact.address",
            reason,
        );
        is(
            with("zmanda", "/documents/1/address", bad),
            "documents[1].address",
            reason,
        );
    }
}

#[test]
fn an_id_is_safe_in_a_link_and_on_a_page() {
    for bad in ["", "a b", "<script>", "../etc", "a/b", "é", &"x".repeat(49)] {
        let shown: String = bad.chars().take(48).collect();
        let reason = format!("{shown:?} is no id: 1 to 48 letters, digits, '-', '_' or '.'");
        is(with("zmanda", "/plans/0/id", bad), "plans[0].id", &reason);
    }
}

#[test]
fn numbers_days_and_times_are_checked() {
    all(r#"
        zmanda | /format | 3 | format | this version of Duetime reads the formats 1 and 2
        zmanda | /targets/0/answer/within/amount | 0 | targets[0].answer.within.amount | an amount goes from 1 to 10000
        zmanda | /targets/0/answer/within/amount | 10001 | targets[0].answer.within.amount | an amount goes from 1 to 10000
        zmanda | /targets/0/answer/within/amount | 1.5 | targets[0].answer.within.amount | invalid type: floating point `1.5`
        zmanda | /targets/0/answer/within/unit | "weeks" | targets[0].answer.within.unit | unknown variant `weeks`
        zmanda | /targets/0/answer | "soon" | targets[0].answer | unknown variant `soon`
        zmanda | /levels/1/rank | 1 | levels[1].rank | ranks go up by one from 1, the gravest first
        zmanda | /documents/0/read_on | "2026-02-30" | documents[0].read_on | a day is written as 2026-11-21, in the years 1990 to 2100
        zmanda | /hours/0/open/week/windows/mon/0/1 | "25:00" | hours[0].open.week.windows.mon[0][1] | "25:00" is no time of day: 00:00 to 24:00, as 08:30 or 08:30:15
        zmanda | /hours/0/open/week/windows/mon | [["09:00", "09:00"]] | hours[0].open.week.windows.mon[0] | the window 09:00–09:00 is empty
        zmanda | /hours/0/open/week/windows/mon | [["09:00", "12:00"], ["11:00", "17:00"]] | hours[0].open.week.windows.mon | the window 11:00–17:00 overlaps the one before it
        zmanda | /hours/0/open/week/windows | {} | hours[0].open | these hours never open
        zmanda | /hours/0/open/week/zone | {"zone": "Mars/Olympus"} | hours[0].open.week.zone.zone | no time zone is called “Mars/Olympus”
        blancco | /callbacks/0/minutes | 0 | callbacks[0].minutes | from 1 to 10080, a week
        blancco | /callbacks/0/minutes | 10081 | callbacks[0].minutes | from 1 to 10080, a week
    "#);
}

#[test]
fn what_is_named_has_to_be_there() {
    for line in "
        zmanda | /sources/0/document | sources[0].document
        zmanda | /readings/0/source/0 | readings[0].source
        zmanda | /hours/0/source/0 | hours[0].source
        zmanda | /hours/0/readings/0 | hours[0].readings
        zmanda | /plans/0/hours | plans[0].hours
        zmanda | /plans/0/channels/0 | plans[0].channels
        zmanda | /plans/0/includes/0/source/0 | plans[0].includes[0].source
        zmanda | /levels/2/source/0 | levels[2].source
        zmanda | /triage/source/0 | triage.source
        zmanda | /triage/method/matrix/cells/0/1/level | triage.method.matrix.cells[0][1]
        zmanda | /targets/3/plan | targets[3].plan
        zmanda | /targets/3/level | targets[3].level
        zmanda | /targets/3/source/0 | targets[3].source
        zmanda | /clock_start/readings/0 | clock_start.readings
        zmanda | /checklist/items/1/source/0 | checklist.items[1].source
        zmanda | /gaps/0/source/0 | gaps[0].source
        zmanda | /gates/0/plans/0 | gates[0].plans
        blancco | /plans/3/sold/source/0 | plans[3].sold.source
        blancco | /callbacks/0/plans/0 | callbacks[0].plans
        blancco | /callbacks/0/levels/0 | callbacks[0].levels
        blancco | /triage/method/scales/level_from | triage.method.scales.level_from
        blancco | /triage/method/scales/scales/0/steps/0/channels/0 | triage.method.scales.scales[0].steps
        veeam-standard | /channels/0/case_types/0 | channels[0].case_types
        veeam-standard | /plans/0/named/0/edition | plans[0].named
    "
    .lines()
    .filter_map(|line| line.trim().rsplit_once(" | "))
    {
        let (place, field) = line;
        all(&format!(
            "{place} | \"gone\" | {field} | \"gone\" is named here but defined nowhere"
        ));
    }
}

#[test]
fn every_figure_has_a_source() {
    all(r#"
        zmanda | /targets/5/source | [] | targets[5].source | a source is needed
        zmanda | /hours/1/source | [] | hours[1].source | a source is needed
        zmanda | /plans/2/source | [] | plans[2].source | a source is needed
        zmanda | /levels/0/source | [] | levels[0].source | a source is needed
        zmanda | /triage/source | [] | triage.source | a source is needed
        zmanda | /response/source | [] | response.source | a source is needed
        blancco | /callbacks/0/source | [] | callbacks[0].source | a source is needed
        veeam-standard | /case_types/2/source | [] | case_types[2].source | an exception needs a source
    "#);
    let start = after("zmanda", |file| {
        file["clock_start"]["source"] = json!([]);
        file["clock_start"]["readings"] = json!([]);
    });
    let reason = "a source is needed, or the reading that it assumes";
    is(start, "clock_start", reason);
}

/// The first target of Zmanda that has another reading.
fn read_otherwise(file: &mut Value) -> (usize, &mut Value) {
    let targets = file["targets"].as_array_mut().unwrap().iter_mut();
    let mut read_otherwise = targets
        .enumerate()
        .filter(|(_, target)| target["alternatives"][0].is_object());
    let (n, target) = read_otherwise.next().unwrap();
    (n, &mut target["alternatives"][0])
}

#[test]
fn another_reading_has_a_source_and_a_question_too() {
    let gone = "\"gone\" is named here but defined nowhere";
    for (key, new, named, reason) in [
        ("source", json!([]), "source", "a source is needed"),
        ("reading", json!("gone"), "readings", gone),
        ("hours", json!("gone"), "hours", gone),
    ] {
        let mut place = 0;
        let came = after("zmanda", |file| {
            let (n, other) = read_otherwise(file);
            place = n;
            other[key] = new;
        });
        is(
            came,
            &format!("targets[{place}].alternatives[0].{named}"),
            reason,
        );
    }
}

#[test]
fn business_time_is_only_promised_in_hours_that_are_published() {
    let reason = "a business amount needs hours that are published";
    let hidden = with("zmanda", "/hours/0/open", "not_published");
    is(hidden, "targets[0].answer", reason);
    let homeless = after("zmanda", |file| {
        file["plans"][0].as_object_mut().unwrap().remove("hours");
    });
    is(homeless, "targets[0].answer", reason);
    // This figure counts by the clock on the wall; only its other reading would be counted in nobody's hours.
    let mut place = 0;
    let other = after("zmanda", |file| {
        let mut hidden = file["hours"][0].clone();
        hidden["id"] = "hidden".into();
        hidden["open"] = "not_published".into();
        file["hours"].as_array_mut().unwrap().push(hidden);
        let (n, other) = read_otherwise(file);
        place = n;
        other["hours"] = "hidden".into();
    });
    is(
        other,
        &format!("targets[{place}].alternatives[0].within"),
        reason,
    );
}

#[test]
fn each_plan_has_one_answer_for_each_level() {
    let none = after("zmanda", |file| {
        file["targets"].as_array_mut().unwrap().remove(0);
    });
    let reason = "plan \"standard\" has 0 targets for level \"P1\"; it needs one";
    is(none, "targets", reason);
    let two = after("zmanda", |file| {
        let again = file["targets"][1].clone();
        file["targets"].as_array_mut().unwrap().push(again);
    });
    let reason = "plan \"standard\" has 2 targets for level \"P2\"; it needs one";
    is(two, "targets", reason);
}

#[test]
fn a_matrix_has_no_hole() {
    let reason =
        "the matrix has a hole: a row for each choice of down, in it a cell for each of across";
    let field = "triage.method.matrix.cells";
    let cells = |change: fn(&mut Vec<Value>)| {
        after("zmanda", |file| {
            let cells = &mut file["triage"]["method"]["matrix"]["cells"];
            change(cells.as_array_mut().unwrap());
        })
    };
    is(cells(|rows| drop(rows.pop())), field, reason);
    is(cells(|rows| rows.push(rows[0].clone())), field, reason);
    is(
        cells(|rows| drop(rows[1].as_array_mut().unwrap().pop())),
        field,
        reason,
    );
    is(cells(|rows| rows[2] = json!([])), field, reason);
    let same = with("zmanda", "/triage/method/matrix/down/id", "impact");
    let reason = "both axes have the same name";
    is(same, "triage.method.matrix.down.id", reason);
}

#[test]
fn scales_have_a_step_for_each_level() {
    let missing = after("blancco", |file| {
        let scales = &mut file["triage"]["method"]["scales"]["scales"];
        scales[1]["steps"].as_array_mut().unwrap().pop();
    });
    let reason = "a scale has one step for each level, in their order";
    is(missing, "triage.method.scales.scales[1].steps", reason);
}

#[test]
fn names_are_unique() {
    all(r#"
        zmanda | /plans/1/id | "standard" | plans | "standard" is there twice
        zmanda | /levels/1/id | "P1" | levels | "P1" is there twice
        zmanda | /sources/1/id | "ZM-01" | sources | "ZM-01" is there twice
        zmanda | /checklist/items/1/id | "summary" | checklist.items | "summary" is there twice
        zmanda | /triage/method/matrix/across/choices/1/id | "high" | triage.method.matrix.across.choices | "high" is there twice
    "#);
}

#[test]
fn lists_are_neither_empty_nor_endless() {
    all(r#"
        zmanda | /plans | [] | plans | at least one entry is needed
        zmanda | /levels | [] | levels | at least one entry is needed
        zmanda | /channels | [] | channels | at least one entry is needed
        zmanda | /case_types | [] | case_types | at least one entry is needed
        zmanda | /documents | [] | documents | at least one entry is needed
        zmanda | /checklist/items | [] | checklist.items | at least one entry is needed
    "#);
    for list in ["targets", "gaps", "plans", "scope"] {
        let many = after("zmanda", |file| {
            let list = file[list].as_array_mut().unwrap();
            list.resize(201, list[0].clone());
        });
        is(many, list, "at most 200 entries are allowed");
    }
}

#[test]
fn one_edition_is_the_current_one() {
    for current in [true, false] {
        let all_or_none = after("veeam-standard", |file| {
            for edition in file["editions"].as_array_mut().unwrap() {
                edition["current"] = current.into();
            }
        });
        let reason = "exactly one edition is the current one";
        is(all_or_none, "editions", reason);
    }
}

#[test]
fn what_is_ours_stands_under_no_source_of_the_vendor() {
    let ours = json!({"en": "a", "nl": "a", "de": "a", "ours": true});
    let reason = "this is our own: no source says it";
    for (pointer, text, field) in [
        ("/scope/0", "text", "scope[0].source"),
        ("/gates/0", "question", "gates[0].source"),
        ("/response", "text", "response.source"),
    ] {
        let mark = |file: &mut Value| {
            let thing = file.pointer_mut(pointer).unwrap();
            thing[text] = ours.clone();
            thing.as_object_mut().unwrap().remove("readings");
        };
        is(after("blancco", mark), field, reason);
        // Without a source it is taken, with the mark and with nothing else.
        let mut file: Value = serde_json::from_str(&file("blancco")).unwrap();
        mark(&mut file);
        let thing = file.pointer_mut(pointer).unwrap();
        thing.as_object_mut().unwrap().remove("source");
        assert!(programme::read(&file.to_string()).is_ok(), "{pointer}");
        let plain = &mut file.pointer_mut(pointer).unwrap()[text];
        plain.as_object_mut().unwrap().remove("ours");
        is(read(&file.to_string()), field, "a source is needed");
    }
    // Of an item that only Duetime asks for, the reason may stand in a source; ours does not.
    let item = after("blancco", |file| {
        let item = &mut file["checklist"]["items"][1];
        assert_eq!(item["asked_by"], "us");
        item["why"] = ours;
        item["source"] = json!(["BL-30"]);
    });
    is(item, "checklist.items[1].source", reason);
}

#[test]
fn what_is_said_of_files_has_a_source() {
    let text = json!({"en": "a", "nl": "a", "de": "a"});
    for (source, field, reason) in [
        (json!([]), "checklist.files.source", "a source is needed"),
        (
            json!(["gone"]),
            "checklist.files.source",
            "\"gone\" is named here but defined nowhere",
        ),
    ] {
        let files = json!({"id": "files", "text": text, "source": source});
        is(with("zmanda", "/checklist/files", files), field, reason);
    }
}

#[test]
fn a_conditional_item_says_when_and_no_other_does() {
    let file: Value = serde_json::from_str(&file("kaseya")).unwrap();
    let mut items = file["checklist"]["items"].as_array().unwrap().iter();
    let n = items
        .position(|item| item["need"] == "conditional")
        .unwrap();
    all(&format!(
        r#"
        kaseya | /checklist/items/0/need | "conditional" | checklist.items[0].when | a conditional item says when
        kaseya | /checklist/items/{n}/need | "required" | checklist.items[{n}].when | only a conditional item has a when
        kaseya | /checklist/items/{n}/when/levels/0 | "gone" | checklist.items[{n}].when.levels | "gone" is named here but defined nowhere
    "#
    ));
}

#[test]
fn a_target_has_a_handful_of_other_readings() {
    let many = |file: &mut Value| {
        let targets = file["targets"].as_array_mut().unwrap();
        let other = |target: &&mut Value| target["alternatives"].is_array();
        let target = targets
            .iter_mut()
            .find(other)
            .expect("one has another reading");
        let other = target["alternatives"][0].clone();
        target["alternatives"] = vec![other; 17].into();
    };
    let (field, reason) = after("zmanda", many);
    assert!(field.ends_with(".alternatives"), "{field}");
    assert_eq!(reason, "a target has at most 16 other readings");
}

#[test]
fn signs_can_be_told() {
    all(r#"
        kaseya | /levels/0/signs | [["unknown"]] | levels[0].signs[0] | "unknown" is what a customer may say; a rung names only what is known
        kaseya | /levels/1/signs | [["all_works"], []] | levels[1].signs[1] | a way to meet a rung names a sign; leave out an empty one
        kaseya | /levels/0/signs | [["production", "production"]] | levels[0].signs[0] | "production" is there twice
        kaseya | /levels/0/signs | [["production"], ["production"]] | levels[0].signs[1] | this way is there twice; leave one out
        kaseya | /levels/0/signs/0 | "production" | levels[0].signs[0] | invalid type: string `production`
        kaseya | /levels/0/signs | [["on_fire"]] | levels[0].signs[0][0] | unknown variant `on_fire`
        zmanda | /triage/method/matrix/down/choices/2/signs | [[]] | triage.method.matrix.down.choices[2].signs[0] | a way to meet a rung names a sign; leave out an empty one
        blancco | /triage/method/scales/scales/1/steps/3/signs | [[]] | triage.method.scales.scales[1].steps[3].signs[0] | a way to meet a rung names a sign; leave out an empty one
    "#);
    let signs = Asked::ALL.iter().flat_map(|asked| asked.signs());
    let names: Vec<_> = signs.map(|sign| sign.name()).collect();
    assert_eq!(names.len(), 14);
    let with = |more: &[&str]| with("kaseya", "/levels/0/signs", json!([names, more]));
    let reason = "a rung names at most 15 signs; leave out those that decide least";
    is(
        with(&["production", "all_works"]),
        "levels[0].signs",
        reason,
    );
    is(
        with(&["unknown"]),
        "levels[0].signs[1]",
        "\"unknown\" is what a customer may say; a rung names only what is known",
    );
}
