//! Cases of `days_off`: calendar files, and what is taken off, what is only perhaps, and what is refused.

use duetime::clock::{
    Holiday, Zone,
    ics::{self, Wrong},
};
use serde_json::Value;

use super::{Difference, text};

/// Runs a case.
pub fn case(case: &Value) -> Result<(), Difference> {
    let file = match case.get("file_base64").and_then(Value::as_str) {
        Some(encoded) => base64(encoded),
        None => text(case, "file").as_bytes().to_vec(),
    };
    let zone = Zone::named(text(case, "zone")).map_err(|error| error.to_string())?;
    let span = [text(case, "from"), text(case, "to")];
    let (days, maybe, left_out, refused) = match ics::read(&file, zone) {
        Ok(found) => {
            let maybe: Vec<_> = found.maybe.into_iter().map(|maybe| maybe.day).collect();
            let days = came(&found.holidays, span);
            (days, came(&maybe, span), found.left_out.len() as u64, None)
        }
        Err(error) => {
            let refused = match error.wrong {
                Wrong::Empty => "empty",
                Wrong::WebPage => "web page",
                Wrong::NoCalendar => "not a calendar",
                _ => "too much",
            };
            (Vec::new(), Vec::new(), 0, Some(refused))
        }
    };
    let differs = |what: &str, expected: &dyn std::fmt::Debug, came: &dyn std::fmt::Debug| {
        Err(format!("{what}: expected {expected:?}, came {came:?}"))
    };
    for (what, came) in [("expected", &days), ("maybe", &maybe)] {
        let expected = listed(&case[what]);
        if expected != *came {
            return differs(what, &expected, came);
        }
    }
    if case["left_out"].as_u64() != Some(left_out) {
        return differs("left out", &case["left_out"], &left_out);
    }
    if case["refused"].as_str() != refused {
        return differs("refused", &case["refused"], &refused);
    }
    Ok(())
}

/// Days as lines, in order, from one date to another.
fn came(days: &[Holiday], [from, to]: [&str; 2]) -> Vec<String> {
    let mut lines = Vec::new();
    for day in days {
        let date = day.date.to_string();
        if (from..=to).contains(&date.as_str()) {
            let part = day
                .part
                .map(|part| (part.from().to_string(), part.to().to_string()));
            let (from, to) = part.unwrap_or_else(|| ("00:00".into(), "24:00".into()));
            lines.push(format!("{date} {from}–{to} {}", plain(&day.name)));
        }
    }
    lines.sort();
    lines
}

fn listed(days: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for day in days.as_array().into_iter().flatten() {
        let [date, from, to, name] = ["day", "from", "to", "name"].map(|field| text(day, field));
        lines.push(format!("{date} {from}–{to} {}", plain(name)));
    }
    lines.sort();
    lines
}

/// A name without signs that nobody sees, and with single blanks.
fn plain(name: &str) -> String {
    let seen = |c: &char| !c.is_control() && *c != '\u{FFFD}';
    let name: String = name.chars().filter(seen).collect();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn base64(text: &str) -> Vec<u8> {
    let value = |b: u8| match b {
        b'A'..=b'Z' => Some(b - b'A'),
        b'a'..=b'z' => Some(b - b'a' + 26),
        b'0'..=b'9' => Some(b - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let values: Vec<_> = text.bytes().filter_map(value).collect();
    let mut bytes = Vec::new();
    for four in values.chunks(4) {
        let held = four
            .iter()
            .fold(0, |held, value| held << 6 | u32::from(*value));
        let held = held << (6 * (4 - four.len()));
        bytes.extend_from_slice(&held.to_be_bytes()[1..four.len()]);
    }
    bytes
}
