//! Check your answers.

mod section;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    case_language, needed,
    problems::{summary, ways},
    secrets,
};
use crate::{
    app::Answer,
    browser,
    case::Placed,
    locale::{Language, Style, words::intake as w},
    programme::Programme,
    ui::{App, Step, answer, days_off, html::live, own},
    view::{self, Beside, Course, Markup, Part, html, say},
};

pub use section::Section;

/// Everything that the case will hold, each with the way to change it; then what happens next.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let (given, left, later) = (programme.clone(), programme.clone(), programme.clone());
    let left_over = move || placed(app, &left, |placed| view::left_over(language, placed));
    // The very text that is made in the next step: nothing is in the case that does not stand here.
    let whole = move || match app.case() {
        Some(case) => view::whole(language, case.language, &case.to_text()),
        None => html! {},
    };
    let answers = view! {
        <div id="change-level" tabindex="-1">
            {sections(app, language, given)}
        </div>
    };
    let parts = vec![
        summary(app, language),
        needed::meter(app, language, programme, needed::Way::Change),
        live("", move || secrets::said(app, language)),
        answers.into_any(),
        live("", left_over),
        case_language::question(app, language),
        live("", whole),
        live("next", move || next(app, language, &later)),
        ways(app, language, Step::Review),
    ];
    parts.into_any()
}

fn placed(app: App, programme: &Programme, draw: impl Fn(&Placed<'_>) -> Markup) -> Markup {
    app.draft.with(|draft| match draft.placed(programme) {
        Some(placed) => draw(&placed),
        None => html! {},
    })
}

/// What was asked and answered, step by step.
fn sections(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let parts = Memo::new(move |_| {
        app.draft.with(|draft| {
            let placed = draft.placed(&programme);
            placed.map_or_else(Vec::new, |placed| parts(app, language, &placed))
        })
    });
    let on = Callback::new(move |event| app.send(event));
    let steps = [
        (Step::Before, w::BEFORE),
        (Step::Happened, w::HAPPENED),
        (Step::Needed, w::NEEDED),
        (Step::Files, w::FILES),
    ];
    let sections =
        steps.map(|(step, title)| view! { <Section language step title parts on /> }.into_inner());
    Vec::from(sections).into_any()
}

fn parts(app: App, language: Language, placed: &Placed<'_>) -> Vec<Part> {
    let opened = app.moment().ok().map(|moment| {
        let time = say::at(
            language,
            browser::now(),
            moment.at,
            moment.zone,
            Style::Full,
        );
        [&time, ", ", &*say::place(moment.zone)].concat()
    });
    let own = match placed.agreement() {
        Ok(None) => None,
        Ok(Some(own)) => Some(("own", say::figure(language, own.within))),
        Err(bad) => Some(own::said(language, &placed.choices.own, bad)),
    };
    let beside = Beside {
        level_field: crate::app::first_question(placed.programme),
        opened,
        days_off: days_off::name(app, language),
        own,
    };
    view::review(language, placed, &beside)
}

/// What happens after the case was handed in.
fn next(app: App, language: Language, programme: &Programme) -> Markup {
    let mut markup = None;
    app.answered_at(app.case_time(), &mut |_, placed, answer| {
        if let Answer::Given(commitment, moment) = answer {
            let ways = view::reach(language, browser::now(), placed, *moment);
            let course = Course {
                given: Some((commitment, *moment)),
                ways: &ways,
                sentence: &answer::sentence(language, placed, commitment),
                effort: &view::why::effort(language, placed),
            };
            markup = Some(view::next(language, browser::now(), placed, course));
        }
    });
    markup.unwrap_or_else(|| {
        placed(app, programme, |placed| {
            let course = Course {
                given: None,
                ways: &html! {},
                sentence: "",
                effort: &view::why::effort(language, placed),
            };
            view::next(language, browser::now(), placed, course)
        })
    })
}
