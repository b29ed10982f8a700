//! Runs cases from outside the project: `cargo run --release --example conform -- FILE…`
//!
//! The formats are told apart by their shape: a list of questions to the clock, and objects whose keys name what their
//! cases are about. Each case that differs is printed with what was expected and what came; the last line counts.

use std::{env, fs, process::ExitCode};

use serde_json::Value;

mod clock;
mod comparisons;
mod days_off;
mod programmes;
mod rules;
mod secrets;
mod tables;
mod tickets;
mod typed;

/// A case that did not come out as expected: what was, and what came.
pub type Difference = String;

fn main() -> ExitCode {
    let (mut passed, mut failed) = (0, 0);
    for file in env::args().skip(1) {
        let outcomes = match fs::read_to_string(&file) {
            Ok(text) => outcomes(&text),
            Err(error) => vec![Err(error.to_string())],
        };
        for outcome in outcomes {
            match outcome {
                Ok(()) => passed += 1,
                Err(difference) => {
                    failed += 1;
                    println!("{file}: {difference}");
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    ExitCode::from(u8::from(failed > 0 || passed == 0))
}

/// Runs every case of a file in any of the formats.
pub fn outcomes(text: &str) -> Vec<Result<(), Difference>> {
    match serde_json::from_str(text) {
        Ok(Value::Array(list)) => run(&list, clock::case),
        Ok(Value::Object(parts)) => {
            let part = |name: &str| parts.get(name).and_then(Value::as_array).cloned();
            let mut all = run(&part("cases").unwrap_or_default(), programmes::case);
            all.extend(run(&part("rules").unwrap_or_default(), rules::rule));
            all.extend(run(
                &part("comparisons").unwrap_or_default(),
                comparisons::case,
            ));
            all.extend(run(&part("typed").unwrap_or_default(), typed::case));
            all.extend(run(&part("days_off").unwrap_or_default(), days_off::case));
            all.extend(run(&part("tickets").unwrap_or_default(), tickets::case));
            all.extend(run(&part("tables").unwrap_or_default(), tables::case));
            all.extend(run(&part("secrets").unwrap_or_default(), secrets::case));
            all
        }
        Ok(_) => vec![Err("neither a list nor an object".into())],
        Err(error) => vec![Err(error.to_string())],
    }
}

fn run(cases: &[Value], one: fn(&Value) -> Result<(), Difference>) -> Vec<Result<(), Difference>> {
    cases
        .iter()
        .map(|case| one(case).map_err(|what| format!("{}: {what}", text(case, "id"))))
        .collect()
}

/// The text of a field, empty where there is none.
fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}
