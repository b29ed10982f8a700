//! One plan at a time, large: for people who look at a wall.

use leptos::prelude::*;

use super::{asked::chosen_hour, read, sides};
use crate::{
    app::{Comparing, Edit},
    browser,
    locale::{Language, words::compare as w},
    ui::{
        App,
        html::{live, still},
        parts::{Press, block, element},
    },
    view::{
        compare::{self as view, heat::moved, present_key},
        html,
    },
};

/// The id of what hears the keys.
const ID: &str = "present";

/// The plan in view, and what hears the keys. `on` is told when it is over.
pub fn section(app: App, language: Language, on: Callback<()>) -> AnyView {
    let place = RwSignal::new(0_usize);
    let hour = chosen_hour(app);
    let count = move |of: fn(&crate::app::Sides<'_>) -> usize| read(app, &[], of).unwrap_or(0);
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        let plans = count(view::plans);
        if key == "Escape" {
            on.run(());
        } else if let Some(to) = present_key(&key, place.get_untracked(), plans) {
            place.set(to);
        } else {
            let hours = count(|sides| sides.week.hours());
            let Some(to) = moved(&key, hour.get_untracked(), hours, false) else {
                return;
            };
            app.edit(Edit::Compare(Comparing::Hour(Some(to))));
        }
        event.prevent_default();
    };
    let shown = live("", move || {
        sides(app, language, |sides| {
            view::present(language, browser::now(), sides, place.get())
        })
    });
    let wall = element(view! {
        <div
            id=ID
            class="presented"
            tabindex="0"
            role="group"
            aria-label=w::PRESENT.get(language)
            aria-describedby="present-keys"
            on:keydown=keys
        >
            <div aria-live="polite">{shown}</div>
        </div>
    });
    let help = html! { p class="hint" id="present-keys" { (w::PRESENT_KEYS.get(language)) } };
    let back = view! { <Press text=w::PRESENT_END.get(language) class="quiet" on /> };
    block("", vec![wall, still("", help), back.into_any()])
}

/// Gives the keys to it, once it is drawn.
pub fn begin() {
    browser::focus(ID);
}
