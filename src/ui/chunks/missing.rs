use leptos::prelude::*;

use super::{again, chunks};
use crate::{
    app::Event,
    browser,
    locale::{Language, words::shell as w},
    ui::{
        App,
        parts::{Press, flag},
    },
};

/// What stands where a chunk did not come: the way to try again; where the host has a newer version, the way to that.
pub fn missing(language: Language) -> AnyView {
    let is_newer = flag(Box::new(|| chunks().newer.get()));
    let reload = Callback::new(|()| browser::reload());
    let retry = Callback::new(|()| {
        let app = App::new();
        browser::past_the_cache();
        again(app);
        app.send(Event::Again);
    });
    let help = move || {
        if is_newer.get() {
            w::NEWER.get(language)
        } else {
            w::PART_MISSING_HELP.get(language)
        }
    };
    view! {
        <div class="notice warm" role="alert">
            <p>
                <strong>{w::PART_MISSING.get(language)}</strong>
            </p>
            <p inner_html=help></p>
            <span hidden=move || !is_newer.get()>
                <Press text=w::LOAD_NEWER.get(language) on=reload />
            </span>
            " "
            <Press text=w::AGAIN.get(language) on=retry />
        </div>
    }
    .into_any()
}
