//! The programmes that stand beside the one in view, where plans are compared. On the page this comes with the comparison.

use std::sync::Arc;

use super::{App, Effect, Fetched, Wanted, texts::Texts};
use crate::{
    case::Beside as Chosen,
    locale::Language,
    programme::{Id, Programme, Timetables},
};

/// A programme beside the one in view.
#[derive(Debug, Default)]
pub struct Beside {
    /// Which one; none before it was asked for.
    id: Option<Id<Programme>>,
    /// Its file, once it came.
    file: Option<String>,
    texts: Texts,
    /// The programme.
    pub programme: Fetched<Arc<Programme>>,
    /// Its timetables.
    pub(super) timetables: Timetables,
}

/// What sees to the programmes beside the one in view, as [`besides`] gives it.
#[derive(Debug, Clone, Copy)]
pub struct Besides {
    /// Has fetched what was chosen and is not here.
    pub(super) follow: fn(&mut App),
    /// Takes what came, or did not.
    pub(super) came: fn(&mut App, &Wanted, Option<&str>),
    /// Has fetched the texts in a language, unless they are here.
    pub(super) speak: fn(&mut App, Language),
    /// Has fetched anew what did not come.
    pub(super) again: fn(&mut App),
}

/// What sees to the programmes beside the one in view.
pub fn besides() -> Besides {
    Besides {
        follow: App::follow_beside,
        came: App::came_beside,
        speak: App::speak_beside,
        again: App::fetch_beside_again,
    }
}

impl Beside {
    /// Whether it is the one of this id.
    pub fn is(&self, id: &Id<Programme>) -> bool {
        self.id.as_ref() == Some(id)
    }

    fn ask(&mut self, id: Id<Programme>, language: Language) -> [Option<Effect>; 2] {
        *self = Beside {
            id: Some(id.clone()),
            programme: Fetched::Loading,
            ..Beside::default()
        };
        let file = Effect::Fetch(Wanted::Programme(id));
        [Some(file), self.ask_for_texts(language)]
    }

    fn ask_for_texts(&mut self, language: Language) -> Option<Effect> {
        self.texts.language = language;
        let id = self.id.clone()?;
        let is_new = self.texts.ask(language);
        is_new.then_some(Effect::Fetch(Wanted::Texts(id, language)))
    }

    /// Reads it once all of it is here; what has to be fetched besides.
    fn read(&mut self) -> Option<Effect> {
        let language = self.texts.language;
        let file = self.file.as_ref()?;
        if self.texts.is_coming(language) {
            return None;
        }
        let programme = self.texts.read(file);
        let Some(programme) = programme.filter(|programme| self.is(&programme.id)) else {
            self.programme = Fetched::Failed;
            return None;
        };
        self.timetables.clear();
        match self.texts.state(language) {
            // Texts in another language that did not come take nothing away.
            Fetched::Failed if !self.programme.is_ready() => self.programme = Fetched::Failed,
            Fetched::Ready(()) | Fetched::Failed => {
                self.programme = Fetched::Ready(Arc::new(programme));
            }
            _ => return self.ask_for_texts(language),
        }
        None
    }
}

impl App {
    /// What sees to the programmes beside the one in view is there from here on.
    pub fn compare_with(&mut self, besides: Besides) -> Vec<Effect> {
        self.besides = Some(besides);
        (besides.follow)(self);
        std::mem::take(&mut self.effects)
    }

    fn follow_beside(&mut self) {
        let chosen = self.draft.chosen().map(|chosen| &chosen.compared.beside);
        let shown = chosen.into_iter().flat_map(|beside| beside.iter());
        let shown =
            shown.filter(|(id, one)| one.shown && self.draft.programme.as_ref() != Some(id));
        let shown: Vec<_> = shown.map(|(id, _)| id.clone()).take(Chosen::MOST).collect();
        let is_same = self.beside.len() == shown.len()
            && self.beside.iter().zip(&shown).all(|(one, id)| one.is(id));
        if is_same {
            return;
        }
        let language = *self.language;
        let mut before = std::mem::take(&mut *self.beside);
        for id in shown {
            let known = before.iter().position(|one| one.is(&id));
            let mut one = known.map(|at| before.swap_remove(at)).unwrap_or_default();
            if known.is_none() {
                self.effects
                    .extend(one.ask(id, language).into_iter().flatten());
            }
            self.beside.push(one);
        }
    }

    fn came_beside(&mut self, wanted: &Wanted, text: Option<&str>) {
        let (Wanted::Programme(id) | Wanted::Texts(id, _)) = wanted else {
            return;
        };
        if !self.beside.iter().any(|one| one.is(id)) {
            return;
        }
        let pack = match wanted {
            Wanted::Texts(_, language) => Some((*language, self.pack_of(id, *language, text))),
            _ => None,
        };
        for one in self.beside.iter_mut().filter(|one| one.is(id)) {
            match (&pack, text) {
                (Some((language, pack)), _) => one.texts.put(*language, pack.clone()),
                (None, Some(text)) => one.file = Some(text.to_owned()),
                (None, None) => one.programme = Fetched::Failed,
            }
            self.effects.extend(one.read());
        }
    }

    fn speak_beside(&mut self, language: Language) {
        for one in self.beside.iter_mut() {
            self.effects.extend(one.ask_for_texts(language));
        }
    }

    fn fetch_beside_again(&mut self) {
        let language = *self.language;
        for one in self
            .beside
            .iter_mut()
            .filter(|one| one.programme.is_failed())
        {
            if let Some(id) = one.id.clone() {
                self.effects
                    .extend(one.ask(id, language).into_iter().flatten());
            }
        }
    }
}
