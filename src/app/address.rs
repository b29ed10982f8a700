//! Where the person is, and the address that says so.

use super::{App, Effect, Opened, Place, Setting, Step, Wanted};
use crate::{
    case::{Draft, link},
    locale::Language,
};

/// The address of a place with the choices of a draft, as it stands behind `#`.
///
/// ```
/// use duetime::{app::{Place, address}, case::Draft};
///
/// let draft = Draft { programme: "zmanda".parse().ok(), ..Draft::default() };
/// assert_eq!(address(Place::Calculator, &draft), "/calculator?programme=zmanda");
/// ```
pub fn address(place: Place, draft: &Draft) -> String {
    let choices = link::write(draft);
    if choices.is_empty() {
        place.path().to_owned()
    } else {
        [place.path(), "?", &choices].concat()
    }
}

impl App {
    /// The page was opened: what is kept on this device comes first, then what the address says.
    pub(super) fn opened(&mut self, opened: Opened) {
        self.passed(opened.now, opened.milliseconds);
        for (setting, text) in &opened.settings {
            match setting {
                Setting::Contact => self.contact.set(Some(text.clone())),
                Setting::Language => {
                    if let Some(language) = Language::of(text) {
                        self.language.set(language);
                    }
                }
                _ => {}
            }
        }
        if !opened
            .settings
            .iter()
            .any(|(setting, _)| *setting == Setting::Language)
        {
            let tags = opened.languages.iter().map(String::as_str);
            self.language.set(Language::best(tags));
        }
        self.effects.push(Effect::Speak(*self.language));
        let shown = opened.shown;
        let mut hash = opened.hash.clone();
        if !shown {
            // Some write the choices of a link before the `#`.
            hash = [&hash, "&", &opened.search].concat();
        }
        self.open_drafts(opened);
        let (path, choices) = link::parts(&hash);
        self.take_link(&choices, shown);
        self.place.set(Place::of(&path));
        self.effects.push(Effect::Load(*self.place));
        self.effects.push(Effect::Fetch(Wanted::Index));
        self.index.set(super::Fetched::Loading);
    }

    /// Takes the choices of a link that was followed. Back and Forward lead to places, and restore nothing.
    fn take_link(&mut self, choices: &str, shown: bool) {
        if link::write(&self.draft) == choices {
            return;
        }
        if shown {
            link::restore(choices, self.draft_mut());
        } else {
            link::read(choices, self.draft_mut());
            self.link.set(choices.to_owned());
        }
        self.draft_mut().choose();
    }

    /// The address has changed.
    pub(super) fn arrived(&mut self, hash: &str, shown: bool) {
        let (path, choices) = link::parts(hash);
        if !shown {
            self.take_link(&choices, false);
        }
        self.address.clear();
        let place = Place::of(&path);
        if *self.place != place || !shown {
            self.turn_to(place, "step");
        }
    }

    /// Goes to a place, and begins at an element of it.
    pub(super) fn go(&mut self, to: Place, at: &str) {
        self.changing = false;
        self.address = address(to, &self.draft);
        self.effects.push(Effect::Address {
            to: self.address.clone(),
            step: true,
        });
        self.turn_to(to, at);
    }

    fn turn_to(&mut self, place: Place, at: &str) {
        // What was said in the place before is over.
        self.said.set_if_new(String::new());
        self.effects.push(Effect::Load(place));
        if *self.place != place {
            self.place.set(place);
            // A new place begins at its heading, for the eye and for a screen reader.
            self.focus(at);
        } else if at != "step" {
            self.focus(at);
        }
    }

    /// A step is done; the next one that has anything to ask.
    pub(super) fn go_on(&mut self, next: Step) {
        self.go(Place::Intake(next), "step");
    }

    /// Whether the person came from the review to change one thing.
    pub fn is_changing(&self) -> bool {
        self.changing
    }

    /// Writes the present choices into the address.
    pub(super) fn write_address(&mut self) {
        let to = address(*self.place, &self.draft);
        if to != self.address {
            self.address.clone_from(&to);
            self.effects.push(Effect::Address { to, step: false });
        }
    }
}
