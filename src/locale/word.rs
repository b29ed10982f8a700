use super::Language;

/// One text of the page in every language. A language that is left out does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// English.
    pub en: &'static str,
    /// Dutch.
    pub nl: &'static str,
    /// German.
    pub de: &'static str,
}

impl Word {
    /// The text in one language.
    #[inline(never)]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Nl => self.nl,
            Language::De => self.de,
        }
    }

    /// The text with values in the places that it names in braces.
    ///
    /// ```
    /// use duetime::locale::{Language, Word};
    ///
    /// let word = Word { en: "in {span}", nl: "over {span}", de: "in {span}" };
    /// assert_eq!(word.with(Language::Nl, &[("span", "2 uur")]), "over 2 uur");
    /// ```
    pub fn with(&self, language: Language, values: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let mut rest = self.get(language);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                rest = after;
                break;
            };
            // Values are put in as they are and never read again: a brace in one means nothing.
            text.push_str(
                values
                    .iter()
                    .find(|value| value.0 == name)
                    .map_or("", |value| value.1),
            );
            rest = behind;
        }
        text.push_str(rest);
        text
    }
}

/// Writes down words, each with its three languages, and lists them for the tests.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $nl:literal, $de:literal;)*) => {
        $($(#[$doc])* pub const $name: &$crate::locale::Word = &$crate::locale::Word { en: $en, nl: $nl, de: $de };)*

        /// Every word of this file with its name.
        pub const ALL: &[(&str, &$crate::locale::Word)] = &[$((stringify!($name), $name)),*];
    };
}
pub(super) use words;
