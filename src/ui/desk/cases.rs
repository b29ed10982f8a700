//! The way to what shows cases that were handed in: it is fetched for those who have one.

use leptos::prelude::*;

use crate::{
    app::{App as Core, Fetched, Part},
    browser,
    locale::{
        Language,
        words::{pack::Pack, shell as w},
    },
    ui::{
        App,
        chunks::{Cases, Held, cases},
        html::{dynamic, nothing, still},
        parts::{Press, alert, flag},
        words,
    },
    view::html,
};

thread_local! {
    static STATE: Held<Fetched<Cases>> = Held::new(Fetched::Nothing);
}

/// How it stands; from the first time that somebody asks, it is fetched.
pub fn want(app: App) -> Fetched<Cases> {
    let state = STATE.with(|state| *state);
    if state.with_untracked(|state| matches!(state, Fetched::Nothing)) {
        load(app);
    }
    state.get()
}

fn load(app: App) {
    let state = STATE.with(|state| *state);
    state.set(Fetched::Loading);
    wasm_bindgen_futures::spawn_local(async move {
        let words = words::in_language(app, Pack::Cases);
        let (came, _) = (cases().await, browser::dress("cases.css").await);
        let is_said = words.await;
        match came.filter(|_| is_said) {
            Some(it) if (it.begin)(app).await => state.set(Fetched::Ready(it)),
            _ => state.set(Fetched::Failed),
        }
    });
}

/// Whether nothing of it is awaited any more.
pub fn is_over(app: App) -> bool {
    matches!(want(app), Fetched::Ready(_) | Fetched::Failed)
}

/// Whether there is a case that was handed in.
pub fn are_there(app: App) -> Memo<bool> {
    flag(move || app.read(&[Part::Records, Part::Draft], Core::has_followed))
}

/// That the draft in view was handed in, or is a follow-up of one that was.
pub fn notice(app: App, language: Language) -> AnyView {
    let is_any = flag(move || {
        app.draft
            .with(|draft| !(draft.handed.is_blank() && draft.log.is_blank()))
    });
    dynamic(move || match is_any.get().then(|| want(app)) {
        Some(Fetched::Ready(it)) => (it.notice)(app, language),
        _ => nothing(),
    })
}

/// The cases that were handed in.
pub fn section(app: App, language: Language) -> AnyView {
    let are_there = are_there(app);
    dynamic(move || match are_there.get().then(|| want(app)) {
        Some(Fetched::Ready(it)) => (it.section)(app, language),
        Some(Fetched::Failed) => {
            let said = html! { p { strong { (w::PART_MISSING.get(language)) } } };
            let on = Callback::new(move |()| {
                browser::past_the_cache();
                load(app);
            });
            let again = view! { <Press text=w::AGAIN.get(language) on /> };
            alert(vec![still("bare", said), again.into_any()])
        }
        _ => nothing(),
    })
}
