//! Elements of XML and HTML: passwords between the tags of one that is called so, or that stands beside such a name.

use std::ops::Range;

use super::{
    Kind, assignment,
    found::Found,
    name::{self, Name, Role},
    password, pin,
    placeholder::is_placeholder,
    strength::is_strong,
    text::{ALNUM, ANGLE, BLANK, BREAK, DOT, HIGH, JOIN, QUOTE, Text, place_of},
    value::Value,
};

/// The longest text of an element that is read.
const LONGEST: usize = 1024;

/// Looks at the `>` of an element.
pub(super) fn at(text: Text, end: usize, found: &mut Found) {
    // An element begins not too far before, and on the same line.
    let bytes = text.bytes(end.saturating_sub(160)..end);
    let back = bytes
        .iter()
        .rev()
        .position(|b| matches!(b, b'<' | b'>' | b'\n'));
    let Some(open) = back.map(|back| end - back - 1) else {
        return;
    };
    if text.at(open) != b'<' || matches!(text.before(end), b'/' | b'-' | b'?') {
        return;
    }
    let tag = element_name(text, open + 1);
    if tag.is_empty() {
        return;
    }
    let Some(value) = content(text, end + 1) else {
        return;
    };
    if let Some(name) = name::named(text, tag.clone()) {
        assign(text, end, &name, value, found);
    } else if let Some(name) = attribute(text, tag.end..end).or_else(|| beside(text, open)) {
        // Here the value has to look like one: labels and messages stand in elements, too.
        let written = text.part(value.range.clone());
        if is_strong(written.as_bytes(), 2) && !written.as_bytes().contains(&b' ')
            || assignment::is_key(&name)
            || text.says(tag.start, "string")
        {
            assign(text, end, &name, value, found);
        }
    }
}

fn assign(text: Text, end: usize, name: &Name, value: Value, found: &mut Found) {
    match name.role {
        Role::Password | Role::Phrase | Role::Foreign => {
            password::assigned(text, end, name, value, found)
        }
        Role::Pin => pin::assigned(text, value.range.start, found),
        role => assignment::others(text, value.range.start, role, name, found),
    }
}

/// The name of an element, without that of its space.
fn element_name(text: Text, from: usize) -> Range<usize> {
    let end = text.run(from, 64, ALNUM | JOIN | DOT);
    if text.at(end) != b':' {
        return from..end;
    }
    end + 1..text.run(end + 1, 64, ALNUM | JOIN | DOT)
}

/// What stands in an element, up to its end: with blanks and line ends around it, or in CDATA.
fn content(text: Text, from: usize) -> Option<Value> {
    const CDATA: &str = "<![CDATA[";
    let mut start = text.run(from, 64, BLANK | BREAK);
    let end = if text.says(start, CDATA) {
        start += CDATA.len();
        let bytes = text.bytes(start..(start + LONGEST).min(text.0.len()));
        start + bytes.windows(3).position(|window| window == b"]]>")?
    } else {
        let end = text.run(start, LONGEST, !(ANGLE | BREAK));
        let last = text.run(end, 64, BLANK | BREAK);
        // What another tag follows is a placeholder, and no element.
        if text.at(last) != b'<' || text.at(last + 1) != b'/' {
            return None;
        }
        text.run_back(end, 64, BLANK).max(start)
    };
    (end > start).then_some(Value {
        range: start..end,
        quoted: true,
        listed: false,
    })
}

/// The name that an attribute gives: `<entry key="password">`.
fn attribute(text: Text, tag: Range<usize>) -> Option<Name> {
    for key in [" key=", " name=", " id="] {
        let place = place_of(text.part(tag.clone()), key);
        if let Some(place) = place {
            let start = tag.start + place + key.len();
            let start = text.run(start, 1, QUOTE);
            return name::named(text, start..text.run(start, 64, ALNUM | JOIN | DOT));
        }
    }
    None
}

/// The name in the element before: `<key>Password</key><string>`, `<td>Password</td><td>`, `<Password><Value>`.
fn beside(text: Text, open: usize) -> Option<Name> {
    let mut end = text.run_back(open, 64, BLANK | BREAK);
    for _ in 0..3 {
        if text.before(end) != b'>' {
            break;
        }
        let start = text.run_back(end - 1, 64, !(ANGLE | BREAK));
        if text.before(start) != b'<' {
            return None;
        }
        // Within an element of that name, and within no other.
        if text.at(start) != b'/' {
            let outer = name::named(text, element_name(text, start));
            return outer.or_else(|| attribute(text, start..end));
        }
        end = text.run_back(start - 1, 64, BLANK | BREAK);
    }
    let end = text.run_back(end, 2, super::text::OTHER);
    let start = text.run_back(end, 64, ALNUM | JOIN | DOT | HIGH);
    // A name of its own, such as a heading; and not within a sentence.
    (text.before(text.run_back(start, 24, BLANK | ALNUM)) == b'>')
        .then(|| name::named(text, start..end))?
}

/// Takes what a name says in the texts of pages that were escaped.
pub(super) fn escaped(text: Text, place: usize, found: &mut Found) {
    if !text.says(place, "&gt;") {
        return;
    }
    let start = text.run_back(place, 64, ALNUM | JOIN | DOT);
    if !name::named(text, start..place)
        .is_some_and(|name| matches!(name.role, Role::Password | Role::Phrase))
    {
        return;
    }
    let from = place + 4;
    let end = text.run(from, LONGEST, !(BREAK | ANGLE));
    let Some(length) = place_of(text.part(from..end), "&lt;") else {
        return;
    };
    let opened = text
        .0
        .get(..start)
        .is_some_and(|before| before.ends_with("&lt;") || before.ends_with(':'));
    let range = from..from + length;
    if opened && !range.is_empty() && !is_placeholder(text.part(range.clone())) {
        found.sure(range, Kind::Password);
    }
}
