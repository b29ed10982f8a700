//! Cases of `secrets`: a text, or the first bytes of a file, and what has to be found in it.

use duetime::{encoding::decode, secrets::find};
use serde_json::Value;

use super::{Difference, text};

pub fn case(case: &Value) -> Result<(), Difference> {
    let read = match case.get("bytes_base64").and_then(Value::as_str) {
        Some(code) => decode(&bytes(code)?),
        None => Some(text(case, "text").to_owned()),
    };
    let expected = case.get("expected").and_then(Value::as_array);
    let expected: Vec<&str> = expected
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let quiet = case
        .get("quiet")
        .and_then(Value::as_bool)
        .unwrap_or_default();
    if quiet != expected.is_empty() {
        return Err("a case is quiet where nothing has to be found, and only there".into());
    }
    let Some(read) = read else {
        return match quiet {
            true => Ok(()),
            false => Err("this was not taken as a text".into()),
        };
    };
    // What has to be found, and what is, byte by byte.
    let mut wanted = vec![false; read.len()];
    let mut there = vec![false; read.len()];
    for secret in &expected {
        let mut places = read.match_indices(secret).peekable();
        if places.peek().is_none() {
            return Err(format!("{secret:?} does not stand in {read:?}"));
        }
        for (at, _) in places {
            wanted[at..at + secret.len()].fill(true);
        }
    }
    let finds = find(&read);
    let came: Vec<_> = finds
        .iter()
        .map(|one| (one.kind, &read[one.range.clone()]))
        .collect();
    for one in &finds {
        there[one.range.clone()].fill(true);
        let more: String = read[one.range.clone()]
            .char_indices()
            .map(|(at, c)| {
                if wanted[one.range.start + at] {
                    '\0'
                } else {
                    c
                }
            })
            .collect();
        let beside = more.split('\0').flat_map(str::lines);
        let mut words = beside.filter(|line| !line.trim().starts_with("-----"));
        if !wanted[one.range.clone()].contains(&true)
            || words.any(|word| word.contains(char::is_alphanumeric))
        {
            return Err(format!("expected {expected:?}, came {came:?}"));
        }
    }
    match wanted
        .iter()
        .zip(&there)
        .any(|(wanted, there)| *wanted && !there)
    {
        true => Err(format!("expected {expected:?}, came {came:?} in {read:?}")),
        false => Ok(()),
    }
}

/// The bytes that base64 stands for.
fn bytes(code: &str) -> Result<Vec<u8>, Difference> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0u32, 0);
    for c in code.trim_end_matches('=').bytes() {
        let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let digit = digits.iter().position(|digit| *digit == c);
        bits = bits << 6 | u32::try_from(digit.ok_or("no base64")?).unwrap_or_default();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xFF) as u8);
        }
    }
    Ok(bytes)
}
