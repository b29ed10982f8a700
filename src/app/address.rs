//! Where the person is, and the address that says so.

use super::{App, Chunk, Effect, Event, Last, Opened, Place, Setting, Step};
use crate::{case::link, locale::Language};

impl App {
    /// The page was opened: it begins in a language and at a place. What is kept and what the address says is taken up by
    /// what answers; where there is neither, nobody waits for it.
    pub(super) fn arrive_first(&mut self, mut opened: Box<Opened>) {
        self.passed(opened.now, opened.milliseconds);
        let kept = |wanted| {
            let mut settings = opened.settings.iter();
            settings.find(|(setting, _)| *setting == wanted)
        };
        let tags = opened.languages.iter().map(String::as_str);
        let language = kept(Setting::Language).and_then(|(_, tag)| Language::of(tag));
        self.language
            .set(language.unwrap_or_else(|| Language::best(tags)));
        let tag = self.language.tag().to_owned();
        self.effects.push(Effect::Set(Setting::Language, Some(tag)));
        self.effects.push(Effect::Speak(*self.language));
        if !opened.shown {
            // Some write the choices of a link before the `#`.
            opened.hash = [&opened.hash, "&", &opened.search].concat();
        }
        let (path, choices) = link::parts(&opened.hash);
        let blank = choices.is_empty()
            && opened.records.is_empty()
            && opened.remembered.is_none()
            && kept(Setting::First).is_none();
        if let Some((_, last)) = kept(Setting::Last) {
            self.last.set(Last::read(last));
        }
        self.settled.set(blank);
        self.choices = choices;
        self.place.set(Place::of(&path));
        self.fetch_index();
        let opened = Event::Opened(opened);
        match self.answering {
            Some(answering) => answering(self, opened),
            None => self.queue.push(opened),
        }
        self.load(*self.place);
        if !blank {
            self.effects.push(Effect::Load(Chunk::Answer));
        }
    }

    /// Takes up what is kept on this device, then what the address says.
    pub(super) fn opened(&mut self, opened: Opened) {
        for (setting, text) in &opened.settings {
            if *setting == Setting::Contact {
                self.contact.set(Some(text.clone()));
            }
        }
        let (_, choices) = link::parts(&opened.hash);
        let shown = opened.shown;
        self.open_drafts(opened);
        // What is kept knows more than an address that the page wrote itself.
        if !shown || !self.drafts.is_kept() && *self.kept {
            self.take_link(&choices, shown);
        }
        self.settled.set_if_new(true);
    }

    /// Takes the choices of a link that was followed. Those that the page wrote itself bring back how it was.
    pub(super) fn take_link(&mut self, choices: &str, shown: bool) {
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
        self.close_all();
    }

    /// The address has changed. Back and Forward lead to places, and never to choices of before.
    pub(super) fn arrived(&mut self, hash: &str, shown: bool) {
        let (path, choices) = link::parts(hash);
        if !shown && choices != self.choices {
            let event = Event::Linked(choices);
            match self.answering {
                Some(answering) => answering(self, event),
                None => {
                    self.queue.push(event);
                    self.settled.set_if_new(false);
                    self.effects.push(Effect::Load(Chunk::Answer));
                }
            }
        }
        // An entry that the page did not write is marked as its own from here on.
        self.address.clear();
        if shown {
            self.address.push_str(hash);
        }
        let place = Place::of(&path);
        if *self.place != place || !shown {
            self.turn_to(place, "step");
        }
        self.write_address();
        self.remember();
    }

    /// Goes to a place, and begins at an element of it.
    pub(super) fn go(&mut self, to: Place, at: &str) {
        self.changing = false;
        self.address = self.address_of(to);
        self.effects.push(Effect::Address {
            to: self.address.clone(),
            step: true,
        });
        self.turn_to(to, at);
        self.remember();
    }

    /// What the device does not keep goes along with the entry of the history.
    fn remember(&mut self) {
        if let Some(answering) = self.answering.filter(|_| !*self.kept) {
            answering(self, Event::Remember);
        }
    }

    fn turn_to(&mut self, place: Place, at: &str) {
        // What was said in the place before is over.
        self.said.set_if_new(String::new());
        self.load(place);
        if *self.place != place {
            self.place.set(place);
            self.forget_problems();
            if place == Place::Intake(Step::Review) {
                self.freeze();
            }
            // A new place begins at its heading, for the eye and for a screen reader.
            self.focus(at);
        } else if at != "step" {
            self.focus(at);
        }
    }

    /// Has loaded what a place cannot be shown without.
    pub(super) fn load(&mut self, place: Place) {
        self.effects.extend(place.chunk().map(Effect::Load));
    }

    /// What kept a step from going on is over: it is another step, or another case.
    pub(super) fn forget_problems(&mut self) {
        if !self.problems.is_empty() {
            self.problems.clear();
        }
    }

    /// The address of a place with what was chosen, as it stands behind `#`.
    pub fn address_of(&self, place: Place) -> String {
        if self.choices.is_empty() {
            place.path().to_owned()
        } else {
            [place.path(), "?", &self.choices].concat()
        }
    }

    /// Writes the present choices into the address, once they are known.
    pub(super) fn write_address(&mut self) {
        let to = self.address_of(*self.place);
        // Where programmes are made, one may stand in the address until it is opened.
        if *self.settled && to != self.address && *self.place != Place::Studio {
            self.address.clone_from(&to);
            self.effects.push(Effect::Address { to, step: false });
        }
    }
}
