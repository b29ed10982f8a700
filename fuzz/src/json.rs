//! Changes to JSON that mostly give JSON: what is blind to brackets hardly ever gets past the parser of a large file.

use crate::dice::Dice;

/// Values at the edges of what a reader expects.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "255",
    "256",
    "65536",
    "10000",
    "10001",
    "4294967295",
    "4294967296",
    "18446744073709551616",
    "1e999",
    "0.5",
    "\"\"",
    "[]",
    "{}",
    "[[]]",
    "\"a\"",
    "\"00:00\"",
    "\"24:00\"",
    "\"23:59:59\"",
    "\"1990-01-01\"",
    "\"2100-12-31\"",
    "\"2026-02-29\"",
    "\"2028-02-29\"",
    "\"UTC\"",
    "\"Europe/Berlin\"",
    "\"Pacific/Apia\"",
    "\"Africa/Casablanca\"",
    "[\"00:00\",\"24:00\"]",
    "[\"22:00\",\"06:00\"]",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
];

/// Changes an input of `size` bytes in place, and gives its new size.
pub fn mutate(data: &mut [u8], size: usize, largest: usize, seed: u32) -> usize {
    let mut dice = Dice::seeded(seed);
    // libFuzzer's own ways find what is wrong within a value; half of the time they have their turn.
    let changed = match dice.below(2) {
        0 => None,
        _ => change(&data[..size], &mut dice).filter(|new| (1..=largest).contains(&new.len())),
    };
    match changed {
        Some(new) => {
            data[..new.len()].copy_from_slice(&new);
            new.len()
        }
        None => libfuzzer_sys::fuzzer_mutate(data, size, largest),
    }
}

fn change(text: &[u8], dice: &mut Dice<'_>) -> Option<Vec<u8>> {
    let (from, to) = entry(text, dice)?;
    let (before, after) = (&text[..from], &text[to..]);
    let old = &text[from..to];
    let new = match dice.below(7) {
        // Without it, and without the comma behind it.
        0 => {
            let comma = after.first() == Some(&b',');
            return Some([before, &after[usize::from(comma)..]].concat());
        }
        1 => [old, b",", old].concat(),
        2 => {
            let (from, to) = entry(text, dice)?;
            text[from..to].to_vec()
        }
        3 => {
            let (from, to) = entry(text, dice)?;
            [&text[from..to], b",", old].concat()
        }
        4 => number(old, dice)?,
        _ => {
            // The value alone: a name in front of it stays.
            let value = old.iter().position(|byte| *byte == b':');
            let name = value
                .filter(|_| old.first() == Some(&b'"'))
                .map_or(0, |at| at + 1);
            let value = VALUES[dice.below(VALUES.len() as u64) as usize];
            [&old[..name], value.as_bytes()].concat()
        }
    };
    Some([before, &new, after].concat())
}

/// A number that stands in an entry, a little or a lot off.
fn number(entry: &[u8], dice: &mut Dice<'_>) -> Option<Vec<u8>> {
    let from = entry.iter().position(u8::is_ascii_digit)?;
    let rest = &entry[from..];
    let length = rest
        .iter()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(rest.len());
    let old: u64 = str::from_utf8(&rest[..length]).ok()?.parse().ok()?;
    let new = match dice.below(4) {
        0 => old.wrapping_add(1),
        1 => old.wrapping_sub(1),
        2 => old.wrapping_mul(10),
        _ => dice.below(10_u64.saturating_pow(length as u32).max(1)),
    };
    // As wide as before, so that dates and times stay dates and times.
    let new = format!("{new:0length$}");
    Some([&entry[..from], new.as_bytes(), &rest[length..]].concat())
}

/// Where some entry of a list, or some field with its name, begins and ends.
fn entry(text: &[u8], dice: &mut Dice<'_>) -> Option<(usize, usize)> {
    let start = dice.below(text.len().max(1) as u64) as usize;
    let opens = |byte: &u8| b"{[,:".contains(byte);
    let mut from = start + text[start..].iter().position(opens)? + 1;
    from += text[from..]
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())?;
    let mut to = value(text, from)?;
    if text.get(to) == Some(&b':') {
        to = value(text, to + 1)?;
    }
    Some((from, to))
}

/// Where the value ends that begins at a place, or after the white space there.
fn value(text: &[u8], from: usize) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.iter().enumerate().skip(from) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' | b',' | b':' if depth == 0 => return Some(at).filter(|at| *at > from),
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
