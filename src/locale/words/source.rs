//! The words as they are written down, `public/words`, for whoever uses Duetime as a library. The page fetches packs.

use std::{collections::BTreeMap, sync::OnceLock};

use super::File;
use crate::locale::{Language, language::SOURCES};

type Files = BTreeMap<String, BTreeMap<String, String>>;

/// What a language says, file by file and name by name.
pub fn files(language: Language) -> &'static Files {
    static FILES: [OnceLock<Files>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    FILES[language.place()].get_or_init(|| {
        let json = SOURCES[language.place()];
        // The tests of the words say what is wrong with one that cannot be read.
        serde_json::from_str(json).unwrap_or_default()
    })
}

/// What a file says in a language, in the order of its names; nothing for a name without a text.
pub(super) fn texts(language: Language, file: File) -> Box<[&'static str]> {
    let said = files(language).get(file.name());
    let text = |name: &&str| said.and_then(|said| said.get(*name));
    file.names()
        .iter()
        .map(|name| text(name).map_or("", String::as_str))
        .collect()
}
