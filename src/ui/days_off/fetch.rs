//! The files of countries, fetched when they are asked for.

use std::sync::Arc;

use crate::{
    browser,
    case::{CountryFile, DayOff, DaysOff, Draft, Tick},
    clock::{Country, read_index},
    ui::{App, app::Fetched},
};

impl App {
    /// The days that are taken off, as far as they are there.
    pub fn days_off(self, draft: &Draft) -> DaysOff {
        self.country.with(|country| {
            draft.holidays.days_off(match country {
                Fetched::Ready(country) => CountryFile::There(country),
                Fetched::Failed => CountryFile::Missing,
                _ => CountryFile::Waiting,
            })
        })
    }

    /// Every day that is off or may be.
    pub(super) fn listed(self) -> Vec<DayOff> {
        let country = self.country.with(Fetched::ready);
        self.draft
            .with(|draft| draft.holidays.listed(country.as_deref()))
    }

    /// Takes what a person presses about a day: its id and a word, as [`said`](super::said) writes them.
    pub fn press_day(self, said: &str) {
        let (id, word) = said.split_once(' ').unwrap_or((said, ""));
        let tick = match word {
            "off" => Tick::Off,
            "noon" => Tick::Noon,
            _ => Tick::Works,
        };
        self.draft.update(|draft| draft.holidays.tick(id, tick));
        // The button made way for what it did.
        browser::focus("answer");
    }

    /// Drops the country that was chosen, so that the answer counts without its holidays.
    pub fn drop_country(self) {
        self.draft.update(|draft| {
            draft.holidays.country.clear();
            draft.holidays.region.clear();
        });
        browser::focus("answer");
    }

    /// Fetches the file of a country, unless the person has turned to another one by the time it is there.
    pub fn fetch_country(self, id: String) {
        // After a failure the list of countries may be missing too.
        if self
            .country
            .with_untracked(|country| matches!(country, Fetched::Failed))
        {
            self.fetch_countries();
        }
        if id.is_empty() {
            self.country.set(Fetched::Nothing);
            return;
        }
        self.country.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let text = browser::fetch_text(&address(&id), Country::LARGEST).await;
            let country = text.and_then(|text| Country::read(&text).ok());
            let country = country.filter(|country| country.id() == id);
            let wanted = self
                .draft
                .with_untracked(|draft| draft.holidays.country == id);
            if wanted {
                let fetched = country.map(Arc::new);
                self.country
                    .set(fetched.map_or(Fetched::Failed, Fetched::Ready));
            }
        });
    }

    /// Fetches the list of countries. That it did not come matters to those who have chosen none yet.
    pub(super) fn fetch_countries(self) {
        wasm_bindgen_futures::spawn_local(async move {
            let text = browser::fetch_text(&address("index"), Country::LARGEST).await;
            if let Some(index) = text.and_then(|text| read_index(&text).ok()) {
                self.countries.set(index.countries().to_vec());
            } else if self
                .draft
                .with_untracked(|draft| draft.holidays.country.is_empty())
            {
                self.country.set(Fetched::Failed);
            }
        });
    }
}

fn address(name: &str) -> String {
    ["holidays/", name, ".json"].concat()
}
