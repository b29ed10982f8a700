//! The texts of the programme in view in other languages than its first: which are asked for, and how each stands.

use super::{App, Effect, Fetched, Wanted};
use crate::{
    locale::Language,
    programme::{Id, Programme, read_with},
};

/// What was asked for of a programme.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    /// The language that the page speaks, or is about to.
    pub(super) language: Language,
    /// The programme's first language, once its file was read: none of those that the page speaks, where it is another.
    first: Option<Option<Language>>,
    /// How each other language stands that was asked for.
    packs: Vec<(Language, Pack)>,
}

/// How the texts in a language stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pack {
    Coming,
    There(String),
    /// The vendor has none.
    None,
    /// They did not come, or do not fit.
    Failed,
}

impl Texts {
    /// Another programme is asked for.
    pub(super) fn clear(&mut self) {
        (self.first, self.packs) = (None, Vec::new());
    }

    /// Whether it was asked for and is on its way.
    pub(super) fn is_coming(&self, language: Language) -> bool {
        self.pack(language) == Some(&Pack::Coming)
    }

    /// Notes that the texts in a language are asked for; whether they have to be fetched.
    pub(super) fn ask(&mut self, language: Language) -> bool {
        let is_new = !self.are_here(language) && !self.is_coming(language);
        if is_new {
            self.put(language, Pack::Coming);
        }
        is_new
    }

    fn pack(&self, language: Language) -> Option<&Pack> {
        let mut packs = self.packs.iter();
        packs
            .find(|(one, _)| *one == language)
            .map(|(_, pack)| pack)
    }

    pub(super) fn put(&mut self, language: Language, pack: Pack) {
        self.packs.retain(|(one, _)| *one != language);
        self.packs.push((language, pack));
    }

    /// Whether nothing has to be waited for: before the file of a programme came, it is taken to be written in English.
    fn are_here(&self, language: Language) -> bool {
        self.first.unwrap_or(Some(Language::default())) == Some(language)
            || matches!(self.pack(language), Some(Pack::There(_) | Pack::None))
    }

    /// The same for a case: that the vendor has none in a language is no reason to wait.
    pub(super) fn state(&self, language: Language) -> Fetched<()> {
        match self.pack(language) {
            _ if self.are_here(language) => Fetched::Ready(()),
            Some(Pack::Failed) => Fetched::Failed,
            Some(_) => Fetched::Loading,
            None => Fetched::Nothing,
        }
    }

    /// The programme with all texts that are there, and its first language. Those that do not fit are put away: none takes
    /// the programme with it.
    pub(super) fn read(&mut self, file: &str) -> Option<Programme> {
        let mut programme = read_with(file, &self.there()).ok();
        if programme.is_none() {
            for (_, pack) in &mut self.packs {
                let fits = |text: &str| read_with(file, &[text]).is_ok();
                if matches!(pack, Pack::There(text) if !fits(text)) {
                    *pack = Pack::Failed;
                }
            }
            programme = read_with(file, &self.there()).ok();
        }
        let tag = programme.as_ref()?.language.as_ref();
        // A file that names none is written in English.
        self.first = Some(match tag {
            Some(tag) => Language::of(tag.as_str()),
            None => Some(Language::default()),
        });
        programme
    }

    fn there(&self) -> Vec<&str> {
        let mut all = Vec::new();
        for (_, pack) in &self.packs {
            if let Pack::There(text) = pack {
                all.push(text.as_str());
            }
        }
        all
    }
}

impl App {
    /// Has fetched the texts of the programme in the language that the page speaks or is about to, unless they are here.
    pub(super) fn fetch_texts(&mut self, language: Language) {
        self.asked.texts.language = language;
        self.ask_for_texts(language);
    }

    /// Has fetched the texts in a language, unless they are here or on their way.
    pub(super) fn ask_for_texts(&mut self, language: Language) {
        if let Some(id) = self.asked.programme.clone()
            && self.asked.texts.ask(language)
        {
            let wanted = Wanted::Texts(id, language);
            self.effects.push(Effect::Fetch(wanted));
        }
    }

    /// Whether the page can go on in a language at once: what is chosen there has its texts, or there is nothing to wait for.
    pub(super) fn can_speak(&self, language: Language) -> bool {
        let texts = &self.asked.texts;
        self.asked.programme.is_none() || texts.language != language || texts.are_here(language)
    }

    /// Whether the list says that there are texts of a programme in a language.
    fn is_listed(&self, id: &Id<Programme>, language: Language) -> bool {
        let Some(index) = self.index.there() else {
            return false;
        };
        let mut programmes = index.programmes.iter();
        let entry = programmes.find(|entry| entry.id == *id);
        entry.is_some_and(|entry| index.speaks(entry, language.tag()))
    }

    /// What came of the texts of a programme in a language.
    pub(super) fn pack_of(
        &self,
        id: &Id<Programme>,
        language: Language,
        text: Option<&str>,
    ) -> Pack {
        match text {
            Some(text) => Pack::There(text.to_owned()),
            None if self.is_listed(id, language) => Pack::Failed,
            None => Pack::None,
        }
    }

    /// Texts came, or did not.
    pub(super) fn came_texts(
        &mut self,
        id: &Id<Programme>,
        language: Language,
        text: Option<&str>,
    ) {
        if self.asked.programme.as_ref() != Some(id) {
            return;
        }
        let pack = self.pack_of(id, language, text);
        self.asked.texts.put(language, pack);
        self.read_programme(false);
        if self.speaking == Some(language) && self.asked.texts.are_here(language) {
            self.speaking = None;
            self.speak(language);
        }
    }

    /// Reads the programme once all of it is here. `is_new`: its file came, not only texts.
    pub(super) fn read_programme(&mut self, is_new: bool) {
        let (Some(id), Some(file)) = (&self.asked.programme, &self.asked.file) else {
            return;
        };
        let texts = &mut self.asked.texts;
        let wanted = texts.language;
        if texts.is_coming(wanted) {
            return;
        }
        let programme = texts.read(file).filter(|programme| programme.id == *id);
        let Some(programme) = programme else {
            return self.programme.set(Fetched::Failed);
        };
        match texts.state(wanted) {
            Fetched::Ready(()) => {
                self.timetables.clear();
                let programme = Fetched::Ready(programme.into());
                if self.programme.is_ready() && !is_new {
                    // What is shown says what it said, until the page speaks another language.
                    self.programme.set_alike(programme);
                    self.outcome = std::cell::OnceCell::new();
                } else {
                    self.programme.set(programme);
                }
                self.case_words.touch();
                self.note_last();
            }
            // The page goes on in the language that it has, and says so.
            Fetched::Failed if self.programme.is_ready() => {
                self.asked.texts.language = *self.language;
                if self.speaking.take().is_some() {
                    self.unspoken.set(Some(wanted));
                }
            }
            // Until the person tries again, nothing is shown half.
            Fetched::Failed => self.programme.set(Fetched::Failed),
            // It is written in another language than was to be expected.
            _ => self.ask_for_texts(wanted),
        }
    }
}
