use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::element;
use crate::{
    browser,
    locale::Language,
    ui::html::{live, still, text},
    view::compare::heat::{Map, moved},
};

/// The hours of a week as a map that arrow keys and a pointer move through.
#[component]
pub fn HeatMap(
    language: Language,
    /// What a screen reader calls it.
    #[prop(into)]
    label: String,
    /// The week.
    map: Arc<Map>,
    /// The present moment: times of another year say it.
    now: DateTime<Utc>,
    /// Whether the hours go down instead of across.
    is_upright: bool,
    /// The hour that is chosen.
    hour: Memo<usize>,
    /// The hour that a pointer is over.
    pointed: RwSignal<Option<usize>>,
    /// Hears an hour that is chosen.
    on: Callback<usize>,
) -> AnyView {
    let (drawn, told, found, last) = (map.clone(), map.clone(), map.clone(), map.last());
    let said = text(Box::new(move || told.said(language, now, hour.get())));
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let now = hour.get_untracked();
        if let Some(to) = moved(&event.key(), now, last + 1, is_upright) {
            event.prevent_default();
            on.run(to);
        }
    };
    let at = move |event: &leptos::ev::MouseEvent| {
        let (across, down) = browser::place_within(event)?;
        found.hour_within(if is_upright {
            (across, down)
        } else {
            (down, across)
        })
    };
    let pressed = at.clone();
    element(view! {
            <div
                class="cells"
                role="slider"
                tabindex="0"
                aria-label=label
                aria-valuemin="0"
                aria-valuemax=last.to_string()
                aria-valuenow=move || hour.get().to_string()
                aria-valuetext=said
                on:keydown=keys
                on:mousemove=move |event| pointed.set(at(&event))
                on:mouseleave=move |_| pointed.set(None)
                on:click=move |event| pressed(&event).into_iter().for_each(|hour| on.run(hour))
            >
                {still("bare", map.base(is_upright, "heat"))}
                // Only the ring moves with the hour.
    {live("bare", move || drawn.ring(is_upright, hour.get()))}
            </div>
        })
}
