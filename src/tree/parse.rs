use std::borrow::Cow;

use super::{Fault, Node, node::Field};

/// The tree of a JSON text (RFC 8259). Its depth has to be bounded by whoever calls: each level is a call here.
pub(super) fn parse(text: &str) -> Result<Node<'_>, Fault> {
    let mut parser = Parser { text, at: 0 };
    let node = parser.value()?;
    match parser.next() {
        None => Ok(node),
        Some(_) => Err(Fault::new("the text goes on after its end")),
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    /// What stands from a place on until here. Both lie beside an ASCII character.
    fn since(&self, from: usize) -> &'t str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    fn value(&mut self) -> Result<Node<'t>, Fault> {
        match self.next() {
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'"') => Ok(Node::Text(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Node<'t>, Fault> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let (word, node) = if rest.starts_with("true") {
            ("true", Node::Bool(true))
        } else if rest.starts_with("false") {
            ("false", Node::Bool(false))
        } else if rest.starts_with("null") {
            ("null", Node::Null)
        } else {
            return Err(Fault::new("a value is needed"));
        };
        self.at += word.len();
        Ok(node)
    }

    fn object(&mut self) -> Result<Node<'t>, Fault> {
        let mut fields = Vec::new();
        self.at += 1;
        if self.next() == Some(b'}') {
            self.at += 1;
            return Ok(Node::Object(fields));
        }
        loop {
            if self.next() != Some(b'"') {
                return Err(Fault::new("a key is needed, in quotation marks"));
            }
            let key = self.string()?;
            self.next();
            if !self.take(b':') {
                return Err(Fault::new("a colon is needed after the key").under(&key));
            }
            let value = self.value().map_err(|fault| fault.under(&key))?;
            let key = Node::Text(key);
            fields.push(Field { key, value });
            if self.ends(b'}')? {
                return Ok(Node::Object(fields));
            }
        }
    }

    fn list(&mut self) -> Result<Node<'t>, Fault> {
        let mut list = Vec::new();
        self.at += 1;
        if self.next() == Some(b']') {
            self.at += 1;
            return Ok(Node::List(list));
        }
        loop {
            let value = self.value().map_err(|fault| fault.within(list.len()))?;
            list.push(value);
            if self.ends(b']')? {
                return Ok(Node::List(list));
            }
        }
    }

    /// After an entry: whether it was the last.
    fn ends(&mut self, bracket: u8) -> Result<bool, Fault> {
        let next = self.next();
        self.at += 1;
        if next == Some(bracket) {
            Ok(true)
        } else if next == Some(b',') {
            Ok(false)
        } else {
            Err(Fault::new("a comma or a closing bracket is needed"))
        }
    }

    fn number(&mut self) -> Result<Node<'t>, Fault> {
        let from = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Node::Number(Cow::Borrowed(self.since(from))))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let from = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at > from {
            Ok(())
        } else {
            Err(Fault::new("a digit is needed"))
        }
    }

    fn string(&mut self) -> Result<Cow<'t, str>, Fault> {
        // Empty while nothing is escaped: then the text itself is borrowed.
        let mut plain = String::new();
        self.at += 1;
        let mut from = self.at;
        loop {
            match self.peek() {
                Some(b'"') => {
                    let rest = self.since(from);
                    self.at += 1;
                    if plain.is_empty() {
                        return Ok(Cow::Borrowed(rest));
                    }
                    plain.push_str(rest);
                    return Ok(Cow::Owned(plain));
                }
                Some(b'\\') => {
                    plain.push_str(self.since(from));
                    self.at += 1;
                    plain.push(self.escaped()?);
                    from = self.at;
                }
                Some(b' '..) => self.at += 1,
                Some(_) => return Err(Fault::new("the text holds a control character")),
                None => return Err(Fault::new("the text has no end")),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        let byte = self.peek();
        self.at += 1;
        Ok(match byte {
            Some(plain @ (b'"' | b'\\' | b'/')) => char::from(plain),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                let mut code = self.hex();
                // One half of a pair: the other has to follow.
                if let Some(high @ 0xD800..0xDC00) = code {
                    code = None;
                    if self.take(b'\\')
                        && self.take(b'u')
                        && let Some(low @ 0xDC00..0xE000) = self.hex()
                    {
                        code = Some(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00));
                    }
                }
                match code.and_then(char::from_u32) {
                    Some(char) => char,
                    None => return Err(Fault::new("\\u names no character")),
                }
            }
            _ => return Err(Fault::new("nothing is escaped like this")),
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }
}

/// How many brackets are open at once at the deepest place of a text, JSON or not.
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
    use serde_json::Value;

    use super::{super::Node, depth, parse};

    /// What serde_json makes of a text is what we make of it.
    fn agrees(text: &str) {
        let theirs = serde_json::from_str::<Value>(text);
        let ours = parse(text).map(|node| value(&node));
        match (theirs, ours) {
            (Ok(theirs), Ok(ours)) => assert_eq!(theirs, ours, "{text}"),
            (Err(_), Err(_)) => {}
            (theirs, ours) => panic!("{text}: {theirs:?}, but {ours:?}"),
        }
    }

    fn value(node: &Node) -> Value {
        match node {
            Node::Null => Value::Null,
            Node::Bool(is) => Value::Bool(*is),
            Node::Number(number) => serde_json::from_str(number).unwrap(),
            Node::Text(text) => Value::String(text.to_string()),
            Node::List(list) => list.iter().map(value).collect(),
            Node::Object(fields) => fields
                .iter()
                .map(|field| (field.name().to_owned(), value(&field.value)))
                .collect(),
        }
    }

    #[test]
    fn what_is_json_and_what_is_none() {
        for text in r#"
            null | true | false | nul | truee | True | {} | [] | [1, 2] | [1,] | [,1] | [1 2] | {"a"} | {"a":} | {"a" 1}
            {"a": 1, "b": [{"c": null}]} | {"a": 1,} | {,} | {a: 1} | {'a': 1} | {1: 2} | [1}{ | {"a": 1] | }
            0 | -0 | 10 | 01 | -01 | -1 | - | +1 | .5 | 0. | 0.5 | -0.5e3 | 1e3 | 1E+3 | 1e-3 | 1e | 1e+ | 1.e3 | 0x1 | 1_0
            4294967296 | 18446744073709551615 | NaN | Infinity | 1 2 | 1 // one | /* one */ 1
            "" | "a | a" | "\"" | "\\" | "\/\b\f\n\r\t" | "\a" | "\" | "\u00e9" | "\u00E9x" | "\u00g9" | "\u00" | "\u+0e9"
            "\uD83D\uDE00" | "\uD83D" | "\uD83Dx" | "\uD83D\n" | "\uD83D\u0041" | "\uDE00" | "\u0000" | "\uFFFF" | "é€😀"
        "#
        .split(['|', '\n'])
        {
            agrees(text);
        }
        for text in [
            "\"a\tb\"",
            "\"a\nb\"",
            "\"a\u{7f}b\"",
            "\u{FEFF}1",
            "\u{A0}1",
            "\t\r\n 1 \t\r\n",
            "1\u{0}",
            "\u{b}1",
        ] {
            agrees(text);
        }
    }

    #[test]
    fn no_damage_makes_a_difference() {
        let whole = r#" {"plans": [{"id": "a\"b", "n": -1.5e3}, [true, null, "\u00e9\uD83D\uDE00"]], "x": {}, "y": []} "#;
        let alphabet = b"{}[]\",:\\u0-1e.+dD8 \n\t\x01tn";
        let mut random: u64 = 1;
        let mut below = |limit: usize| {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (random >> 33) as usize % limit
        };
        for _ in 0..20_000 {
            let mut bytes = whole.as_bytes().to_vec();
            for _ in 0..=below(3) {
                let at = below(bytes.len());
                match below(3) {
                    0 => bytes[at] = alphabet[below(alphabet.len())],
                    1 => bytes.insert(at, alphabet[below(alphabet.len())]),
                    _ => drop(bytes.remove(at)),
                }
            }
            let text = String::from_utf8_lossy(&bytes);
            // Only a number so large that nobody reads it: serde_json refuses it at once.
            if !serde_json::from_str::<Value>(&text)
                .is_err_and(|e| e.to_string().contains("out of range"))
            {
                agrees(&text);
            }
        }
    }

    #[test]
    fn a_text_that_is_no_json_is_wrong_at_a_path() {
        for (text, path) in [
            (r#"{"a": [1, {"b": tru}]}"#, "a[1].b"),
            (r#"{"a": [1, {"b" 1}]}"#, "a[1].b"),
            (r#"{"a": [1, "x]}"#, "a[1]"),
            (r#"{"a": 1"#, ""),
        ] {
            assert_eq!(parse(text).unwrap_err().parts().0, path, "{text}");
        }
    }

    #[test]
    fn brackets_inside_strings_do_not_count() {
        assert_eq!(depth(r#"{"a":["[[[\"[["]}"#), 2);
    }
}
