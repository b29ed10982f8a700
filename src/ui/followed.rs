use leptos::prelude::*;

use super::{
    App,
    html::{nothing, still},
    parts::{Derived, Press, aloud, block},
};
use crate::{
    app::{Event, Fetched, Part},
    case::link::{Known, Unread, unread},
    locale::{Language, words::answer as w},
    view,
};

/// What the link that was followed could not be read for, until it is chosen or put away.
pub fn notice(app: App, language: Language) -> AnyView {
    let drawn = Derived::new(move || found(app)).draw(move |found| {
        if found.is_empty() {
            return nothing();
        }
        let close = Callback::new(move |()| app.send(Event::CloseLink));
        let press = view! { <Press text=w::CLOSE.get(language) class="quiet" on=close /> };
        let about = still("bare", view::unread(language, &found));
        block("notice", vec![about, press.into_any()])
    });
    aloud(drawn)
}

fn found(app: App) -> Vec<Unread> {
    let link = app.link.get();
    // What reads days, times and zones may come later.
    app.read(&[Part::Device], |_| ());
    if link.is_empty() {
        return Vec::new();
    }
    let (index, programme, country) = (
        app.index.with(Fetched::ready),
        app.ready(),
        app.country.with(Fetched::ready),
    );
    let known = Known {
        index: index.as_deref(),
        programme: programme.as_deref(),
        country: country.as_deref(),
    };
    app.draft.with(|draft| unread(&link, draft, known))
}
