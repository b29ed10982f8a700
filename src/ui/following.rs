//! What the draft brings about: the programme in view, its holidays, and the choices in the address.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    App,
    app::Fetched,
    html::{effect, text},
    parts::signal,
};
use crate::{
    browser,
    case::link,
    clock::{Zone, zone},
    programme::{Id, LARGEST, Programme, read},
};

impl App {
    /// Fetches what the draft names, whenever it names something else.
    pub fn follow(self) {
        let id = text(Box::new(move || {
            let id = self
                .draft
                .with(|draft| draft.programme.as_ref().map(ToString::to_string));
            id.unwrap_or_default()
        }));
        effect(Box::new(move || match id.get().parse() {
            Ok(id) => self.fetch(id),
            Err(_) => self.programme.set(Fetched::Nothing),
        }));
        let country = signal(move || self.draft.with(|draft| draft.holidays.country.clone()));
        effect(Box::new(move || self.fetch_country(country.get())));
    }

    /// The choices of the draft, as an address has them.
    pub fn said_in_address(self) -> String {
        self.draft.with(link::write)
    }

    /// Takes in the choices of an address that the page came to: those of a link change what they name, those that the page
    /// wrote itself bring back how it was.
    pub fn arrive(self, choices: &str) {
        let is_new = self
            .draft
            .with_untracked(|draft| link::write(draft) != choices);
        if !is_new {
            return;
        }
        if browser::been_here() {
            self.draft.update(|draft| link::restore(choices, draft));
        } else {
            self.draft.update(|draft| link::read(choices, draft));
            self.link.set(choices.to_owned());
        }
    }

    /// Fetches anew what did not come of a programme and its holidays.
    pub fn fetch_programme_again(self) {
        if self
            .country
            .with_untracked(|country| matches!(country, Fetched::Failed))
        {
            self.fetch_country(
                self.draft
                    .with_untracked(|draft| draft.holidays.country.clone()),
            );
        } else if let Some(id) = self.draft.with_untracked(|draft| draft.programme.clone()) {
            self.fetch(id);
        }
    }

    /// Fetches a programme, unless the person has turned to another one by the time it is there. The zones come with
    /// the first one.
    pub fn fetch(self, id: Id<Programme>) {
        self.programme.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let known = || Zone::names().next().is_some();
            let zones = (!known()).then(|| browser::fetch_bytes("zones.bin", zone::LARGEST));
            let address = ["programmes/", id.as_str(), ".json"].concat();
            let text = browser::fetch_text(&address, LARGEST).await;
            if let Some(zones) = zones
                && zones.await.is_some_and(zone::install)
            {
                self.device.set(browser::zone());
            }
            // Without zones a programme is of no use, even if it names none.
            let programme = text
                .filter(|_| known())
                .and_then(|text| read(&text).ok())
                .filter(|programme| programme.id == id);
            if self
                .draft
                .with_untracked(|draft| draft.programme.as_ref() == Some(&id))
            {
                self.programme
                    .set(programme.map_or(Fetched::Failed, |p| Fetched::Ready(Arc::new(p))));
            }
        });
    }
}
