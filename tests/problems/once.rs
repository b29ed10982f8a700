//! One fault is told once, in its place, and nothing that only follows from it is told beside it.

use duetime::programme::{ProblemKind, Severity, known_fields};
use serde_json::{Value, json};

use super::{common::ids, lines, places, problems, value};

/// What a single change should be told as: one line alone, at a place.
fn alone(file: &Value, path: &str, told: &str, wrong: &mut Vec<String>) {
    let found = problems(file);
    let refused: Vec<_> = found
        .iter()
        .filter(|one| one.severity == Severity::Wrong)
        .collect();
    if refused.len() != 1 || !path.starts_with(&refused[0].field) {
        wrong.push(format!("{told} at {path}: {:?}", lines(&found)));
    }
}

#[test]
fn a_value_of_another_type_is_one_problem_wherever_it_stands() {
    let mut wrong = Vec::new();
    for id in ids() {
        let whole = value(&id);
        let mut all = Vec::new();
        places(&whole, "", "", &mut all);
        // One of them closely, the others for what only they have.
        let step = if id == "kaseya" { 3 } else { 17 };
        for (pointer, path) in all.iter().skip(1).step_by(step) {
            let mut file = whole.clone();
            *file.pointer_mut(pointer).unwrap() = json!(7.5);
            alone(&file, path, &format!("{id}: 7.5"), &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_field_that_is_missing_is_one_problem_and_named_where_it_should_be() {
    let known = known_fields();
    let needed = |name: &str, all: &[&String]| {
        known.iter().any(|(_, fields)| {
            fields
                .iter()
                .any(|(field, needed)| *needed && *field == name)
                && all
                    .iter()
                    .all(|one| fields.iter().any(|(field, _)| field == *one))
        })
    };
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for id in ids() {
        let whole = value(&id);
        let mut all = Vec::new();
        places(&whole, "", "", &mut all);
        let step = if id == "kaseya" { 1 } else { 7 };
        for (pointer, path) in all.iter().step_by(step) {
            let Some(Value::Object(fields)) = whole.pointer(pointer) else {
                continue;
            };
            // One field alone may be the name of a form: without it, the form is another.
            if fields.len() == 1 {
                continue;
            }
            let names: Vec<&String> = fields.keys().collect();
            for name in fields.keys().filter(|name| needed(name, &names)) {
                let mut file = whole.clone();
                let object = file.pointer_mut(pointer).unwrap();
                object.as_object_mut().unwrap().remove(name);
                let found = problems(&file);
                let place = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                let refused: Vec<_> = found
                    .iter()
                    .filter(|it| it.severity == Severity::Wrong)
                    .collect();
                tried += 1;
                // A rule or an item may leave its source out, if it is ours.
                let fits = refused.iter().all(|one| {
                    one.field == place
                        && matches!(one.kind, ProblemKind::Missing | ProblemKind::Source)
                });
                if refused.len() > 1 || !fits {
                    wrong.push(format!("{id}: {place}: {:?}", lines(&found)));
                }
            }
        }
    }
    println!("{tried} fields");
    assert!(tried > 200, "{tried}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_reference_that_leads_nowhere_is_no_hole_too() {
    let mut file = value("zmanda");
    file["targets"][3]["plan"] = json!("standrad");
    assert_eq!(lines(&problems(&file)), ["targets[3].plan: wrong: nowhere"]);
    assert_eq!(
        problems(&file)[0].mend,
        "Write \"standard\" if that is meant; else add the plan to plans."
    );
}

#[test]
fn everything_is_told_at_once_in_the_order_of_the_file() {
    let mut file = value("zmanda");
    file["gaps"][0]["source"] = json!(["gone"]);
    file["targets"][2].as_object_mut().unwrap().remove("level");
    file["targets"].as_array_mut().unwrap().remove(15);
    file["levels"][1]["rank"] = json!(7);
    file["plans"][1]["colour"] = json!("red");
    file["vendor"] = json!(12);
    file["contact"]["address"] = json!("http://www.zmanda.com/");
    let found = problems(&file);
    assert_eq!(
        lines(&found),
        [
            "vendor: wrong: malformed",
            "contact.address: wrong: address",
            "plans[1].colour: wrong: unknown",
            "levels[1].rank: wrong: order",
            "targets: wrong: hole",
            "targets[2].level: wrong: missing",
            "gaps[0].source[0]: wrong: nowhere",
        ]
    );
}
