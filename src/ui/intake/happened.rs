use std::sync::Arc;

use leptos::prelude::*;

use super::{
    before, level_said, plain,
    problems::{summary, ways},
};
use crate::{
    case::Placed,
    locale::Language,
    programme::Programme,
    ui::{
        App, Step, calculator, chooser,
        html::{dynamic, nothing},
        level, own,
        parts::{block, flag},
        questions, settings, why,
    },
};

/// What happened, in plain words and in the programme's own; the level and the answer stand beside the questions.
pub fn step(app: App, language: Language) -> AnyView {
    let is_chosen = flag(Box::new(move || {
        app.draft.with(|draft| draft.programme.is_some())
    }));
    let choose = dynamic(move || {
        if is_chosen.get() {
            nothing()
        } else {
            chooser::programme(app, language)
        }
    });
    let asked = vec![
        block("lines", vec![questions::plan_lines(app, language)]),
        choose,
        questions::within(app, language, asks),
        ways(app, language, Step::Happened),
    ];
    let beside = vec![
        calculator::panel(app, language),
        level_said::level(app, language),
    ];
    let sides = vec![block("questions", asked), block("beside", beside)];
    let parts = vec![
        summary(app, language),
        block("sides", sides),
        why::below(app, language),
    ];
    parts.into_any()
}

fn asks(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let (seen, levels) = (programme.clone(), programme.clone());
    let has_targets = flag(Box::new(move || {
        app.draft.with(|draft| {
            let placed = draft.placed(&seen);
            placed.as_ref().is_none_or(Placed::has_targets)
        })
    }));
    let level = dynamic(move || {
        if !has_targets.get() {
            return plain::since(app, language);
        }
        let parts = vec![
            plain::questions(app, language),
            level_said::conflict(app, language),
            level::level(app, language, &levels),
            level_said::level(app, language),
            level_said::demands(app, language),
        ];
        parts.into_any()
    });
    let parts = vec![
        chooser::plan(app, language, &programme),
        before::of_plan(app, language, programme.clone()),
        level,
        own::advantages(app, language, &programme),
        settings::settings(app, language),
    ];
    parts.into_any()
}
