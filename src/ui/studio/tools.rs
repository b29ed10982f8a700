//! What can be done with the programme as a whole.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;

use super::{
    problems::Found,
    state::{read, send},
};
use crate::{
    app::studio::{Event, Part, Shared},
    browser,
    locale::{Language, words::studio as w},
    studio::Edited,
    ui::{
        App,
        html::{dynamic, live, nothing, still, text},
        parts::{Jump, Press, Tool, block, disclosure, element, flag, words},
    },
    view::html,
};

/// The bar above the form.
pub fn bar(app: App, language: Language, found: Found) -> AnyView {
    let said = RwSignal::new(String::new());
    hear_keys(app, language, said);
    let can = |ask: fn(&Edited) -> bool| {
        flag(move || {
            let can = read(&[Part::Edited], |studio| {
                (*studio.edited).as_ref().is_some_and(ask)
            });
            !can
        })
    };
    let undo = Callback::new(move |()| step(app, language, said, true));
    let redo = Callback::new(move |()| step(app, language, said, false));
    let save = Callback::new(move |()| send(app, Event::Save(None)));
    let share = Callback::new(move |()| send(app, Event::Share));
    let close = Callback::new(move |()| send(app, Event::Close));
    let label = |word: crate::locale::Word| text(Box::new(move || word.get(language).to_owned()));
    let undo = view! {
        <Tool
            text=w::UNDO.get(language)
            label=label(w::UNDO)
            class=""
            id="undo".to_owned()
            is_idle=can(Edited::can_undo)
            on=undo
        />
    };
    let redo = view! {
        <Tool
            text=w::REDO.get(language)
            label=label(w::REDO)
            class=""
            id="redo".to_owned()
            is_idle=can(Edited::can_redo)
            on=redo
        />
    };
    let wrong = dynamic(move || {
        let count = found.with(|found| found.iter().filter(|one| one.is_wrong).count());
        match count {
            0 => nothing(),
            n => {
                let said = w::WRONG_COUNT.with(language, &[("count", &n.to_string())]);
                view! { <Jump text=said to="studio-problems" /> }.into_any()
            }
        }
    });
    let parts = vec![
        undo.into_any(),
        redo.into_any(),
        view! { <Press text=w::SAVE.get(language) id="save" on=save /> }.into_any(),
        view! { <Press text=w::SHARE.get(language) id="share" on=share /> }.into_any(),
        view! { <Press text=w::CLOSE.get(language) class="quiet" on=close /> }.into_any(),
        wrong,
    ];
    block(
        "",
        vec![
            called(language),
            element(view! { <div class="sr" role="status">{move || said.get()}</div> }),
            block("bar", parts),
            shared(language),
            files(app, language),
        ],
    )
}

fn called(language: Language) -> AnyView {
    live("", move || {
        let (name, is_kept) = read(&[Part::Edited, Part::Shelf], |studio| {
            let name = studio
                .document()
                .map_or("", |document| document.text("name"));
            let name = match name {
                "" => w::NO_NAME.get(language).to_owned(),
                name => name.to_owned(),
            };
            (name, studio.is_kept())
        });
        let kept = if is_kept { w::IS_KEPT } else { w::NOT_CHANGED };
        html! { p { strong { (name) } " " small { (kept.get(language)) } } }
    })
}

/// The files as a host has them: that of the programme, and one for each other language.
fn files(app: App, language: Language) -> AnyView {
    let names = Memo::new(move |_| {
        read(&[Part::Edited], |studio| {
            let names = |document: &crate::studio::Document| {
                let files = document.languages().into_iter();
                let id = match document.text("id") {
                    "" => "programme",
                    id => id,
                };
                let others = files.map(|tag| [id, ".", &tag, ".json"].concat());
                let mut names = vec![[id, ".json"].concat()];
                names.extend(others);
                names
            };
            studio.document().map(names).unwrap_or_default()
        })
    });
    let parts = dynamic(move || {
        let names = names.get();
        let parts = names.into_iter().enumerate().map(|(n, text)| {
            let on = Callback::new(move |()| send(app, Event::Save(Some(n))));
            view! { <Press text class="quiet" on /> }.into_any()
        });
        block("bar", parts.collect())
    });
    let hint = still(
        "",
        html! { p class="hint" { (w::FILES_HINT.get(language)) } },
    );
    let summary = words(w::FILES.get(language));
    disclosure("source", "", false, summary, vec![hint, parts])
}

/// The link, or that there is none.
fn shared(language: Language) -> AnyView {
    let now = Memo::new(move |_| read(&[Part::Shared], |studio| (*studio.shared).clone()));
    dynamic(move || match now.get() {
        Shared::Nothing => nothing(),
        Shared::TooLarge => still(
            "notice",
            html! { p role="status" { (w::LINK_TOO_LARGE.get(language)) } },
        ),
        Shared::Link(link) => {
            let page = browser::href();
            let page = page.split('#').next().unwrap_or_default();
            let address = [page, "#/studio/", &link].concat();
            let said = html! {
                p role="status" { (w::LINK.get(language)) }
                p class="link-of" { a href=(address) translate="no" { (address) } }
            };
            let copied = RwSignal::new(false);
            let on = Callback::new(move |()| {
                let address = address.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    copied.set(browser::copy(&address).await);
                });
            });
            let press = view! { <Press text=w::COPY.get(language) on /> };
            let done = live(
                "",
                move || html! { @if copied.get() { p role="status" { (w::COPIED.get(language)) } } },
            );
            block("notice", vec![still("", said), press.into_any(), done])
        }
    })
}

/// A step back or forth; where it changed something is said.
fn step(app: App, language: Language, said: RwSignal<String>, is_back: bool) {
    let place = read(&[], |studio| {
        let edited = (*studio.edited).as_ref();
        edited.and_then(|edited| match is_back {
            true => edited.next_undo(),
            false => edited.next_redo(),
        })
    });
    let Some(place) = place else { return };
    let (event, word) = match is_back {
        true => (Event::Undo, w::UNDONE),
        false => (Event::Redo, w::REDONE),
    };
    send(app, event);
    said.set(word.with(language, &[("place", &place.to_string())]));
}

/// Steps back and forth by keys, wherever nobody types: in a field, the browser steps back what was typed there.
fn hear_keys(app: App, language: Language, said: RwSignal<String>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let options = EventListenerOptions::enable_prevent_default();
    let hears = EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(is_back) = browser::step_keys(event) {
            event.prevent_default();
            step(app, language, said, is_back);
        }
    });
    // It is heard for as long as the place is shown.
    StoredValue::new_local(hears);
}
