//! Every text that the page itself says, by the part of the page that says it: here the names, in `public/words` what they
//! say in each language. The vendors' rules bring their own.

pub mod answer;
pub mod calculator;
pub mod cases;
pub mod choices;
pub mod compare;
pub mod delivery;
pub mod drafts;
pub mod embed;
pub mod facts;
pub mod fields;
pub mod files;
pub mod holidays;
pub mod intake;
pub mod own_days;
pub mod pack;
pub mod problems;
pub mod rendering;
pub mod secrets;
pub mod shell;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
pub mod studio;

/// A file of `public/words/*.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum File {
    Answer,
    Calculator,
    Cases,
    Choices,
    Compare,
    Delivery,
    Drafts,
    Embed,
    Facts,
    Fields,
    Files,
    Holidays,
    Intake,
    OwnDays,
    Problems,
    Rendering,
    Secrets,
    Shell,
    Studio,
}

impl File {
    /// All of them.
    pub const ALL: [File; 19] = [
        File::Answer,
        File::Calculator,
        File::Cases,
        File::Choices,
        File::Compare,
        File::Delivery,
        File::Drafts,
        File::Embed,
        File::Facts,
        File::Fields,
        File::Files,
        File::Holidays,
        File::Intake,
        File::OwnDays,
        File::Problems,
        File::Rendering,
        File::Secrets,
        File::Shell,
        File::Studio,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            File::Answer => "answer",
            File::Calculator => "calculator",
            File::Cases => "cases",
            File::Choices => "choices",
            File::Compare => "compare",
            File::Delivery => "delivery",
            File::Drafts => "drafts",
            File::Embed => "embed",
            File::Facts => "facts",
            File::Fields => "fields",
            File::Files => "files",
            File::Holidays => "holidays",
            File::Intake => "intake",
            File::OwnDays => "own_days",
            File::Problems => "problems",
            File::Rendering => "rendering",
            File::Secrets => "secrets",
            File::Shell => "shell",
            File::Studio => "studio",
        }
    }

    /// The names of its texts.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            File::Answer => answer::NAMES,
            File::Calculator => calculator::NAMES,
            File::Cases => cases::NAMES,
            File::Choices => choices::NAMES,
            File::Compare => compare::NAMES,
            File::Delivery => delivery::NAMES,
            File::Drafts => drafts::NAMES,
            File::Embed => embed::NAMES,
            File::Facts => facts::NAMES,
            File::Fields => fields::NAMES,
            File::Files => files::NAMES,
            File::Holidays => holidays::NAMES,
            File::Intake => intake::NAMES,
            File::OwnDays => own_days::NAMES,
            File::Problems => problems::NAMES,
            File::Rendering => rendering::NAMES,
            File::Secrets => secrets::NAMES,
            File::Shell => shell::NAMES,
            File::Studio => studio::NAMES,
        }
    }

    /// How many texts it has.
    pub fn count(self) -> usize {
        match self {
            File::Answer => answer::COUNT,
            File::Calculator => calculator::COUNT,
            File::Cases => cases::COUNT,
            File::Choices => choices::COUNT,
            File::Compare => compare::COUNT,
            File::Delivery => delivery::COUNT,
            File::Drafts => drafts::COUNT,
            File::Embed => embed::COUNT,
            File::Facts => facts::COUNT,
            File::Fields => fields::COUNT,
            File::Files => files::COUNT,
            File::Holidays => holidays::COUNT,
            File::Intake => intake::COUNT,
            File::OwnDays => own_days::COUNT,
            File::Problems => problems::COUNT,
            File::Rendering => rendering::COUNT,
            File::Secrets => secrets::COUNT,
            File::Shell => shell::COUNT,
            File::Studio => studio::COUNT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{File, source};
    use crate::locale::Language;

    fn places(text: &str) -> Vec<&str> {
        let mut found: Vec<_> = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}').map(|part| part.0))
            .collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn every_language_says_what_the_page_says_and_nothing_else() {
        for language in Language::ALL {
            let said = source::files(language);
            let tag = language.tag();
            assert!(!said.is_empty(), "public/words/{tag}.json cannot be read");
            for name in said.keys() {
                // What `build.rs` reads is no text of the page.
                let known = name == "language" || File::ALL.iter().any(|file| file.name() == name);
                assert!(
                    known,
                    "public/words/{tag}.json has {name:?}, which the page does not know"
                );
            }
            for file in File::ALL {
                let (name, names) = (file.name(), file.names());
                let texts = said
                    .get(name)
                    .unwrap_or_else(|| panic!("{tag} lacks {name:?}"));
                for one in names {
                    assert!(
                        texts.contains_key(*one),
                        "public/words/{tag}.json lacks {name}.{one}"
                    );
                }
                for one in texts.keys() {
                    assert!(
                        names.contains(&one.as_str()),
                        "public/words/{tag}.json has {name}.{one}, which nobody says"
                    );
                }
            }
        }
    }

    #[test]
    fn every_language_names_the_same_values() {
        let files = source::files(Language::EN).iter();
        for (file, texts) in files.filter(|(file, _)| *file != "language") {
            for (name, english) in texts {
                for language in Language::ALL {
                    let text = &source::files(language)[file][name];
                    let tag = language.tag();
                    assert_eq!(places(english), places(text), "{file}.{name} in {tag}");
                    assert!(!text.trim().is_empty(), "{file}.{name} is empty in {tag}");
                    assert!(!text.contains('!'), "{file}.{name} shouts in {tag}");
                    assert!(
                        !text.contains('\n'),
                        "{file}.{name} has more than one line in {tag}"
                    );
                }
            }
        }
    }
}
