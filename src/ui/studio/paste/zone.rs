//! Whose clock hours are read on.

use leptos::prelude::*;

use super::unchosen;
use crate::{
    app::studio::{Change, Event},
    clock::Zone,
    locale::{
        Language,
        words::{choices as c, problems as p, studio as w},
    },
    tables::{Clock, Question, Suggestion},
    ui::{
        App,
        parts::{Problem, Select, block, element},
        studio::state::send,
    },
    view::part_of,
};

/// Whose clock hours are read on.
pub(super) fn zone(app: App, language: Language, id: &str, one: &Question) -> AnyView {
    let mut options = vec![unchosen(language)];
    for suggestion in &one.suggestions {
        if let Suggestion::Zone(zone) = suggestion {
            options.push((zone.name().to_owned(), zone.name().to_owned()));
        }
    }
    options.push(("customer".to_owned(), c::CUSTOMER.get(language).to_owned()));
    if let Some(zone) = app
        .device()
        .filter(|zone| !options.iter().any(|one| one.0 == zone.name()))
    {
        options.push((zone.name().to_owned(), zone.name().to_owned()));
    }
    let (wrong, set_wrong) = signal("");
    let say = move |name: &str| {
        if name.is_empty() {
            return;
        }
        let clock = match name {
            "customer" => Some(Clock::Customer),
            name => Zone::named(name).ok().map(Clock::Zone),
        };
        match clock {
            Some(clock) => send(app, Event::Table(Change::Clock(clock))),
            None => set_wrong.set(p::ZONE_UNKNOWN.get(language)),
        }
    };
    let value = Memo::new(|_| String::new());
    let on = Callback::new(move |name: String| say(&name));
    let select =
        view! { <Select id=id.to_owned() label=w::YOUR_ANSWER.get(language) options value on /> };
    let field = [id, "-name"].concat();
    let described = part_of(&field, "problem");
    let problem = Memo::new(move |_| wrong.get().to_owned());
    let invalid = move || (!wrong.get().is_empty()).then_some("true");
    let hear = move |event: leptos::ev::Event| say(event_target_value(&event).trim());
    let typed = element(view! {
        <div class="field">
            <label for=field.clone()>{w::ANOTHER_ZONE.get(language)}</label>
            <Problem field=field.clone() text=problem />
            <input
                type="text"
                autocomplete="off"
                class="narrow"
                id=field
                aria-describedby=described
                aria-invalid=invalid
                on:change=hear
            />
        </div>
    });
    block("", vec![select.into_any(), typed])
}
