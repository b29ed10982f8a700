use super::Node;

/// JSON as it is written, piece by piece: what is opened is closed, and commas come by themselves.
#[derive(Default)]
pub struct Writer {
    json: String,
    /// Whether something stands before the next piece.
    follows: bool,
}

impl Writer {
    /// Begins an object, under a name where it stands in another one.
    #[inline(never)]
    pub fn open(&mut self, name: Option<&str>) {
        if let Some(name) = name {
            self.name(name);
        }
        self.json.push('{');
        self.follows = false;
    }

    /// Ends it.
    #[inline(never)]
    pub fn close(&mut self) {
        self.json.push('}');
        self.follows = true;
    }

    /// A text, or null.
    #[inline(never)]
    pub fn text(&mut self, name: &str, text: Option<&str>) {
        self.name(name);
        self.value(text);
    }

    /// A truth.
    #[inline(never)]
    pub fn is(&mut self, name: &str, is: bool) {
        self.name(name);
        self.json.push_str(if is { "true" } else { "false" });
    }

    /// A whole number.
    #[inline(never)]
    pub fn number(&mut self, name: &str, number: i64) {
        self.name(name);
        self.json.push_str(&number.to_string());
    }

    /// A list of texts.
    pub fn list(&mut self, name: &str, texts: &[Option<&str>]) {
        self.name(name);
        self.json.push('[');
        for (n, text) in texts.iter().enumerate() {
            if n > 0 {
                self.json.push(',');
            }
            self.value(*text);
        }
        self.json.push(']');
    }

    /// A list of objects, so many of them, whose fields another writes.
    pub fn objects(
        &mut self,
        name: &str,
        count: usize,
        fields: &mut dyn FnMut(&mut Writer, usize),
    ) {
        self.name(name);
        self.json.push('[');
        self.follows = false;
        for n in 0..count {
            if self.follows {
                self.json.push(',');
            }
            self.open(None);
            fields(self, n);
            self.close();
        }
        self.json.push(']');
        self.follows = true;
    }

    /// A value that is JSON already.
    #[inline(never)]
    pub fn json(&mut self, name: &str, json: &str) {
        self.name(name);
        self.json.push_str(json);
    }

    /// What was written.
    pub fn into_string(self) -> String {
        self.json
    }

    fn name(&mut self, name: &str) {
        if self.follows {
            self.json.push(',');
        }
        self.value(Some(name));
        self.json.push(':');
        self.follows = true;
    }

    fn value(&mut self, text: Option<&str>) {
        let Some(text) = text else {
            self.json.push_str("null");
            return;
        };
        self.json.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => {
                    self.json.push('\\');
                    self.json.push(c);
                }
                '\n' => self.json.push_str("\\n"),
                // Of the control characters, only these two sixteens exist below the space.
                c if c < ' ' => {
                    let (high, low) = (c as u8 / 16, c as u8 % 16);
                    self.json.push_str("\\u00");
                    self.json.push(char::from(b'0' + high));
                    self.json
                        .push(char::from(b"0123456789abcdef"[usize::from(low)]));
                }
                c => self.json.push(c),
            }
        }
        self.json.push('"');
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Null => self.value(None),
            Node::Bool(is) => self.json.push_str(if *is { "true" } else { "false" }),
            Node::Number(number) => self.json.push_str(number),
            Node::Text(text) => self.value(Some(text)),
            Node::List(list) => {
                self.json.push('[');
                for (n, entry) in list.iter().enumerate() {
                    if n > 0 {
                        self.json.push(',');
                    }
                    self.node(entry);
                }
                self.json.push(']');
            }
            Node::Object(fields) => {
                self.open(None);
                for field in fields {
                    self.name(field.name());
                    self.node(&field.value);
                }
                self.close();
            }
        }
    }
}

impl Node<'_> {
    /// The value as JSON without white space: the same text for the same value, but for how numbers are written.
    pub fn to_json(&self) -> String {
        let mut json = Writer::default();
        json.node(self);
        json.into_string()
    }
}
