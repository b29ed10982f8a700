//! Cases of `typed`: days, times of day and zones as people type or paste them.

use std::fmt::Debug;

use duetime::{
    clock::Zone,
    locale::{Language, NotTaken, Typed, day, hhmm, time, zone},
};
use serde_json::Value;

use super::{Difference, text};

/// From 1990, where the zones begin.
const FIRST: i64 = 631_152_000;

pub fn case(case: &Value) -> Result<(), Difference> {
    let language =
        Language::of(text(case, "language")).ok_or("the page does not speak this language")?;
    let typed = case.get("text").and_then(Value::as_str).ok_or("no text")?;
    let expected = case.get("expected").ok_or("nothing is expected")?;
    match text(case, "kind") {
        "day" => compare(
            expected,
            day(typed, language.day_first()),
            |day| day.to_string(),
            |a, b| a == b,
        ),
        "time" => compare(
            expected,
            time(typed),
            |minutes| hhmm(*minutes),
            |a, b| a == b,
        ),
        "zone" => compare(
            expected,
            zone(typed),
            |zone| zone.name().to_owned(),
            same_zone,
        ),
        kind => Err(format!("no field is called {kind:?}")),
    }
}

/// Compares what was read with what was expected, each as text.
fn compare<T, B: Debug>(
    expected: &Value,
    read: Typed<T, B>,
    write: impl Fn(&T) -> String,
    same: impl Fn(&str, &str) -> bool,
) -> Result<(), Difference> {
    let came = match &read {
        Ok(value) => write(value),
        Err(NotTaken::Ask(all)) => format!("ask {:?}", all.iter().map(&write).collect::<Vec<_>>()),
        Err(NotTaken::Bad(why)) => format!("refused: {why:?}"),
    };
    let asked = expected.get("ask").and_then(Value::as_array);
    let agrees = match (&read, asked) {
        (Ok(value), _) => expected
            .as_str()
            .is_some_and(|expected| same(expected, &write(value))),
        (Err(NotTaken::Ask(all)), Some(asked)) => {
            let all: Vec<String> = all.iter().map(write).collect();
            let offered = |one: &Value| {
                one.as_str()
                    .is_some_and(|one| all.iter().any(|other| same(one, other)))
            };
            asked.iter().all(offered) && all.len() <= asked.len() + 2
        }
        (Err(NotTaken::Bad(_)), _) => expected.get("refused") == Some(&Value::Bool(true)),
        _ => false,
    };
    if agrees {
        Ok(())
    } else {
        Err(format!("expected {expected}, came {came}"))
    }
}

/// Whether two names are of one zone: the database links them, or one is an offset that the other has had since 1990.
fn same_zone(one: &str, other: &str) -> bool {
    let named = |name: &str| {
        let offset = name.starts_with(['+', '-']).then(|| ["UTC", name].concat());
        Zone::named(offset.as_deref().unwrap_or(name)).ok()
    };
    let (Some(one), Some(other)) = (named(one), named(other)) else {
        return false;
    };
    let fixed = |zone: Zone| zone.next_change(FIRST - 1).is_none();
    one.canonical() == other.canonical()
        || (fixed(one)
            && fixed(other)
            && is_offset(one, other)
            && one.offset_at(FIRST) == other.offset_at(FIRST))
}

fn is_offset(one: Zone, other: Zone) -> bool {
    [one, other]
        .iter()
        .any(|zone| zone.name().starts_with("UTC"))
}
