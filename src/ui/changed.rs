use leptos::prelude::*;

use super::{App, desk::Notice, html::text, parts::sends};
use crate::{
    app::Event,
    locale::{Language, words::drafts as w},
    view::target_changed,
};

/// That the target is another one than when the draft was last answered, until the person took note.
pub fn changed(app: App, language: Language) -> AnyView {
    let said = text(Box::new(move || {
        let change = app.target.get();
        change.map_or(String::new(), |change| target_changed(language, &change))
    }));
    let (text, on) = (w::SEEN.get(language), sends(app, || Event::TargetSeen));
    view! { <Notice said class="notice warm" is_spoken=true text is_quiet=true on /> }.into_inner()
}
