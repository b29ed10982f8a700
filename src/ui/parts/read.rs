use leptos::prelude::*;

use super::flag;
use crate::{app::Event, case::Choices, ui::App};

/// A yes or no out of what was chosen within the programme in view; no where nothing was.
pub fn chosen_flag(app: App, ask: Box<dyn Fn(&Choices) -> bool + Send + Sync>) -> Memo<bool> {
    flag(Box::new(move || {
        app.draft.with(|draft| draft.chosen().is_some_and(&ask))
    }))
}

/// What a press does that tells the app of an event.
pub fn sends(app: App, event: fn() -> Event) -> Callback<()> {
    Callback::new(move |()| app.send(event()))
}

/// What a press does that tells of an event about something of this name.
pub fn tells(on: Callback<Event>, event: fn(String) -> Event, name: String) -> Callback<()> {
    Callback::new(move |()| on.run(event(name.clone())))
}
