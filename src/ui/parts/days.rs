use leptos::{ev::Event, prelude::*};

use super::{Derived, Press, block, element, line, words};
use crate::{
    browser,
    case::Tick,
    locale::{Language, words::holidays as w},
    ui::html::{dynamic, text},
    view::{
        days_off::{Perhaps, Row},
        html,
    },
};

/// Days that are off or may be, each with a box to tick. The boxes stay the same while they are ticked.
#[component]
pub fn Days(
    language: Language,
    /// The days.
    rows: Derived<Vec<Row>>,
    /// Hears which day was ticked or not.
    on: Callback<(String, bool)>,
) -> AnyView {
    let all = rows.clone();
    let ids = text(Box::new(move || {
        all.with(|rows| {
            let ids: Vec<_> = rows.iter().map(|row| row.id.as_str()).collect();
            ids.join("\n")
        })
    }));
    dynamic(move || {
        let boxes: Vec<_> = ids.with(|ids| {
            let ids = ids.lines().enumerate();
            ids.map(|(n, id)| day(n, id.to_owned(), rows.clone(), on))
                .collect()
        });
        element(view! {
            <fieldset id="days">
                <legend class="hint">{w::TICK.get(language)}</legend>
                {boxes}
            </fieldset>
        })
    })
}

fn day(
    n: usize,
    day: String,
    rows: Derived<Vec<Row>>,
    on: Callback<(String, bool)>,
) -> impl IntoView + use<> {
    let id = ["day-", &n.to_string()].concat();
    let off = move |rows: &Vec<Row>| rows.get(n).is_some_and(|row| row.is_off);
    let (labels, ticks) = (rows.clone(), rows.clone());
    // As markup: where a browser translates the page, the text would be in an element of its own by now.
    let label = move || {
        let text = labels.with(|rows| rows.get(n).map(|row| row.label.clone()));
        html! { (text.unwrap_or_default()) }.into_string()
    };
    let hear = move |event: Event| {
        on.run((day.clone(), event_target_checked(&event)));
        browser::show_tick(&event, rows.with_untracked(off));
    };
    view! {
        <div class="choice box">
            <input
                type="checkbox"
                id=id.clone()
                prop:checked=move || ticks.with(off)
                on:input=hear
            />
            <div>
                <label for=id inner_html=label></label>
            </div>
        </div>
    }
}

/// The days in the time of an answer on which it is open whether they are off, each with the ways to say so.
#[component]
pub fn OpenDays(
    /// The days.
    days: Derived<Vec<Perhaps>>,
    /// Hears what is said about which day.
    on: Callback<(String, Tick)>,
) -> AnyView {
    days.draw(move |days| {
        let lines = days.into_iter().map(|day| open_day(day, on));
        block("bare", lines.collect())
    })
}

fn open_day(day: Perhaps, on: Callback<(String, Tick)>) -> AnyView {
    let mut parts = vec![words(day.text)];
    for (tick, text) in day.ways {
        let id = day.id.to_string();
        let say = Callback::new(move |()| on.run((id.clone(), tick)));
        parts.push(words(" "));
        parts.push(view! { <Press text class="quiet" on=say /> }.into_any());
    }
    line("", parts)
}
