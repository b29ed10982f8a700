//! What is fetched of a programme and of holidays.

use super::{App, words};
use crate::{
    app::{Event, Wanted},
    browser,
    clock::{Zone, zone},
};

/// Fetches it, and tells what came. The zones come with the first programme, and before it.
pub fn fetch(app: App, wanted: Wanted) {
    if let Wanted::Words(language) = wanted {
        wasm_bindgen_futures::spawn_local(async move {
            let came = words::bring(language).await.then(String::new);
            app.send(Event::Came(wanted, came));
        });
        return;
    }
    let first = matches!(wanted, Wanted::Programme(_)) && Zone::names().next().is_none();
    let zones = first.then(|| browser::fetch_bytes("zones.bin", zone::LARGEST));
    // A host may have brought its own.
    let own = match &wanted {
        Wanted::Programme(id) => app.read(&[], |core| core.own_programme(id)),
        _ => None,
    };
    let text = own
        .is_none()
        .then(|| browser::fetch_text(&wanted.address(), wanted.largest()));
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(zones) = zones
            && zones.await.is_some_and(zone::install)
        {
            app.send(Event::Zones(browser::zone()));
        }
        let text = match text {
            Some(text) => text.await,
            None => own,
        };
        app.send(Event::Came(wanted, text));
    });
}
