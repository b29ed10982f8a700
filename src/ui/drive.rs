//! What the app wants done, done: whatever comes of it at once is told at once.

use super::{
    App,
    chunks::{self, chunks},
    words,
};
use crate::{
    app::{Effect, Event, Opened, Setting, Wanted},
    browser::{self, Keeping},
    locale::words::{
        pack::{self, Pack},
        shell as w,
    },
};

/// What the names of records begin with on this device.
const RECORD: &str = "duetime.case.";

/// What stands before a draft that is remembered with an entry of the history.
const DRAFT: &str = "draft\n";

/// Where the list of programmes is.
const INDEX: &str = "programmes/index.json";

fn name(setting: Setting) -> &'static str {
    match setting {
        Setting::Language => "duetime.language",
        Setting::Contact => "duetime.contact",
        Setting::Old => "duetime.old",
        Setting::First => "duetime.draft",
        Setting::Tab => "duetime.tab",
        Setting::Last => "duetime.last",
    }
}

fn record(reference: &str) -> String {
    [RECORD, reference].concat()
}

/// Carries out effects, one after the other.
pub fn carry_out(app: App, effects: Vec<Effect>) {
    for effect in effects {
        if let Some(event) = one(app, effect) {
            app.send(event);
        }
    }
}

fn one(app: App, effect: Effect) -> Option<Event> {
    match effect {
        Effect::Fetch(Wanted::Index) => {
            // By its name: how everything else is called is for what answers to know.
            let text = browser::fetch_text(INDEX, crate::programme::LARGEST);
            wasm_bindgen_futures::spawn_local(async move {
                app.send(Event::Came(Wanted::Index, text.await));
            });
        }
        Effect::Fetch(wanted) => {
            if let Some(answer) = chunks().answer.ready_untracked() {
                (answer.fetch)(app, wanted);
            }
        }
        Effect::Ahead(id) => {
            browser::programme_ahead(id.as_str(), app.language.get_untracked().tag())
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
        Effect::Look(reference) => {
            let text = browser::kept(&record(&reference));
            return Some(Event::Found { reference, text });
        }
        Effect::Set(Setting::Tab, text) => {
            browser::tab_keep(name(Setting::Tab), &text.unwrap_or_default());
        }
        // In a frame the host says which language it is; the person's own choice stays what it was.
        Effect::Set(Setting::Language, _) if browser::is_framed() => {}
        Effect::Set(setting, Some(text)) => {
            if !browser::keep(name(setting), &text) {
                return Some(Event::NothingKept);
            }
        }
        Effect::Set(setting, None) => browser::forget(name(setting)),
        Effect::Address { to, step: true } => {
            browser::push_hash(&to);
            // It is an entry of our own: Back to it restores nothing.
            browser::replace_hash(&to);
        }
        Effect::Address { to, step: false } => browser::replace_hash(&to),
        Effect::Remember(text) if text.is_empty() => browser::remember("own"),
        Effect::Remember(text) => browser::remember(&[DRAFT, &text].concat()),
        Effect::Focus(id) => browser::focus(&id),
        Effect::KeepView => browser::keep_view(),
        Effect::Words(language) => {
            wasm_bindgen_futures::spawn_local(async move {
                let came = words::bring(language).await;
                app.send(if came {
                    Event::Spoken(language)
                } else {
                    Event::NotSpoken(language)
                });
            });
        }
        // Before the first words are there, the document has a title of its own.
        Effect::Speak(language) if pack::is_there(language, Pack::Shell) => {
            browser::speak(language, w::TITLE.get(language));
        }
        Effect::Speak(_) => {}
        Effect::Save { name, kind, text } => browser::download(&name, kind, &text),
        Effect::File(handle, effect) => {
            let case = chunks().case.ready_untracked()?;
            return (case.carry_out)(app, handle, effect);
        }
        Effect::Tell(text) => drop(browser::frame("tell", &text)),
        Effect::Load(chunk) => chunks::load(app, chunk),
    }
    None
}

/// What the page finds when it is opened.
pub fn found() -> Opened {
    let settings = [
        Setting::Language,
        Setting::Contact,
        Setting::Old,
        Setting::First,
        Setting::Last,
    ];
    // In a frame the host says which language it is.
    let mut settings: Vec<_> = settings
        .into_iter()
        .skip(usize::from(browser::is_framed()))
        .filter_map(|setting| Some((setting, browser::kept(name(setting))?)))
        .collect();
    let tab = browser::tab_kept(name(Setting::Tab)).filter(|tab| !tab.is_empty());
    settings.extend(tab.map(|tab| (Setting::Tab, tab)));
    let records = browser::names(RECORD).into_iter().filter_map(|name| {
        let text = browser::kept(&name)?;
        Some((name.strip_prefix(RECORD)?.to_owned(), text))
    });
    let shown = browser::been_here();
    let remembered = browser::remembered();
    Opened {
        now: browser::now(),
        milliseconds: browser::milliseconds(),
        languages: browser::languages(),
        hash: browser::hash(),
        search: browser::search(),
        shown,
        remembered: remembered.and_then(|text| Some(text.strip_prefix(DRAFT)?.to_owned())),
        records: records.collect(),
        settings,
    }
}

/// Hears what other tabs keep and forget.
pub fn hear_tabs(app: App) {
    browser::on_kept(move |name| {
        if name.is_empty() {
            app.send(Event::Emptied);
        } else if let Some(reference) = name.strip_prefix(RECORD) {
            app.send(Event::Found {
                reference: reference.to_owned(),
                text: browser::kept(&name),
            });
        }
    });
}
