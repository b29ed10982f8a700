use leptos::prelude::*;

use super::chunks;
use crate::{
    app::Event,
    browser,
    locale::{Language, words::shell as w},
    ui::{
        App,
        html::{dynamic, still},
        parts::{Press, alert, words},
    },
    view::html,
};

/// What stands where a chunk did not come: the way to try again; where the host has a newer version, the way to that.
pub fn missing(app: App, language: Language) -> AnyView {
    dynamic(move || {
        let is_newer = chunks().newer.get();
        let help = if is_newer {
            w::NEWER
        } else {
            w::PART_MISSING_HELP
        };
        let about = html! {
            p { strong { (w::PART_MISSING.get(language)) } }
            p { (help.get(language)) }
        };
        let mut parts = vec![still("bare", about)];
        if is_newer {
            let on = Callback::new(|()| browser::reload());
            parts.push(view! { <Press text=w::LOAD_NEWER.get(language) on /> }.into_any());
            parts.push(words(" "));
        }
        parts.push(again_button(app, language));
        alert(parts)
    })
}

/// The button that tries again what did not come.
pub fn again_button(app: App, language: Language) -> AnyView {
    let on = Callback::new(move |()| again(app));
    view! { <Press text=w::AGAIN.get(language) on /> }.into_any()
}

/// Tries again what did not come, past what the browser has kept.
pub fn again(app: App) {
    browser::past_the_cache();
    let chunks = chunks();
    chunks.answer.again(app);
    chunks.details.again(app);
    chunks.case.again(app);
    chunks.compare.again(app);
    app.send(Event::Again);
}
