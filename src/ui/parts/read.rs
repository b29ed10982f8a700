use leptos::prelude::*;

use crate::{app::Event, ui::App};

/// What a press does that tells the app of an event.
pub fn sends(app: App, event: fn() -> Event) -> Callback<()> {
    Callback::new(move |()| app.send(event()))
}

/// What a press does that tells of an event about something of this name.
pub fn tells(on: Callback<Event>, event: fn(String) -> Event, name: String) -> Callback<()> {
    Callback::new(move |()| on.run(event(name.clone())))
}
