//! No file makes Duetime panic, whatever happened to it on the way.

use std::panic::{AssertUnwindSafe, catch_unwind};

use duetime::programme;
use serde_json::{Value, json};

use super::{
    common::{Random, file, ids},
    published::try_out,
};

/// Reads a text that may be anything; what is taken has to work.
fn survives(text: &str, what: impl Fn() -> String) {
    let read = || match programme::read(text) {
        Ok(programme) => try_out(&programme),
        Err(error) => assert!(!error.reason.is_empty()),
    };
    assert!(catch_unwind(AssertUnwindSafe(read)).is_ok(), "{}", what());
}

#[test]
fn a_file_that_breaks_off_is_refused() {
    for id in ids() {
        let text = file(&id);
        let whole = text.trim_end().len();
        // One of them closely, the others for what only they have.
        let step = if id == "zmanda" { 97 } else { 997 };
        for end in (0..whole).step_by(step) {
            let end = (0..=end).rfind(|end| text.is_char_boundary(*end)).unwrap();
            assert!(programme::read(&text[..end]).is_err(), "{id} at byte {end}");
        }
    }
}

#[test]
fn no_damage_to_a_file_makes_it_panic() {
    const SEED: u64 = 0x0DD5_EED0_0000_0001;
    println!("seed {SEED:#x}");
    let mut random = Random(SEED);
    let files: Vec<Vec<u8>> = ids().iter().map(|id| file(id).into_bytes()).collect();
    for round in 0..2000 {
        let mut bytes = random.one(&files).clone();
        for _ in 0..=random.below(3) {
            damage(&mut random, &mut bytes);
        }
        let text = String::from_utf8_lossy(&bytes);
        survives(&text, || format!("round {round} of seed {SEED:#x}"));
    }
}

fn damage(random: &mut Random, bytes: &mut Vec<u8>) {
    let at = random.below(bytes.len());
    let end = (at + 1 + random.below(40)).min(bytes.len());
    match random.below(5) {
        // Any byte at all, so that some are no UTF-8; one that JSON is made of; a digit.
        0 => bytes[at] = u8::try_from(random.below(256)).unwrap(),
        1 => bytes[at] = *random.one(b"{}[]\",:\\0-e "),
        2 => bytes[at] = *random.one(b"0123456789"),
        3 => drop(bytes.drain(at..end)),
        _ => {
            let piece = bytes[at..end].to_vec();
            let to = random.below(bytes.len());
            bytes.splice(to..to, piece);
        }
    }
}

#[test]
fn no_exchange_of_values_in_a_file_makes_it_panic() {
    const SEED: u64 = 0x0DD5_EED0_0000_0002;
    println!("seed {SEED:#x}");
    let mut random = Random(SEED);
    let read = |id: &String| serde_json::from_str(&file(id)).unwrap();
    let files: Vec<Value> = ids().iter().map(read).collect();
    for round in 0..200 {
        let mut value = random.one(&files).clone();
        let donor = somewhere(&mut random, &mut value).clone();
        *somewhere(&mut random, &mut value) = match random.below(4) {
            0 => json!(null),
            1 => json!([]),
            _ => donor,
        };
        survives(&value.to_string(), || {
            format!("round {round} of seed {SEED:#x}")
        });
    }
}

/// Goes down into a value, and stops at some depth.
fn somewhere<'a>(random: &mut Random, mut value: &'a mut Value) -> &'a mut Value {
    loop {
        let entries = match value {
            Value::Object(map) => map.len(),
            Value::Array(list) => list.len(),
            _ => 0,
        };
        if entries == 0 || random.below(8) == 0 {
            return value;
        }
        let n = random.below(entries);
        value = match value {
            Value::Object(map) => map.values_mut().nth(n).unwrap(),
            Value::Array(list) => &mut list[n],
            _ => unreachable!("nothing else has entries"),
        };
    }
}
