use serde::{Deserialize, Deserializer, de::Error};

use crate::locale::Language;

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
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    en: Words,
    nl: Words,
    de: Words,
}

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
/// Never empty, at most [`LONGEST`] bytes, without control characters.
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

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.trim().is_empty() {
            return Err(D::Error::custom("the text is empty"));
        }
        if text.len() > LONGEST {
            return Err(D::Error::custom("the text is longer than 1200 bytes"));
        }
        if text.chars().any(char::is_control) {
            return Err(D::Error::custom("the text holds a control character"));
        }
        Ok(Words(text.into()))
    }
}

/// An address that is safe to follow: `https:` and nothing else, so that no file can make a link that runs code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(Box<str>);

impl Address {
    /// The address as it goes into a link.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\'));
        if text.len() <= 400 && plain && text.starts_with("https://") && text.len() > 11 {
            Ok(Address(text.into()))
        } else {
            Err(D::Error::custom(
                "an address starts with https:// and has at most 400 plain characters",
            ))
        }
    }
}
