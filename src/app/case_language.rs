//! The language of the case, which may be another than that of the page: a customer answers in theirs, and the vendor's desk
//! reads its own.

use super::{App, Effect, Fetched, Wanted};
use crate::locale::Language;

impl App {
    /// The language in which the case is put together: that of the page, or the one that was chosen for it, as soon as its
    /// words and what the programme says in it are there.
    pub fn case_language(&self) -> Fetched<Language> {
        let Some(other) = self.other_language() else {
            return Fetched::Ready(*self.language);
        };
        match (self.words_of_case(other), self.asked.texts.state(other)) {
            (Fetched::Ready(()), Fetched::Ready(())) => Fetched::Ready(other),
            (Fetched::Failed, _) | (_, Fetched::Failed) => Fetched::Failed,
            _ => Fetched::Loading,
        }
    }

    /// The language that was chosen for the case, where it is another than that of the page.
    pub fn other_language(&self) -> Option<Language> {
        Language::of(&self.draft.language).filter(|one| *one != *self.language)
    }

    fn words_of_case(&self, language: Language) -> Fetched<()> {
        match (&self.case_words.0, &self.case_words.1) {
            (Some(one), state) if *one == language => state.clone(),
            _ => Fetched::Nothing,
        }
    }

    /// Has fetched what a case in its language needs, unless it is here, on its way, or did not come.
    pub(super) fn fetch_case_language(&mut self) {
        let Some(other) = self.other_language() else {
            return;
        };
        if self.words_of_case(other) == Fetched::Nothing {
            self.fetch_case_words(other);
        }
        if self.asked.texts.state(other) == Fetched::Nothing {
            self.ask_for_texts(other);
        }
    }

    /// Fetches anew what did not come of it.
    pub(super) fn fetch_case_language_again(&mut self) {
        let Some(other) = self.other_language() else {
            return;
        };
        if self.words_of_case(other).is_failed() {
            self.fetch_case_words(other);
        }
        if self.asked.texts.state(other).is_failed() {
            self.ask_for_texts(other);
            self.case_words.touch();
        }
    }

    fn fetch_case_words(&mut self, language: Language) {
        self.case_words.set((Some(language), Fetched::Loading));
        self.effects.push(Effect::Fetch(Wanted::Words(language)));
    }

    /// The words of a language came, or did not.
    pub(super) fn came_words(&mut self, language: Language, came: bool) {
        if self.case_words.0 == Some(language) {
            let state = if came {
                Fetched::Ready(())
            } else {
                Fetched::Failed
            };
            self.case_words.set((Some(language), state));
        }
    }
}
