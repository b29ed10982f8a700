use super::{FileEffect, Handle};
use crate::{
    clock::Country,
    locale::{Language, words::pack::Pack},
    programme::{Id, Programme},
};

/// What the app wants done by whoever has a browser. What comes of it comes back as an [`Event`](super::Event).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Something is to be fetched.
    Fetch(Wanted),
    /// A programme will be fetched soon: it may be on its way by then, and what it says in the language of the page.
    Ahead(Id<Programme>),
    /// A record is to be kept, if the device still has what it had: else what it has is told.
    Keep {
        /// The reference of the draft.
        reference: String,
        /// The record.
        text: String,
        /// What the device has, as far as the app knows; none where it has nothing.
        over: Option<String>,
    },
    /// A record is to be deleted, and what it said is to be told.
    Forget(String),
    /// What the device has of a record is to be told.
    Look(String),
    /// A setting is to be kept, or forgotten.
    Set(Setting, Option<String>),
    /// The address says where the person is and what was chosen; `step`: Back leads to the place before.
    Address {
        /// What stands behind `#`.
        to: String,
        /// Whether it is another place.
        step: bool,
    },
    /// What the device does not keep stays with this entry of the history, which lasts as long as the tab.
    Remember(String),
    /// The focus goes to the element of this id, once the page is drawn.
    Focus(String),
    /// What is drawn anew now shows as much as before.
    KeepView,
    /// The document is in this language.
    Speak(Language),
    /// The words of this language are to be fetched, as far as this visit needs them.
    Words(Language),
    /// A file for the person.
    Save {
        /// Its name.
        name: String,
        /// Its media type.
        kind: &'static str,
        /// Its text.
        text: String,
    },
    /// Something is to be done with a file.
    File(Handle, FileEffect),
    /// A message for the host.
    Tell(String),
    /// A part of the program is to be loaded, unless it is there.
    Load(Chunk),
}

/// A part of the program that is fetched when it is first needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chunk {
    /// What answers.
    Answer,
    /// The way to a case, and the drafts.
    Case,
    /// Plans side by side.
    Compare,
    /// What reads days, times and zones as people type them, and its fields.
    Details,
}

/// Something that is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The list of programmes.
    Index,
    /// A programme, and with the first one the zones.
    Programme(Id<Programme>),
    /// The texts of a programme in another language than its first.
    Texts(Id<Programme>, Language),
    /// The words of the page in the language of a case, where that is another.
    Words(Language),
    /// The list of countries.
    Countries,
    /// The public holidays of a country.
    Country(String),
}

impl Wanted {
    /// The most bytes that it may have.
    pub fn largest(&self) -> usize {
        match self {
            Wanted::Index | Wanted::Programme(_) | Wanted::Texts(..) => crate::programme::LARGEST,
            Wanted::Words(_) => crate::locale::words::pack::LARGEST,
            Wanted::Countries | Wanted::Country(_) => Country::LARGEST,
        }
    }

    /// Where it is, beside the page.
    pub fn address(&self) -> String {
        let (folder, name) = match self {
            Wanted::Index => ("programmes/", "index"),
            Wanted::Programme(id) => ("programmes/", id.as_str()),
            Wanted::Texts(id, language) => {
                return ["programmes/", id.as_str(), ".", language.tag(), ".json"].concat();
            }
            // The last of several files: what they are called is for who fetches them to know.
            Wanted::Words(language) => return Pack::Case.address(*language),
            Wanted::Countries => ("holidays/", "index"),
            Wanted::Country(id) => ("holidays/", id.as_str()),
        };
        [folder, name, ".json"].concat()
    }
}

/// Something that is kept by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The language, on the device.
    Language,
    /// Contact details for the next case, on the device.
    Contact,
    /// Which drafts are about to be deleted since they are old, and when that was said, on the device.
    Old,
    /// The draft as the first versions kept it, on the device.
    First,
    /// Which draft this tab works on, in the tab.
    Tab,
    /// Whose programme was in view last, on the device: so that it can be fetched before the program is there.
    Last,
}
