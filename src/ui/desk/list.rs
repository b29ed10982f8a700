use leptos::prelude::*;

use super::{cases, line, take::take_file};
use crate::{
    app::{Edit, Event, Part},
    browser,
    drafts::KEEP_DAYS,
    locale::{self, Language, Word, words::drafts as w},
    ui::{
        App, chooser, handing,
        html::{dynamic, live, nothing, still, text},
        parts::{
            self, Entry, Labelled, Press, Tool, block, each, element, flag, keys, sends, tells,
            words,
        },
    },
    view::{self, List, html},
};

/// The cases that were begun on this device: to go on with, to delete, to take along as a file.
pub fn page(app: App, language: Language) -> AnyView {
    let days = locale::number(language, u64::from(KEEP_DAYS));
    let head = html! {
        h1 id="step" tabindex="-1" { (w::DRAFTS.get(language)) }
        p { (w::DRAFTS_SAY.with(language, &[("days", &days)])) }
    };
    // Cases that were handed in come with all that stands below them: nothing moves.
    // Once it is shown, it stays.
    let (there, shown) = (cases::are_there(app), StoredValue::new(false));
    let is_ready = flag(move || {
        let is_known = app.settled.get() && (!there.get() || cases::is_over(app));
        if is_known {
            shown.set_value(true);
        }
        shown.get_value()
    });
    let rest = dynamic(move || {
        if is_ready.get() {
            below(app, language)
        } else {
            chooser::loading(language)
        }
    });
    vec![still("", head), rest].into_any()
}

/// How the draft stands, what was handed in, and the drafts.
fn below(app: App, language: Language) -> AnyView {
    let entries = Memo::new(move |_| {
        let here = app.draft.with(|draft| draft.reference.clone());
        app.read(&[Part::Records, Part::Old, Part::Index], |core| {
            let (mut known, other) = core.drafts.list();
            // What was handed in stands in a list of its own.
            known.retain(|one| !one.is_handed);
            let list = List {
                known: &known,
                other: &other,
                index: core.index.there().map(|index| &**index),
                here: &here,
                until: &|reference| core.drafts.old.until(reference),
            };
            view::entries(language, list)
        })
    });
    let on = Callback::new(move |event| app.send(event));
    let new = sends(app, || Event::Begin);
    let new = view! { <Press text=w::NEW.get(language) class="main" on=new /> }.into_inner();
    let mut parts = vec![
        line(app, language),
        cases::section(app, language),
        name(app, language),
        handing::list(app, language),
        view! { <Drafts language entries on /> }.into_inner(),
        forget(app, language),
        gone(app, language),
        block("ways", vec![new]),
    ];
    parts.extend(from_file(app, language));
    parts.into_any()
}

/// The name of the draft that is worked on.
fn name(app: App, language: Language) -> AnyView {
    let value = text(Box::new(move || app.draft.with(|draft| draft.name.clone())));
    let on = app.entered(Edit::Name);
    let field = view! {
        <Entry
            id="draft-name"
            described="draft-name:hint"
            class="wide"
            is_prose=true
            value
            on
        />
    }
    .into_inner();
    let (label, hint) = (w::NAME.get(language), w::NAME_HINT.get(language));
    view! { <Labelled id="draft-name" label hint field /> }.into_inner()
}

/// The draft that is worked on goes, kept or not, with the files that belong to it.
fn forget(app: App, language: Language) -> AnyView {
    let forgotten = move || {
        let word = app.forgotten.get().then_some(w::FORGOTTEN);
        html! { (word.map_or("", |word| word.get(language))) }.into_string()
    };
    let on = sends(app, || Event::DeleteThis);
    let button = view! { <Press text=w::FORGET.get(language) class="quiet" on /> }.into_inner();
    let said = element(view! { <span role="status" inner_html=forgotten></span> });
    parts::line("", vec![button, words(" "), said])
}

/// What was deleted last, to bring back.
fn gone(app: App, language: Language) -> AnyView {
    let is_gone = flag(Box::new(move || app.gone.with(Option::is_some)));
    let on = sends(app, || Event::BringBack);
    dynamic(move || {
        if !is_gone.get() {
            return nothing();
        }
        element(view! {
            <p role="status">
                {w::GONE.get(language)} " "
                <Press text=w::BRING_BACK.get(language) class="quiet" on />
            </p>
        })
    })
}

/// A draft that comes from a file, and what is wrong with it.
fn from_file(app: App, language: Language) -> [AnyView; 2] {
    let hear = move |event: leptos::ev::Event| {
        if let Some(file) = browser::file_of(&event) {
            take_file(app, file);
        }
    };
    let refused = move || {
        let refused = app.refused.get();
        html! { @if !refused.is_empty() { p class="notice warm" role="alert" { (refused) } } }
    };
    let field = element(view! {
        <input
            type="file"
            id="draft-file"
            accept=".json,application/json"
            aria-describedby="draft-file:hint"
            on:change=hear
        />
    });
    let (label, hint) = (w::FROM_FILE.get(language), w::FROM_FILE_HINT.get(language));
    let field = view! { <Labelled id="draft-file" label hint field /> }.into_inner();
    [field, live("", refused)]
}

/// The list of drafts. Each button says which draft it means, where two are of the same vendor too.
#[component]
pub fn Drafts(
    language: Language,
    /// What is said of each.
    entries: Memo<Vec<view::Entry>>,
    /// Takes what is pressed.
    on: Callback<Event>,
) -> AnyView {
    let list = Rows {
        language,
        entries,
        on,
    };
    let references = keys(Box::new(move || {
        entries.with(|entries| entries.iter().map(|one| one.reference.clone()).collect())
    }));
    let none = move || {
        let is_empty = references.with(Vec::is_empty);
        html! { @if is_empty { p class="hint" { (w::NO_DRAFTS.get(language)) } } }
    };
    let rows = each(references, Box::new(move |reference| list.row(reference)));
    let list = view! { <ul class="rules drafts">{rows}</ul> };
    vec![live("", none), list.into_any()].into_any()
}

/// What the entries are made of.
#[derive(Clone, Copy)]
struct Rows {
    language: Language,
    entries: Memo<Vec<view::Entry>>,
    on: Callback<Event>,
}

impl Rows {
    /// Something of a draft, as long as it is there.
    fn read(self, reference: &str, read: fn(&view::Entry) -> String) -> Memo<String> {
        let reference = reference.to_owned();
        text(Box::new(move || {
            self.entries.with(|entries| {
                let entry = entries.iter().find(|one| one.reference == reference);
                entry.map(read).unwrap_or_default()
            })
        }))
    }

    fn row(self, reference: &str) -> AnyView {
        let name = self.read(reference, |entry| entry.name.clone());
        let said = self.read(reference, |entry| entry.said.clone());
        let old = self.read(reference, |entry| entry.old.clone().unwrap_or_default());
        let is_readable = self.entries.with_untracked(|entries| {
            let entry = entries.iter().find(|one| one.reference == reference);
            entry.is_some_and(|entry| entry.is_readable)
        });
        let button = |word: Word, event| {
            let on = tells(self.on, event, reference.to_owned());
            button(self.language, word.get(self.language), name, on)
        };
        let keep = button(w::KEEP_OLD, Event::KeepOld);
        let open = is_readable.then(|| button(w::OPEN, Event::OpenDraft));
        element(view! {
            <li>
                {live("", move || maud::PreEscaped(said.get()))}
                <p class="notice warm" hidden=move || old.with(String::is_empty)>
                    <span inner_html=move || html! { (old.get()) }.into_string()></span>
                    " "
                    {keep}
                </p>
                <p>
                    {open} " " {button(w::TO_FILE, Event::SaveDraft)} " "
                    {button(w::DELETE, Event::Delete)}
                </p>
            </li>
        })
    }
}

/// A button of a draft: a screen reader says which one it means.
#[inline(never)]
fn button(language: Language, word: &'static str, name: Memo<String>, on: Callback<()>) -> AnyView {
    let label = text(Box::new(move || {
        [word, language.colon(), &name.get()].concat()
    }));
    view! { <Tool text=word label class="quiet" on /> }.into_inner()
}
