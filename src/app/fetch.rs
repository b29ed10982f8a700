//! What is fetched, when, and what comes of it.

use std::sync::Arc;

use super::{App, Effect, Fetched, Wanted, texts::Texts};
use crate::{
    case::OwnDays,
    clock::{Country, Zone, read_index as read_countries},
    programme::{Id, Kind, Programme, read_index},
};

/// What was asked for last.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub(super) programme: Option<Id<Programme>>,
    country: String,
    countries: bool,
    /// The file of the programme, once it came.
    pub(super) file: Option<String>,
    /// Its texts in other languages than its first.
    pub(super) texts: Texts,
}

impl App {
    pub(super) fn fetch_index(&mut self) {
        self.index.set(Fetched::Loading);
        self.effects.push(Effect::Fetch(Wanted::Index));
    }

    /// The list of programmes came, or did not.
    pub(super) fn came_index(&mut self, text: Option<&str>) {
        let index = text.and_then(|text| read_index(text).ok());
        self.index.set(ready_or_failed(index));
    }

    /// Has fetched what was chosen and is not here.
    pub(super) fn fetch_chosen(&mut self) {
        self.note_last();
        if self.asked.programme != self.draft.programme {
            self.fetch_programme();
        }
        if self.asked.country != self.draft.holidays.country {
            self.fetch_country();
        }
        self.fetch_case_language();
    }

    pub(super) fn fetch_programme(&mut self) {
        self.asked.programme.clone_from(&self.draft.programme);
        self.asked.file = None;
        self.asked.texts.clear();
        self.timetables.clear();
        match self.asked.programme.clone() {
            Some(id) => {
                self.programme.set(Fetched::Loading);
                self.effects.push(Effect::Fetch(Wanted::Programme(id)));
                self.fetch_texts(*self.language);
                // Whose days off there are is asked beside the moment.
                if !std::mem::replace(&mut self.asked.countries, true) {
                    self.effects.push(Effect::Fetch(Wanted::Countries));
                }
            }
            None => {
                self.programme.set(Fetched::Nothing);
            }
        }
    }

    fn fetch_country(&mut self) {
        // After a failure the list of countries may be missing too.
        if self.country.is_failed() && self.countries.is_empty() {
            self.effects.push(Effect::Fetch(Wanted::Countries));
        }
        self.asked.country.clone_from(&self.draft.holidays.country);
        if self.asked.country.is_empty() {
            return self.country.set(Fetched::Nothing);
        }
        self.country.set(Fetched::Loading);
        let wanted = Wanted::Country(self.asked.country.clone());
        self.effects.push(Effect::Fetch(wanted));
    }

    /// Fetches anew what did not come.
    pub(super) fn fetch_again(&mut self) {
        self.fetch_case_language_again();
        if self.country.is_failed() {
            self.fetch_country();
        } else if self.programme.is_failed() {
            self.fetch_programme();
        }
    }

    /// Something came, or did not. What nobody wants any more is put away.
    pub(super) fn came(&mut self, wanted: &Wanted, text: Option<&str>) {
        match wanted {
            // The shell's.
            Wanted::Index => {}
            Wanted::Programme(id) => {
                if self.draft.programme.as_ref() == Some(id) {
                    // Without zones a programme is of no use, even if it names none.
                    let text = text.filter(|_| Zone::names().next().is_some());
                    self.asked.file = text.map(str::to_owned);
                    if text.is_none() {
                        self.programme.set(Fetched::Failed);
                    }
                    self.read_programme(true);
                }
            }
            Wanted::Texts(id, language) => self.came_texts(id, *language, text),
            Wanted::Words(language) => self.came_words(*language, text.is_some()),
            Wanted::Countries => match text.and_then(|text| read_countries(text).ok()) {
                Some(index) => self.countries.set(index.countries().to_vec()),
                // That it did not come matters to those who have chosen none yet.
                None if self.draft.holidays.country.is_empty() => {
                    self.country.set(Fetched::Failed);
                }
                None => {}
            },
            Wanted::Country(id) => {
                if self.draft.holidays.country == *id {
                    let country = text.and_then(|text| Country::read(text).ok());
                    let country = country.filter(|country| country.id() == id);
                    self.country.set(ready_or_failed(country));
                }
            }
        }
    }

    /// The zone in which the times of a calendar file count: that in which support keeps its hours, else the one that was
    /// typed, else that of the device; none where there is none.
    pub fn zone_of_days(&self) -> Option<Zone> {
        if let Some((_, commitment, _)) = self.outcome().given()
            && let Kind::Due(due) = &commitment.kind
        {
            return Some(due.timetable.zone());
        }
        let typed = self.draft.moment.zone(self.device()).ok();
        typed.or(self.device())
    }

    /// Takes the days off of a calendar file.
    pub(super) fn take_days(&mut self, name: String, mut own: OwnDays) {
        let days = std::mem::take(&mut own.days);
        let maybe = std::mem::take(&mut own.maybe);
        if !days.is_empty() || !maybe.is_empty() {
            self.draft_mut().holidays.take_file(name, days, maybe);
            // The field made way for the button that takes the file away.
            self.focus("drop-own-days");
        }
        self.own_days.set(own);
    }
}

fn ready_or_failed<T>(it: Option<T>) -> Fetched<Arc<T>> {
    it.map_or(Fetched::Failed, |it| Fetched::Ready(Arc::new(it)))
}
