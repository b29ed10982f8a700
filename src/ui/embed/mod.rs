//! The page in a frame of somebody else's: the host is heard and told, and the case is handed to it.

mod about;
mod hand_over;

use std::cell::Cell;

use leptos::prelude::AnyView;

use super::{
    App,
    html::{effect, nothing},
};
use crate::{
    app::{Event, HostEvent, hosting},
    browser,
    embed::{Density, Font, Scheme, Theme},
    locale::Language,
    tree::Writer,
    view,
};

pub use hand_over::{Handing, hand_over};

/// Draws how a case is handed to the host.
type Draw = fn(App, Language, Handing) -> AnyView;

thread_local! {
    /// There once the host is heard: who prepares a case does without this chunk.
    static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
}

/// How a case is handed to the host; nothing where no host may speak.
pub fn way(app: App, language: Language, handing: Handing) -> AnyView {
    match DRAW.get().filter(|_| app.host.with(Option::is_some)) {
        Some(draw) => draw(app, language, handing),
        None => nothing(),
    }
}

/// The host is heard from here on, told what is new, and the page looks as it wants.
pub fn begin(app: App) {
    app.host_with(hosting());
    DRAW.set(Some(hand_over));
    browser::on_frame(move || hear(app));
    hear(app);
    effect(Box::new(move || looked(app)));
    effect(Box::new(move || {
        if let Some(theme) = app.host.with(|host| host.as_ref()?.theme) {
            dress(theme);
        }
    }));
    about::mount(app);
}

/// Takes what the host said meanwhile. The first that is heard is that it may speak.
fn hear(app: App) {
    while let Some(text) = browser::frame("heard", "") {
        app.send(Event::Host(if text.is_empty() {
            HostEvent::Connected
        } else {
            HostEvent::Said(text)
        }));
    }
}

/// Whenever something is shown that may be another thing than before, the host hears what is new.
fn looked(app: App) {
    app.place.with(|_| ());
    app.index.with(|_| ());
    // Who comes later hears it all.
    app.host.with(|_| ());
    let language = app.language.get();
    let mut said = String::new();
    app.answered(&mut |_, _, answer| said = view::spoken(language, answer));
    app.send(Event::Host(HostEvent::Looked(said)));
}

/// Has the page look as the host wants, as far as it can still be read.
fn dress(theme: Theme) {
    let mut json = Writer::default();
    json.open(None);
    let scheme = theme.scheme.filter(|scheme| *scheme != Scheme::Auto);
    json.text(
        "scheme",
        scheme.map(|scheme| {
            if scheme == Scheme::Dark {
                "dark"
            } else {
                "light"
            }
        }),
    );
    json.text(
        "font",
        match theme.font {
            Some(Font::Serif) => Some("serif"),
            Some(Font::Mono) => Some("mono"),
            _ => None,
        },
    );
    let is_compact = theme.density == Some(Density::Compact);
    json.text("density", is_compact.then_some("compact"));
    let radius = theme
        .radius
        .map(|radius| [&radius.0.to_string(), "px"].concat());
    json.text("radius", radius.as_deref());
    let colour = theme.colour.map(|colour| colour.to_text());
    json.text("colour", colour.as_deref());
    json.text("ink", theme.colour.map(|colour| colour.ink()));
    let grounds = theme.colour.map(|colour| colour.grounds());
    json.text("grounds", grounds.as_deref());
    json.close();
    browser::frame("theme", &json.into_string());
}
