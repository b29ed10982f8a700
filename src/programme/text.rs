use crate::locale::Language;
use crate::tree::{Fault, Node, Read, fields, forward};

/// The longest text that a programme may hold in one language, in bytes.
pub const LONGEST: usize = 1200;

/// One text in every language of the page. A programme that leaves a language out cannot be read.
///
/// ```
/// use duetime::{locale::Language, programme::Text};
///
/// let text: Text = serde_json::from_str(r#"{"en":"phone","nl":"telefoon","de":"Telefon"}"#).unwrap();
/// assert_eq!(text.get(Language::Nl), "telefoon");
/// assert!(serde_json::from_str::<Text>(r#"{"en":"phone","nl":"telefoon"}"#).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    en: Words,
    nl: Words,
    de: Words,
    /// Whether it is a reason, a suggestion or a proposal of Duetime's own, which no source of the vendor's says. Wherever
    /// it is shown, this is said with it.
    pub ours: bool,
}

fields!(Text { en, nl, de } may { ours });

impl Text {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en.0,
            Language::Nl => &self.nl.0,
            Language::De => &self.de.0,
        }
    }
}

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
