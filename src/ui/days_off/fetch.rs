//! The files of countries, fetched when they are asked for.

use std::sync::Arc;

use crate::{
    browser,
    case::Draft,
    clock::{Country, Holiday, read_index},
    ui::{App, app::Fetched},
};

impl App {
    /// The days that are taken off; none while the file of the country is on its way.
    pub fn days_off(self, draft: &Draft) -> Option<Vec<Holiday>> {
        let chosen = &draft.holidays;
        self.country.with(|country| match country {
            Fetched::Ready(country) => Some(chosen.days(Some(country))),
            Fetched::Failed => Some(chosen.days(None)),
            _ if chosen.country.is_empty() => Some(chosen.days(None)),
            _ => None,
        })
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
