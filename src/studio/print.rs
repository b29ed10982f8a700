//! A tree as JSON: in few bytes, or as files of programmes are laid out, so that saving one changes nothing but what was changed.

use super::Value;
use crate::tree::Node;

/// A value that is not longer stands on one line, in characters of that line.
const WIDE: usize = 110;

/// The value as JSON, in as few bytes as possible.
pub(super) fn small(value: &Value) -> String {
    let mut json = String::new();
    write(&mut json, value, "");
    json
}

/// The value as a file is laid out.
pub(super) fn laid_out(value: &Value) -> String {
    let mut json = String::new();
    lay_out(&mut json, value, 0, 0);
    json.push('\n');
    json
}

fn quoted(text: &str) -> String {
    Node::Text(text.into()).to_json()
}

/// On one line, with a blank behind commas and colons, or nothing.
fn write(json: &mut String, value: &Value, blank: &str) {
    match value {
        Value::Null => json.push_str("null"),
        Value::Bool(true) => json.push_str("true"),
        Value::Bool(false) => json.push_str("false"),
        Value::Number(number) => json.push_str(number),
        Value::Text(said) => json.push_str(&quoted(&said.first)),
        Value::List(list) => {
            json.push('[');
            for (n, entry) in list.iter().enumerate() {
                if n > 0 {
                    json.push(',');
                    json.push_str(blank);
                }
                write(json, entry, blank);
            }
            json.push(']');
        }
        Value::Object(fields) => {
            json.push('{');
            for (n, (name, value)) in fields.iter().enumerate() {
                if n > 0 {
                    json.push(',');
                    json.push_str(blank);
                }
                json.push_str(&quoted(name));
                json.push(':');
                json.push_str(blank);
                write(json, value, blank);
            }
            json.push('}');
        }
    }
}

/// `before`: how many characters of the line stand before the value, without what it is moved in by.
fn lay_out(json: &mut String, value: &Value, depth: usize, before: usize) {
    let count = match value {
        Value::List(list) => list.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    let mut line = String::new();
    write(&mut line, value, " ");
    if count == 0 || depth > 0 && depth + before + line.chars().count() <= WIDE {
        json.push_str(&line);
        return;
    }
    let (opens, closes) = match value {
        Value::List(_) => ('[', ']'),
        _ => ('{', '}'),
    };
    json.push(opens);
    let begin = |json: &mut String, n: usize| {
        json.push_str(if n > 0 { ",\n" } else { "\n" });
        json.extend(std::iter::repeat_n(' ', depth + 1));
    };
    match value {
        Value::List(list) => {
            for (n, entry) in list.iter().enumerate() {
                begin(json, n);
                lay_out(json, entry, depth + 1, 0);
            }
        }
        _ => {
            for (n, (name, value)) in value.fields().iter().enumerate() {
                begin(json, n);
                let name = quoted(name);
                json.push_str(&name);
                json.push_str(": ");
                lay_out(json, value, depth + 1, name.chars().count() + 2);
            }
        }
    }
    json.push('\n');
    json.extend(std::iter::repeat_n(' ', depth));
    json.push(closes);
}
