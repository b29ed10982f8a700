//! What things are called in sentences, and where they are defined.

use crate::tree::{Part, Shape};

/// What a kind of thing is called, and the list in which it is defined.
pub(super) fn noun(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "Document" => ("document", "documents"),
        "Source" => ("source", "sources"),
        "Reading" => ("reading", "readings"),
        "Edition" => ("edition", "editions"),
        "Hours" => ("hours", "hours"),
        "Channel" => ("channel", "channels"),
        "Plan" => ("plan", "plans"),
        "Level" => ("level", "levels"),
        "CaseType" => ("case type", "case_types"),
        "Scale" => ("scale", "triage.method.scales.scales"),
        _ => ("name", "the file"),
    }
}

/// What should stand in a place, as it ends a sentence.
pub(super) fn expected(part: Part) -> String {
    match part() {
        Shape::Fields { fields, .. } => {
            let needed = fields.names.get(..fields.needed).unwrap_or_default();
            if needed.is_empty() {
                return ["an object with some of ", &quoted(fields.names)].concat();
            }
            ["an object with ", &quoted(needed)].concat()
        }
        Shape::List(inner) => match inner() {
            Shape::Id(kind) => ["a list of ids from ", noun(kind).1].concat(),
            _ => "a list in square brackets".into(),
        },
        Shape::Pair(_) => "a list of two".into(),
        Shape::Maybe(inner) => expected(inner),
        Shape::Words(words) => ["one of ", &quoted(words)].concat(),
        Shape::Forms(forms) => {
            let names: Vec<String> = forms
                .iter()
                .map(|(name, inner)| match inner {
                    None => ["\"", name, "\""].concat(),
                    Some(_) => ["{\"", name, "\": …}"].concat(),
                })
                .collect();
            ["one of ", &names.join(", ")].concat()
        }
        Shape::Either(_, words) => ["one of ", &quoted(words), ", or {\"text\": \"…\"}"].concat(),
        Shape::Id(_) => "an id: 1 to 48 letters, digits, \"-\", \"_\" or \".\"".into(),
        Shape::Value { name, .. } => value(name).into(),
    }
}

fn value(name: &str) -> &'static str {
    match name {
        "bool" => "true or false",
        "number" => "a whole number, without quotation marks, point or sign",
        "amount" => "a whole number from 1 to 10000",
        "text" => "a text of 1 to 1200 bytes in one line, or {\"text\": \"…\", \"ours\": true}",
        "words" => "a text of 1 to 1200 bytes in one line",
        "address" => "an address that begins with https:// and has no blanks",
        "day" => "a day as 2026-11-21",
        "zone" => "a time zone by its IANA name, such as \"Europe/Amsterdam\"",
        _ => "windows that do not overlap, such as [[\"08:00\", \"17:00\"]]",
    }
}

/// Words in quotation marks, with commas.
pub(super) fn quoted(words: &[&str]) -> String {
    ["\"", &words.join("\", \""), "\""].concat()
}

/// The word of a list that a mistyped one was most likely meant to be.
pub(super) fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let far = known.iter().map(|word| (steps(typed, word), *word));
    let (steps, word) = far.min_by_key(|(steps, _)| *steps)?;
    let most = if typed.len() < 6 { 1 } else { 2 };
    (steps <= most).then_some(word)
}

/// How many letters have to be put in, taken out or exchanged to make one word of another.
fn steps(from: &str, to: &str) -> usize {
    let (from, to) = (from.as_bytes(), to.as_bytes());
    if from.len() > 64 || to.len() > 64 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (n, a) in from.iter().enumerate() {
        let mut next = vec![n + 1];
        for (m, (b, pair)) in to.iter().zip(row.windows(2)).enumerate() {
            let (left, above) = (pair.first().copied(), pair.get(1).copied());
            let put = next.get(m).copied().unwrap_or(usize::MAX - 1) + 1;
            let taken = above.unwrap_or(usize::MAX - 1) + 1;
            let changed = left.unwrap_or(usize::MAX - 1) + usize::from(a != b);
            next.push(put.min(taken).min(changed));
        }
        row = next;
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_keys_finds_what_was_meant() {
        let known = ["vendor", "name", "summary"];
        assert_eq!(nearest("vender", &known), Some("vendor"));
        assert_eq!(nearest("sumary", &known), Some("summary"));
        assert_eq!(
            nearest("nmae", &known),
            None,
            "two letters of four are too many"
        );
        assert_eq!(nearest("colour", &known), None);
    }
}
