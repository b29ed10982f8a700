//! What the fields of a programme, and the words that stand in them, are called in the language of the page.

use crate::locale::{
    Language, Word,
    words::{choices, fields},
};

/// What a field is called.
pub fn field(language: Language, name: &str) -> &'static str {
    said(fields::ALL, language, name)
}

/// What a word of a file is called.
pub fn choice(language: Language, name: &str) -> &'static str {
    said(choices::ALL, language, name)
}

fn said(all: &[(&str, Word)], language: Language, name: &str) -> &'static str {
    let mut all = all.iter();
    let found = all.find(|one| one.0.eq_ignore_ascii_case(name));
    found.map_or("", |one| one.1.get(language))
}
