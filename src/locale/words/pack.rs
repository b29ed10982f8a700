//! The packs of the languages: what is fetched, and what each text says.
//!
//! A pack has the texts of some files of `public/words` in one language, as `scripts/words.mjs` writes them: a text a
//! line, in the order of the names in this program, with an empty line between files.

use std::sync::OnceLock;

use super::File;
use crate::locale::Language;

/// The words of one language that are fetched together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pack {
    /// What every visit needs.
    Shell,
    /// What belongs to an answer and to the drafts.
    Answer,
    /// What belongs to the way to a case.
    Case,
    /// What belongs to plans side by side.
    Compare,
    /// What is said of a case on its way to the vendor.
    Delivery,
    /// What is said of cases that were handed in.
    Cases,
    /// What is said in a frame of somebody else's page.
    Embed,
    /// What belongs to the place where programmes are made.
    Studio,
}

impl Pack {
    /// All of them.
    pub const ALL: [Pack; 8] = [
        Pack::Shell,
        Pack::Answer,
        Pack::Case,
        Pack::Compare,
        Pack::Delivery,
        Pack::Cases,
        Pack::Embed,
        Pack::Studio,
    ];

    /// Its name, as in the name of its file.
    pub fn name(self) -> &'static str {
        match self {
            Pack::Shell => "shell",
            Pack::Answer => "answer",
            Pack::Case => "case",
            Pack::Compare => "compare",
            Pack::Delivery => "delivery",
            Pack::Cases => "cases",
            Pack::Embed => "embed",
            Pack::Studio => "studio",
        }
    }

    /// Where it lies: `words/nl-answer.txt`.
    pub fn address(self, language: Language) -> String {
        ["words/", language.tag(), "-", self.name(), ".txt"].concat()
    }

    /// The files of `public/words` in it, in order.
    pub fn files(self) -> &'static [File] {
        match self {
            Pack::Shell => &[File::Shell],
            Pack::Answer => &[
                File::Calculator,
                File::Answer,
                File::Holidays,
                File::Problems,
                File::Drafts,
                File::Facts,
                File::OwnDays,
            ],
            Pack::Case => &[File::Intake, File::Files, File::Secrets, File::Rendering],
            Pack::Compare => &[File::Compare],
            Pack::Delivery => &[File::Delivery],
            Pack::Cases => &[File::Cases],
            Pack::Embed => &[File::Embed],
            Pack::Studio => &[File::Studio, File::Fields, File::Choices],
        }
    }
}

/// The largest pack that is read, in bytes.
pub const LARGEST: usize = 256 * 1024;

type Texts = Box<[&'static str]>;

/// What each file says in each language. A text is used for as long as the page is open: it is never given back.
static TEXTS: [[OnceLock<Texts>; File::ALL.len()]; Language::ALL.len()] =
    [const { [const { OnceLock::new() }; File::ALL.len()] }; Language::ALL.len()];

/// Takes a pack that was fetched. Whether it is one of this version of the page: every file with as many texts as there
/// are names.
pub fn install(language: Language, pack: Pack, text: String) -> bool {
    install_files(language, pack.files(), text.leak())
}

/// Takes some files, written as in a pack, for whoever needs no others.
pub fn install_files(language: Language, wanted: &[File], text: &'static str) -> bool {
    let files: Vec<Texts> = text
        .trim_end_matches('\n')
        .split("\n\n")
        .map(|file| file.split('\n').collect())
        .collect();
    let fits = files.len() == wanted.len()
        && files
            .iter()
            .zip(wanted)
            .all(|(texts, file)| texts.len() == file.count());
    if fits {
        for (texts, file) in files.into_iter().zip(wanted) {
            // What is there already says the same.
            let _ = TEXTS[language.place()][*file as usize].set(texts);
        }
    }
    fits
}

/// Takes the words of a language as they are written down, `public/words`: for pages that are there to look at components,
/// and for tests. Whether there was a text for every name.
pub fn install_source(language: Language, json: &str) -> bool {
    type Files = std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>>;
    let Ok(files) = serde_json::from_str::<Files>(json) else {
        return false;
    };
    let pack = |pack: Pack| {
        let file = |file: &File| {
            let said = files.get(file.name())?;
            let texts = file
                .names()
                .iter()
                .map(|name| said.get(*name).map(String::as_str));
            Some(texts.collect::<Option<Vec<_>>>()?.join("\n"))
        };
        Some(
            pack.files()
                .iter()
                .map(file)
                .collect::<Option<Vec<_>>>()?
                .join("\n\n"),
        )
    };
    Pack::ALL
        .into_iter()
        .all(|one| pack(one).is_some_and(|text| install(language, one, text)))
}

/// Whether these files are there.
pub fn are_there(language: Language, files: &[File]) -> bool {
    let texts = &TEXTS[language.place()];
    cfg!(not(target_arch = "wasm32"))
        || files
            .iter()
            .all(|file| texts[*file as usize].get().is_some())
}

/// Whether a pack is there.
pub fn is_there(language: Language, pack: Pack) -> bool {
    are_there(language, pack.files())
}

/// What a text says; nothing before its pack is there.
pub(in crate::locale) fn text(language: Language, file: File, place: usize) -> &'static str {
    let texts = &TEXTS[language.place()][file as usize];
    #[cfg(not(target_arch = "wasm32"))]
    let texts = Some(texts.get_or_init(|| super::source::texts(language, file)));
    #[cfg(target_arch = "wasm32")]
    let texts = texts.get();
    texts
        .and_then(|texts| texts.get(place))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_of_another_version_is_refused() {
        assert!(!install(Language::EN, Pack::Shell, String::new()));
        assert!(!install(
            Language::EN,
            Pack::Shell,
            "Calculator\n\nCase\n".into()
        ));
        assert!(!install(
            Language::EN,
            Pack::Answer,
            "<!doctype html>".into()
        ));
    }

    #[test]
    fn every_file_is_in_one_pack() {
        for file in File::ALL {
            let packs = Pack::ALL.iter().filter(|pack| pack.files().contains(&file));
            assert_eq!(packs.count(), 1, "{file:?}");
        }
    }
}
