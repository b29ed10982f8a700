//! The way to the place where programmes are made: what it needs is fetched when somebody goes there.

use leptos::prelude::*;

use super::{
    App, chooser,
    chunks::{Studio, studio},
    html::{dynamic, still},
    parts::{Press, alert, block},
    words,
};
use crate::{
    app::Fetched,
    browser,
    locale::{
        Language,
        words::{pack::Pack, shell as w},
    },
    view::html,
};

/// The place, or that it is on its way.
pub fn page(app: App, language: Language) -> AnyView {
    let state = RwSignal::new(Fetched::<Studio>::Nothing);
    let fetch = move || {
        state.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let words = words::in_language(app, Pack::Studio);
            let (came, _) = (studio().await, browser::dress("more.css").await);
            browser::dress("studio.css").await;
            let is_said = words.await;
            state.set(
                came.filter(|_| is_said)
                    .map_or(Fetched::Failed, Fetched::Ready),
            );
        });
    };
    fetch();
    let again = Callback::new(move |()| {
        browser::past_the_cache();
        fetch();
    });
    let headed = move |part: AnyView| {
        let head = html! { h1 id="step" tabindex="-1" { (w::STUDIO.get(language)) } };
        block("", vec![still("", head), part])
    };
    dynamic(move || match state.get() {
        Fetched::Ready(it) => (it.draw)(app, language),
        Fetched::Failed => {
            let said = html! { p { strong { (w::PART_MISSING.get(language)) } } };
            let again = view! { <Press text=w::AGAIN.get(language) on=again /> };
            headed(alert(vec![still("bare", said), again.into_any()]))
        }
        _ => headed(chooser::loading(language)),
    })
}
