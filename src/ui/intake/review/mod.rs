//! Check your answers.

mod lines;
mod parts;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    built, needed, next,
    problems::{summary, ways},
    secrets,
};
use crate::{
    app::Answer,
    locale::{Language, words::intake as w},
    programme::Programme,
    ui::{
        App, Step,
        html::{Html, group, live},
    },
};
use parts::choices;

/// Everything that the case will hold, each with the way to change it; then what happens next.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let (given, later) = (programme.clone(), programme.clone());
    let given = move || {
        let mut html = Html::new();
        app.draft.with(|draft| {
            if let Some(placed) = draft.placed(&given) {
                choices(&mut html, app, language, &placed);
            }
        });
        html
    };
    let later = move || {
        let mut html = Html::new();
        app.draft.with(|draft| {
            if let Some(placed) = draft.placed(&later) {
                let mut shown = false;
                app.answered_at(app.case_time(), &mut |_, placed, answer| {
                    if let Answer::Given(commitment, moment) = answer {
                        next::next(&mut html, language, placed, Some((commitment, *moment)));
                        shown = true;
                    }
                });
                if !shown {
                    next::next(&mut html, language, &placed, None);
                }
            }
        });
        html
    };
    // The very text that is made in the next step: nothing is in the case that does not stand here.
    let whole = move || {
        let mut html = Html::new();
        if let Some(case) = built::build(app, language) {
            html.element(
                "<details class=\"more\"><summary>",
                w::WHOLE.get(language),
                "</summary>",
            );
            html.raw(
                "<pre class=\"case\" translate=\"no\" tabindex=\"0\" role=\"region\" aria-label=\"",
            );
            html.text(w::WHOLE.get(language))
                .element("\">", &case.to_text(), "</pre></details>");
        }
        html
    };
    let parts = vec![
        summary(app, language),
        needed::meter(app, language, programme, needed::Way::Change),
        live("", move || secrets::said(app, language)),
        live("", given),
        live("", whole),
        live("next", later),
        ways(app, language, Step::Review),
    ];
    group("", parts)
}
