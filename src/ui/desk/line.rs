use leptos::prelude::*;

use super::{cases, said};
use crate::{
    app::{Event, Part, Place, Step},
    locale::{Language, Word, words::drafts as w},
    ui::{
        App,
        html::{dynamic, live, nothing, text},
        parts::{Press, block, element, flag, sends},
    },
    view::{self, html, saved},
};

/// How the draft stands: which one it is, when it was kept, where the others are; and what is wrong, if something is.
pub fn line(app: App, language: Language) -> AnyView {
    let saved = move || {
        let count = app.read(&[Part::Records], |core| core.drafts.records.len());
        saved::saved(language, app.kept.get(), app.saved.get(), count)
    };
    let parts = vec![
        live("", saved),
        cases::notice(app, language),
        not_kept(app, language),
        live("", move || saved::unread(language, app.unread.get())),
        found(app, language),
        elsewhere(app, language),
        deleted(app, language),
        cut(app, language),
        said(app),
    ];
    block("desk", parts)
}

/// That the browser keeps nothing, with the way to keep the draft as a file.
fn not_kept(app: App, language: Language) -> AnyView {
    let said = when(language, w::NOT_KEPT, move || !app.kept.get());
    let on = Callback::new(move |()| {
        let reference = app.draft.with_untracked(|draft| draft.reference.clone());
        app.send(Event::SaveDraft(reference));
    });
    let text = w::TO_FILE.get(language);
    view! { <Notice said class="notice warm" text on /> }.into_inner()
}

/// That a draft of before is gone on with, with the way to begin another one.
fn found(app: App, language: Language) -> AnyView {
    let said = text(Box::new(move || match app.found.get() {
        Some(found) if app.place.get() == Place::Intake(Step::Before) => {
            saved::found(language, found)
        }
        _ => String::new(),
    }));
    let (text, on) = (w::NEW.get(language), sends(app, || Event::Begin));
    view! { <Notice said class="notice" text on /> }.into_inner()
}

/// What another tab changed in this draft: it counts, being later, and the page says so.
fn elsewhere(app: App, language: Language) -> AnyView {
    let said = text(Box::new(move || {
        let programme = app.ready();
        app.elsewhere
            .with(|paths| saved::elsewhere(language, programme.as_deref(), paths))
    }));
    let (text, on) = (w::SEEN.get(language), sends(app, || Event::Seen));
    view! { <Notice said class="notice" is_spoken=true text is_quiet=true on /> }.into_inner()
}

/// That another tab deleted this draft, with the way to keep it.
fn deleted(app: App, language: Language) -> AnyView {
    let said = when(language, w::DELETED_ELSEWHERE, move || app.deleted.get());
    let (text, on) = (
        w::KEEP_AFTER_ALL.get(language),
        sends(app, || Event::KeepAfterAll),
    );
    view! { <Notice said class="notice warm" is_spoken=true text on /> }.into_inner()
}

/// What did not fit into a field, until something else is typed there.
fn cut(app: App, language: Language) -> AnyView {
    let draw = move || {
        let cut = app.cut.get();
        html! { @if let Some(cut) = cut { p class="notice warm" { (view::cut(language, &cut)) } } }
    };
    element(view! { <div role="status">{live("", draw)}</div> })
}

/// A text where something is so; else nothing.
fn when(
    language: Language,
    word: Word,
    is_so: impl Fn() -> bool + Send + Sync + 'static,
) -> Memo<String> {
    text(Box::new(move || {
        let text = if is_so() { word.get(language) } else { "" };
        text.to_owned()
    }))
}

/// What is said where there is something to say, with a press that goes with it.
#[component]
pub fn Notice(
    /// What is said; empty where nothing is.
    said: Memo<String>,
    /// How much it matters.
    class: &'static str,
    /// Whether a screen reader says it as soon as it is there.
    #[prop(optional)]
    is_spoken: bool,
    /// What the button says.
    text: &'static str,
    /// Whether the button stands back.
    #[prop(optional)]
    is_quiet: bool,
    /// What a press does.
    on: Callback<()>,
) -> AnyView {
    let is_any = flag(Box::new(move || !said.with(String::is_empty)));
    dynamic(move || {
        if !is_any.get() {
            return nothing();
        }
        let said = move || html! { (said.get()) }.into_string();
        let button = if is_quiet { "quiet" } else { "" };
        element(view! {
            <div class=class role=is_spoken.then_some("status")>
                <p inner_html=said></p>
                <Press text class=button on />
            </div>
        })
    })
}
