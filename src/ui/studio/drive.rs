//! What this place wants done, done.

use super::state::{read, send};
use crate::{
    app::{
        Event as Page, Fetched,
        studio::{Effect, Event},
    },
    browser::{self, Keeping},
    clock::{Zone, zone},
    programme::LARGEST,
    ui::App,
};

/// What the names of records begin with on this device.
const RECORD: &str = "duetime.programme.";

/// Under which name a tab keeps which one it works on.
const TAB: &str = "duetime.programme";

fn record(reference: &str) -> String {
    [RECORD, reference].concat()
}

/// Carries out effects, one after the other.
pub fn carry_out(app: App, effects: Vec<Effect>) {
    for effect in effects {
        if let Some(event) = one(app, effect) {
            send(app, event);
        }
    }
}

fn one(app: App, effect: Effect) -> Option<Event> {
    match effect {
        Effect::FetchOurs { id, to_compare } => {
            let tags = tags(app, &id);
            if tags.is_none() && to_compare {
                return None;
            }
            wasm_bindgen_futures::spawn_local(async move {
                let texts = ours(&id, &tags.unwrap_or_default()).await;
                send(
                    app,
                    Event::CameOurs {
                        id,
                        to_compare,
                        texts,
                    },
                );
            });
        }
        Effect::FetchFrom(address) => {
            // Other hosts are none that this page may ask; its own it may.
            let is_asked =
                address.starts_with("https://") || address.starts_with("http://localhost");
            let text = is_asked.then(|| browser::fetch_text(&address, LARGEST));
            wasm_bindgen_futures::spawn_local(async move {
                let text = match text {
                    Some(text) => text.await,
                    None => None,
                };
                send(app, Event::CameFrom(address, text));
            });
        }
        Effect::Keep {
            reference,
            text,
            over,
        } => {
            return Some(
                match browser::keep_over(&record(&reference), &text, &over) {
                    Keeping::Kept => Event::Kept { reference, text },
                    Keeping::Other(text) => Event::Found { reference, text },
                    Keeping::Refused => Event::NotKept(reference),
                },
            );
        }
        Effect::Forget(reference) => {
            let text = browser::kept(&record(&reference));
            browser::forget(&record(&reference));
            return Some(Event::Forgot { reference, text });
        }
        Effect::Tab(reference) => browser::tab_keep(TAB, &reference),
        Effect::Save { name, text } => browser::download(&name, "application/json", &text),
        Effect::Focus(id) => browser::focus(&id),
        Effect::Deflate(bytes) => wasm_bindgen_futures::spawn_local(async move {
            let small = browser::deflate(&bytes).await;
            send(app, Event::Deflated(small));
        }),
        Effect::Inflate(bytes) => wasm_bindgen_futures::spawn_local(async move {
            let large = browser::inflate(&bytes, LARGEST).await;
            send(app, Event::Inflated(large));
        }),
    }
    None
}

/// The tags of the languages in which we have texts of a programme; none where it is none of ours.
fn tags(app: App, id: &str) -> Option<Vec<String>> {
    let Fetched::Ready(index) = app.index.get_untracked() else {
        return None;
    };
    let entry = index.programmes.iter().find(|entry| entry.id == *id)?;
    let tags = match entry.languages.is_empty() {
        true => &index.languages,
        false => &entry.languages,
    };
    Some(tags.clone())
}

async fn ours(id: &str, tags: &[String]) -> Option<Vec<String>> {
    let fetch = |name: &[&str]| {
        browser::fetch_text(&["programmes/", &name.concat(), ".json"].concat(), LARGEST)
    };
    let first = fetch(&[id]);
    // All of them are on their way before anybody waits.
    let packs: Vec<_> = tags
        .iter()
        .filter(|tag| *tag != "en")
        .map(|tag| fetch(&[id, ".", tag]))
        .collect();
    let mut texts = vec![first.await?];
    for pack in packs {
        // A host may have a page for a file that there is not.
        texts.extend(pack.await.filter(|text| text.trim_start().starts_with('{')));
    }
    Some(texts)
}

/// Begins: the zones, without which no programme can be read, then what the device keeps and what the address says.
pub fn begin(app: App) {
    thread_local! {
        static BEGUN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    if BEGUN.replace(true) {
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        if Zone::names().next().is_none()
            && browser::fetch_bytes("zones.bin", zone::LARGEST)
                .await
                .is_some_and(zone::install)
        {
            app.send(Page::Zones(browser::zone()));
        }
        let names = browser::names(RECORD).into_iter();
        let records = names.filter_map(|name| {
            let text = browser::kept(&name)?;
            Some((name.strip_prefix(RECORD)?.to_owned(), text))
        });
        let (records, hash) = (records.collect(), browser::hash());
        let tab = browser::tab_kept(TAB).unwrap_or_default();
        send(app, Event::Arrived { records, hash, tab });
        settle();
        browser::on_hash_change(move |hash| {
            send(app, Event::Linked(hash));
            settle();
        });
        browser::on_kept(move |name| {
            if let Some(reference) = name.strip_prefix(RECORD) {
                let text = browser::kept(&name);
                send(
                    app,
                    Event::Elsewhere {
                        reference: reference.to_owned(),
                        text,
                    },
                );
            }
        });
    });
}

/// A programme in the address was taken: from here on the device keeps it, and loading anew must not bring back the first.
fn settle() {
    let is_open = read(&[], |studio| studio.document().is_some());
    if browser::hash().starts_with("/studio/") && is_open {
        browser::replace_hash("/studio");
    }
}
