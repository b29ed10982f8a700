use crate::locale::Language;
use crate::tree::{Fault, Node, Read, forward};

/// The longest text that a programme may hold in one language, in bytes.
pub const LONGEST: usize = 1200;

/// One text, in the first language of its programme and in those whose packs were read with it. In a file it is a text, or,
/// where it is ours, `{"text": "…", "ours": true}`; the old format has all languages at once, by their tags.
///
/// ```
/// use duetime::{locale::Language, programme::Text};
///
/// let text: Text = serde_json::from_str(r#""phone""#).unwrap();
/// assert_eq!(text.get(Language::NL), "phone");
/// let old: Text = serde_json::from_str(r#"{"en":"phone","nl":"telefoon","de":"Telefon"}"#).unwrap();
/// assert_eq!((old.get(Language::NL), old.get(Language::EN)), ("telefoon", "phone"));
/// assert!(serde_json::from_str::<Text>(r#"{"ours":true}"#).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    first: Words,
    others: Vec<(Language, Words)>,
    /// Whether it is a reason, a suggestion or a proposal of Duetime's own, which no source of the vendor's says. Wherever
    /// it is shown, this is said with it.
    pub ours: bool,
}

impl Text {
    /// The text in one language; in the first one of its programme where there is no other.
    pub fn get(&self, language: Language) -> &str {
        self.in_language(language).unwrap_or(&self.first.0)
    }

    /// The text in a language that was read beside the first.
    fn in_language(&self, language: Language) -> Option<&str> {
        let mut others = self.others.iter();
        others
            .find(|(one, _)| *one == language)
            .map(|(_, words)| &*words.0)
    }
}

impl Read for Text {
    fn blank() -> Self {
        Text {
            first: Words::blank(),
            others: Vec::new(),
            ours: false,
        }
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let Node::Object(fields) = node else {
            return self.first.fill(node);
        };
        let mut is_said = false;
        for field in fields {
            let name = field.name();
            let language = Language::of(name).filter(|language| language.tag() == name);
            if name == "ours" {
                self.ours.fill(&field.value).map_err(|it| it.under(name))?;
                continue;
            }
            if name != "text" && language.is_none() {
                let reason = ["unknown field `", name, "`, expected `text`"];
                return Err(Fault::at("", &reason).under(name));
            }
            let mut words = Words::blank();
            words.fill(&field.value).map_err(|it| it.under(name))?;
            match language {
                // In the old format, which has no `text`, English stands in the place of the first.
                Some(language) if is_said || name != "en" => self.others.push((language, words)),
                _ => (self.first, is_said) = (words, true),
            }
        }
        if is_said {
            Ok(())
        } else {
            Err(Fault::at("", &["missing field `text`"]))
        }
    }
}

forward!(Text);

/// A line that is the same in every language: a name, a number, a heading as the document prints it.
/// Never empty, at most 1200 bytes, without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(Box<str>);

impl Words {
    /// The characters themselves.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Read for Words {
    fn blank() -> Self {
        Words(Box::default())
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let text = node.text()?;
        // The marks that turn the direction of a text around can make it look like another.
        let turning =
            |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
        let reason = if text.trim().is_empty() {
            "the text is empty"
        } else if text.len() > LONGEST {
            "the text is longer than 1200 bytes"
        } else if text.chars().any(|c| c.is_control() || turning(c)) {
            "the text holds a control character"
        } else {
            self.0 = text.into();
            return Ok(());
        };
        Err(Fault::new(reason))
    }
}

forward!(Words);

/// An address that is safe to follow: `https:` and nothing else, so that no file can make a link that runs code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(Box<str>);

impl Address {
    /// The address as it goes into a link.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people say it.
    pub fn said(&self) -> &str {
        self.0.strip_prefix("https://").unwrap_or(&self.0)
    }
}

impl Read for Address {
    fn blank() -> Self {
        Address(Box::default())
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let text = node.text()?;
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\'));
        if text.len() <= 400 && plain && text.starts_with("https://") && text.len() > 11 {
            self.0 = text.into();
            Ok(())
        } else {
            Err(Fault::new(
                "an address starts with https:// and has at most 400 plain characters",
            ))
        }
    }
}

forward!(Address);
