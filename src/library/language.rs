use super::Refused;
use crate::locale::{
    Language,
    words::{File, pack},
};

/// The words that an answer and a case are written in: these files of `public/words`, and no others.
pub const WORDS: [File; 4] = [File::Answer, File::Calculator, File::Facts, File::Rendering];

/// Takes the words of a language where the program does not carry them: [`WORDS`], as `scripts/words.mjs` writes them. Whether they
/// are words of this version.
pub fn speak(tag: &str, words: &'static str) -> bool {
    let language = Language::of(tag).filter(|language| language.tag() == tag);
    language.is_some_and(|language| pack::install_files(language, &WORDS, words))
}

/// The language of a case, whose words have to be there: English where none is named.
pub(super) fn spoken(tag: Option<&str>) -> Result<Language, Refused> {
    let language = language(tag)?;
    if pack::are_there(language, &WORDS) {
        return Ok(language);
    }
    let (reason, way_out) = (
        "its words are not there yet",
        "load the words of this language first",
    );
    Err(Refused::new("language", language.tag(), reason, way_out))
}

/// A language that the texts of a programme may be in: English where none is named.
pub(super) fn language(tag: Option<&str>) -> Result<Language, Refused> {
    let Some(tag) = tag else {
        return Ok(Language::EN);
    };
    let language = Language::of(tag).filter(|language| language.tag() == tag);
    let Some(language) = language else {
        let mut tags = String::from("use one of ");
        for (n, language) in Language::ALL.iter().enumerate() {
            if n > 0 {
                tags.push_str(", ");
            }
            tags.push_str(language.tag());
        }
        let reason = "there are no words in this language";
        return Err(Refused::new("language", tag, reason, &tags));
    };
    Ok(language)
}
