use std::sync::Arc;

use leptos::prelude::*;

use super::{
    before, level_said, plain,
    problems::{summary, ways},
};
use crate::{
    locale::Language,
    programme::Programme,
    ui::{
        App, Step, calculator, chooser,
        html::{dynamic, group, nothing},
        level, own, questions, when, why,
    },
};

/// What happened, in plain words and in the programme's own; the level and the answer stand beside the questions.
pub fn step(app: App, language: Language) -> AnyView {
    let choose = dynamic(move || {
        let chosen = app.draft.with(|draft| draft.programme.is_some());
        if chosen {
            nothing()
        } else {
            chooser::programme(app, language)
        }
    });
    let asked = vec![
        choose,
        questions::within(app, language, asks),
        ways(app, language, Step::Happened),
    ];
    let beside = vec![
        calculator::panel(app, language),
        level_said::level(app, language),
    ];
    let sides = vec![group("questions", asked), group("beside", beside)];
    group(
        "",
        vec![
            summary(app, language),
            group("sides", sides),
            why::section(app, language),
        ],
    )
}

fn asks(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let levels = programme.clone();
    let with_targets = questions::with_targets(app);
    let level = dynamic(move || {
        if with_targets.get() == "true" {
            group(
                "",
                vec![
                    plain::questions(app, language),
                    level_said::conflict(app, language),
                    level::level(app, language, &levels),
                    level_said::level(app, language),
                    level_said::demands(app, language),
                ],
            )
        } else {
            plain::since(app, language)
        }
    });
    let parts = vec![
        chooser::plan(app, language, &programme),
        before::of_plan(app, language, programme.clone()),
        level,
        when::when(app, language, &programme),
        own::advantages(app, language, &programme),
        own::own(app, language),
    ];
    group("", parts)
}
