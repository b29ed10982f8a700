use crate::{
    locale::{Language, Word},
    tree::fields,
};

/// A sentence in every language of the page: whoever shows it does not know it beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    pub(super) en: String,
    pub(super) nl: String,
    pub(super) de: String,
}

fields!(Notice = default { en, nl, de });

impl Notice {
    /// The sentence in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Nl => &self.nl,
            Language::De => &self.de,
        }
    }

    pub(super) fn of(say: impl Fn(Language) -> String) -> Notice {
        Notice {
            en: say(Language::En),
            nl: say(Language::Nl),
            de: say(Language::De),
        }
    }

    pub(super) fn word(word: Word, values: &[(&str, &str)]) -> Notice {
        Notice::of(|language| word.with(language, values))
    }
}
