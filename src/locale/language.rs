use serde::{Deserialize, Serialize};

/// A language of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
}

impl Language {
    /// All of them, in the order in which the page offers them.
    pub const ALL: [Language; 3] = [Language::En, Language::Nl, Language::De];

    /// The two letters of BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Nl => "nl",
            Language::De => "de",
        }
    }

    /// Whether the day comes first where it is written in figures: 3-4-2026 is a day in April. English has both orders.
    pub fn day_first(self) -> bool {
        self != Language::En
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Nl => "Nederlands",
            Language::De => "Deutsch",
        }
    }

    /// The language of a tag such as `nl-BE`, if the page speaks it.
    pub fn of(tag: &str) -> Option<Language> {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        Language::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(main))
    }

    /// The first language of a person's list that the page speaks; English where it speaks none.
    pub fn best<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Language {
        wanted
            .into_iter()
            .find_map(Language::of)
            .unwrap_or_default()
    }
}
