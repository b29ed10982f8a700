//! The way from a finished case to the vendor, where this site receives cases: what it needs is fetched when somebody gets there.

use leptos::prelude::*;

use super::{
    App, chooser,
    chunks::{Delivery, delivery},
    embed,
    embed::Handing,
    html::{dynamic, live, nothing, still},
    parts::{Press, alert, block, element, flag},
};
use crate::{
    app::Fetched,
    browser,
    locale::{
        Language,
        words::{intake as i, shell as w},
    },
    view::{Markup, html},
};

/// Whether this page hands cases on: to the page around its frame, or to whom the site names.
pub fn hands_on(app: App) -> bool {
    app.host.with_untracked(Option::is_some) || browser::setting("submit").is_some()
}

/// The way to hand in a case, and what became of it; nothing where a case is only copied and saved.
pub fn way(app: App, language: Language, handing: Handing) -> AnyView {
    if browser::setting("submit").is_none() && browser::setting("mail").is_none() {
        return dynamic(move || embed::way(app, language, handing.clone()));
    }
    let state = coming(app);
    dynamic(move || match state.0.get() {
        // In a frame the page around it is asked first.
        _ if app.host.with(Option::is_some) => embed::way(app, language, handing.clone()),
        Fetched::Ready(it) => {
            let submit = (it.submit)(app, language, handing.clone());
            block("", vec![submit, (it.mail)(language, handing.clone())])
        }
        Fetched::Failed => {
            let said = html! { p { strong { (w::PART_MISSING.get(language)) } } };
            let again = view! { <Press text=w::AGAIN.get(language) on=state.1 /> };
            alert(vec![still("bare", said), again.into_any()])
        }
        _ => chooser::loading(language),
    })
}

/// That a case was noted as submitted: the customer's word, and nobody else's.
pub fn noted(language: Language) -> Markup {
    html! { p { (i::SUBMITTED_NOTED.get(language)) } }
}

/// The way to say that a case was submitted elsewhere, and that it was noted; nothing where it can be handed in from here.
pub fn elsewhere(app: App, language: Language) -> AnyView {
    if browser::setting("submit").is_some() {
        return nothing();
    }
    // The page around a frame may come later.
    dynamic(move || match app.host.with(Option::is_some) {
        true => nothing(),
        false => itself(app, language),
    })
}

fn itself(app: App, language: Language) -> AnyView {
    let is_noted = flag(move || app.draft.with(|draft| !draft.handed.is_blank()));
    let said = live("", move || match is_noted.get() {
        true => noted(language),
        false => html! { p { (i::SUBMITTED_SAY.get(language)) } },
    });
    let on = Callback::new(move |()| {
        app.note_submitted();
        browser::focus("handed-over");
    });
    let text = i::SUBMITTED.get(language);
    let press = view! { <Press text on /> }.into_any();
    // Whoever pressed hears at once what became of it.
    element(view! {
        <div id="handed-over" class="notice going" tabindex="-1" role="status">
            {said} <p hidden=move || is_noted.get()>{press}</p>
        </div>
    })
}

/// The cases on their way; nothing where there are none.
pub fn list(app: App, language: Language) -> AnyView {
    if browser::kept("duetime.outbox").is_none() {
        return nothing();
    }
    let (state, _) = coming(app);
    dynamic(move || match state.get() {
        Fetched::Ready(it) => (it.list)(app, language),
        _ => nothing(),
    })
}

/// What is fetched for it, and what fetches it again.
fn coming(app: App) -> (RwSignal<Fetched<Delivery>>, Callback<()>) {
    let state = RwSignal::new(Fetched::<Delivery>::Loading);
    let fetch = move || {
        wasm_bindgen_futures::spawn_local(async move {
            state.set(delivery(app).await.map_or(Fetched::Failed, Fetched::Ready));
        });
    };
    fetch();
    let again = Callback::new(move |()| {
        browser::past_the_cache();
        state.set(Fetched::Loading);
        fetch();
    });
    (state, again)
}
