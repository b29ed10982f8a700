//! How bodies are written: JSON, forms, parts, and the escapes that each of them needs.

use super::File;
use crate::tree::Node;

/// A text in which every byte that could mean something in an address is written as `%2F`.
pub(super) fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    crate::delivery::percent::push(&mut out, text, b"");
    out
}

/// A text as HTML that shows it: nothing in it means anything, lines and blanks stay.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut begins = true;
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>\n"),
            // HTML would make one blank of those that begin a line.
            ' ' if begins => out.push_str("&nbsp;"),
            _ => out.push(c),
        }
        begins = c == '\n' || begins && c == ' ';
    }
    out
}

/// A value as JSON.
pub(super) fn json(node: &Node) -> String {
    let mut out = String::new();
    write(&mut out, node);
    out
}

fn write(out: &mut String, node: &Node) {
    match node {
        Node::Null => out.push_str("null"),
        Node::Bool(is) => out.push_str(if *is { "true" } else { "false" }),
        Node::Number(number) => out.push_str(number),
        Node::Text(text) => quoted(out, text),
        Node::List(list) => {
            out.push('[');
            for (n, entry) in list.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(out, entry);
            }
            out.push(']');
        }
        Node::Object(fields) => {
            out.push('{');
            for (n, field) in fields.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                quoted(out, field.name());
                out.push(':');
                write(out, &field.value);
            }
            out.push('}');
        }
    }
}

fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A value as fields with a name each: `custom_fields[cf_level]`. Lists repeat their name with `[]`.
pub(super) fn flat(node: &Node) -> Vec<(String, String)> {
    let mut out = Vec::new();
    flatten(&mut out, "", node);
    out
}

fn flatten(out: &mut Vec<(String, String)>, name: &str, node: &Node) {
    match node {
        Node::Null => {}
        Node::List(list) => {
            let name = [name, "[]"].concat();
            list.iter().for_each(|entry| flatten(out, &name, entry));
        }
        Node::Object(fields) => {
            for field in fields {
                let inner = match name {
                    "" => field.name().to_owned(),
                    name => [name, "[", field.name(), "]"].concat(),
                };
                flatten(out, &inner, &field.value);
            }
        }
        other => {
            if let Some(text) = super::path::as_text(other) {
                out.push((name.to_owned(), text));
            }
        }
    }
}

/// Fields as a form of the web, or as what stands behind a question mark.
pub(super) fn form(fields: &[(String, String)]) -> String {
    let fields = fields
        .iter()
        .map(|(name, value)| [&percent(name), "=", &percent(value)].concat());
    fields.collect::<Vec<_>>().join("&")
}

/// Fields and files as `multipart/form-data` (RFC 7578), with the content type that names the boundary.
pub(super) fn multipart(
    fields: &[(String, String)],
    files: &[(String, File)],
) -> (String, Vec<u8>) {
    let holds = |boundary: &str| {
        let found = |bytes: &[u8]| {
            bytes
                .windows(boundary.len())
                .any(|it| it == boundary.as_bytes())
        };
        fields.iter().any(|(_, value)| found(value.as_bytes()))
            || files.iter().any(|(_, file)| found(file.bytes))
    };
    // One that nothing inside holds; the same parts give the same one.
    let mut n = 0_u32;
    let boundary = loop {
        let boundary = format!("duetime-part-{n:08}");
        if !holds(&boundary) {
            break boundary;
        }
        n += 1;
    };
    let mut body: Vec<u8> = Vec::new();
    let head = [
        "--",
        &boundary,
        "\r\nContent-Disposition: form-data; name=\"",
    ]
    .concat();
    for (name, value) in fields {
        let part = [&head, &disposed(name), "\"\r\n\r\n", value, "\r\n"].concat();
        body.extend(part.bytes());
    }
    for (name, file) in files {
        let named = disposed(&file.plain_name());
        let kind = file.plain_kind();
        let part = [
            &head,
            &disposed(name),
            "\"; filename=\"",
            &named,
            "\"\r\nContent-Type: ",
            &kind,
            "\r\n\r\n",
        ];
        body.extend(part.concat().bytes());
        body.extend_from_slice(file.bytes);
        body.extend(b"\r\n");
    }
    body.extend(["--", &boundary, "--\r\n"].concat().bytes());
    (["multipart/form-data; boundary=", &boundary].concat(), body)
}

/// A name between quotation marks, as browsers write it.
fn disposed(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}
