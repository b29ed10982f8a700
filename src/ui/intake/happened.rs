use leptos::prelude::*;

use super::problems::{Problem, summary, ways};
use crate::{
    locale::{Language, Word, words::problems as p},
    ui::{
        App, Step,
        answer::{self, Answer},
        calculator, chooser,
        html::{dynamic, group, nothing},
        when, why,
    },
};

/// The questions of the calculator, with the answer beside them.
pub fn step(app: App, language: Language) -> AnyView {
    let problems = RwSignal::new(Vec::new());
    let check = move || {
        let wrong = |field: &str, word: &'static Word| {
            vec![Problem {
                field: field.into(),
                text: word.get(language).into(),
            }]
        };
        let mut found = wrong("programme", p::CHOOSE_PROGRAMME);
        answer::with(app, app.now.get(), &mut |programme, _, answer| {
            found = match answer {
                Answer::NoPlan => wrong("plan", p::CHOOSE_PLAN),
                Answer::NoLevel => wrong(calculator::first_question(programme), p::CHOOSE_LEVEL),
                Answer::NoMoment => wrong(when::bad_field(app), p::MOMENT),
                Answer::Refused(_) | Answer::Given(..) => Vec::new(),
            };
        });
        found
    };
    let choose = dynamic(move || {
        let chosen = app.draft.with(|draft| draft.programme.is_some());
        if chosen {
            nothing()
        } else {
            chooser::programme(app, language)
        }
    });
    let questions = vec![
        choose,
        calculator::within(app, language, calculator::questions),
        ways(app, language, Step::Happened, problems, Box::new(check)),
    ];
    let sides = vec![group("questions", questions), answer::panel(app, language)];
    group(
        "",
        vec![
            summary(language, problems),
            group("sides", sides),
            why::section(app, language),
        ],
    )
}
