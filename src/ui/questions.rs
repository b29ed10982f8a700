//! What is asked of the programme in view.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    App, chooser,
    html::{dynamic, nothing},
    level, own,
    parts::{block, flag},
    settings,
};
use crate::{app::Fetched, locale::Language, programme::Programme};

/// Draws what belongs to the programme in view: nothing before one is chosen, what to do where it did not come.
pub fn within(
    app: App,
    language: Language,
    draw: fn(App, Language, Arc<Programme>) -> AnyView,
) -> AnyView {
    dynamic(move || match app.programme.get() {
        Fetched::Ready(programme) => draw(app, language, programme),
        Fetched::Loading => chooser::loading(language),
        Fetched::Failed => chooser::not_loaded(app, language),
        Fetched::Nothing => nothing(),
    })
}

/// Whether the kind of case that was chosen has targets, and with them a level.
pub fn has_targets(app: App) -> Memo<bool> {
    flag(move || {
        let programme = app.ready();
        app.draft.with(|draft| {
            let placed = programme
                .as_ref()
                .and_then(|programme| draft.placed(programme));
            placed.is_none_or(|placed| placed.has_targets())
        })
    })
}

/// The lines of what was chosen: vendor, plan, kind of case.
pub fn lines(app: App, language: Language) -> AnyView {
    let vendor = chooser::programme_line(app, language);
    block("lines", vec![vendor, plan_lines(app, language)])
}

/// The lines of what was chosen of the programme in view.
pub fn plan_lines(app: App, language: Language) -> AnyView {
    let lines = dynamic(move || match app.programme.get() {
        Fetched::Ready(programme) => vec![
            chooser::plan_line(app, language, &programme),
            chooser::case_type_line(app, language, &programme),
        ]
        .into_any(),
        _ => nothing(),
    });
    block("bare", vec![lines])
}

/// What is asked of the programme in view.
pub fn questions(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let levels = programme.clone();
    let has_targets = has_targets(app);
    let level = dynamic(move || {
        if has_targets.get() {
            level::level(app, language, &levels)
        } else {
            nothing()
        }
    });
    let parts = vec![
        chooser::plan(app, language, &programme),
        chooser::case_type(app, language, &programme),
        level,
        own::advantages(app, language, &programme),
        settings::settings(app, language),
    ];
    block("", parts)
}
