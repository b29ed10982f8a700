//! Where in a JSON text a position lies, as a path: `plans[2].name.nl`.
//!
//! serde_json says line and column. A person who mends a file wants the path too, and walking the text once more
//! for it costs far less code than wrapping every deserializer.

/// The path to the value that the byte at `end` belongs to. Only brackets, commas, colons and strings matter, so
/// that it works on a text that is no JSON from there on.
pub(super) fn path(text: &str, end: usize) -> String {
    enum Step {
        Key(Option<String>),
        Entry(usize),
    }
    let bytes = text.as_bytes();
    let end = end.min(bytes.len());
    let mut steps: Vec<Step> = Vec::new();
    let (mut at, mut expects_key) = (0, false);
    while at < end {
        match bytes[at] {
            b'{' => {
                steps.push(Step::Key(None));
                expects_key = true;
            }
            b'[' => {
                steps.push(Step::Entry(0));
                expects_key = false;
            }
            b'}' | b']' => {
                // The error of a whole object is found at its closing bracket: it still belongs to the object.
                if at + 1 < end {
                    steps.pop();
                } else if let Some(Step::Key(key)) = steps.last_mut() {
                    *key = None;
                }
            }
            b',' => match steps.last_mut() {
                Some(Step::Entry(n)) => *n += 1,
                _ => expects_key = true,
            },
            b':' => expects_key = false,
            b'"' => {
                let from = at + 1;
                at = from;
                while at < end && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                if expects_key && let Some(Step::Key(key)) = steps.last_mut() {
                    *key = text
                        .get(from..at.min(end))
                        .map(|k| k.chars().take(48).collect());
                }
            }
            _ => {}
        }
        at += 1;
    }
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Key(None) => {}
            Step::Key(Some(key)) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&key);
            }
            Step::Entry(n) => {
                path.push('[');
                path.push_str(&n.to_string());
                path.push(']');
            }
        }
    }
    path
}

/// The offset in bytes of a line and a column that serde_json gave, both counted from 1, the column in bytes.
pub(super) fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    before + column
}

/// How many brackets are open at once at the deepest place.
pub(super) fn depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0usize, 0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::{depth, path};

    #[test]
    fn a_position_is_named_by_its_path() {
        let text = r#"{"plans":[{"id":"a"},{"id":"b","name":{"nl":7}}]}"#;
        assert_eq!(path(text, text.find('7').unwrap()), "plans[1].name.nl");
        assert_eq!(path(text, text.find(r#""b""#).unwrap()), "plans[1].id");
        assert_eq!(path("", 10), "");
    }

    #[test]
    fn brackets_inside_strings_do_not_count() {
        assert_eq!(depth(r#"{"a":["[[[\"[["]}"#), 2);
    }
}
