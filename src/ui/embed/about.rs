//! What a person has to know of the frame: in whose page it stands, what is kept, and the way to a tab of its own.

use leptos::prelude::*;

use crate::{
    app::App as Core,
    browser,
    locale::{
        Language,
        words::{embed as w, shell},
    },
    ui::{
        App,
        html::{dynamic, still},
        parts::{Press, block},
    },
    view::{Markup, html},
};

/// The site in whose page the frame stands, as far as the browser tells; a word for it where it does not.
pub fn host(language: Language) -> String {
    let origin = browser::frame("host", "").unwrap_or_default();
    match origin.split_once("://") {
        Some((_, name)) => name.to_owned(),
        None => w::UNKNOWN.get(language).to_owned(),
    }
}

/// Puts it above and below the page.
pub fn mount(app: App) {
    if let Some(top) = browser::element("frame-top") {
        mount_to(top, move || dynamic(move || above(app, app.language.get()))).forget();
    }
    if let Some(foot) = browser::element("frame-foot") {
        mount_to(foot, move || {
            dynamic(move || below(app, app.language.get()))
        })
        .forget();
    }
}

fn stands(how: &str) -> bool {
    let stands = browser::frame("stands", "").unwrap_or_default();
    stands.split(' ').any(|one| one == how)
}

/// That the page around the frame is none that was named.
fn above(app: App, language: Language) -> AnyView {
    // Who may speak is known a moment later.
    app.host.with(|_| ());
    app.index.with(|_| ());
    if !stands("unnamed") {
        return still("bare", html! {});
    }
    let text = w::UNNAMED.with(language, &[("host", &host(language))]);
    still("", html! { p class="notice warm" role="alert" { (text) } })
}

fn below(app: App, language: Language) -> AnyView {
    let blocked = RwSignal::new(false);
    let own = app.read(&[crate::app::Part::Draft], Core::is_own_programme);
    let on = Callback::new(move |()| {
        let carried = app.read(&[], Core::carried);
        blocked.set(browser::frame("tab", &carried).is_some());
    });
    let text = w::OWN_TAB.get(language);
    let way = view! { <Press text class="quiet" on /> }.into_any();
    let said = dynamic(move || {
        let text = match blocked.get() {
            true => w::BLOCKED,
            // Without an origin of its own the frame can hand nothing on.
            false if stands("nobody") => w::OWN_TAB_CHOICES,
            false => w::OWN_TAB_HINT,
        };
        still("", html! { p role="status" { (text.get(language)) } })
    });
    let kept = app.kept.get() && !stands("forbidden");
    block(
        "bare",
        vec![
            still("bare", about(language, own, kept)),
            block("ways", vec![way]),
            said,
        ],
    )
}

fn about(language: Language, is_own: bool, is_kept: bool) -> Markup {
    html! {
        @if is_own { p { (w::OWN_PROGRAMME.with(language, &[("host", &host(language))])) } }
        @if !is_kept { p { (w::FORBIDDEN.get(language)) } }
        @else if stands("apart") { p { (w::APART.get(language)) } }
        p { (w::PRIVACY.get(language)) " " (shell::INDEPENDENT.get(language)) }
    }
}
