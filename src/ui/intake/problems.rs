use leptos::prelude::*;

use super::next;
use crate::{
    app::{Answer, App as Core, Event, Fetched},
    browser,
    locale::{
        Language,
        words::{intake as w, problems},
    },
    ui::{
        App, Place, Step, answer, days_off,
        html::{Html, live},
        own, questions,
    },
};

/// Something that keeps a step from going on: the message, and the field that it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The id of the field.
    pub field: String,
    /// What is wrong, and the way out.
    pub text: String,
}

/// The problems that the last press of "continue" found.
pub type Problems = RwSignal<Vec<Problem>>;

/// The list of what is wrong; each leads to its field.
pub fn summary(language: Language, problems: Problems) -> AnyView {
    let draw = move || {
        let mut html = Html::new();
        let found = problems.get();
        if found.is_empty() {
            return html;
        }
        html.raw("<div class=\"summary\" id=\"problems\" tabindex=\"-1\" role=\"alert\" aria-labelledby=\"problems-title\">");
        html.element(
            "<h2 id=\"problems-title\">",
            problems::SUMMARY.get(language),
            "</h2><ul>",
        );
        for problem in found {
            html.raw("<li><a href=\"#")
                .text(&problem.field)
                .raw("\" data-focus=\"")
                .text(&problem.field);
            html.element("\">", &problem.text, "</a></li>");
        }
        html.raw("</ul></div>");
        html
    };
    live("", draw)
}

/// What keeps the page from an answer: the question that is open, what cannot be read, or what is on its way.
pub fn open_question(app: App, language: Language) -> Option<Problem> {
    let at = |field: &str, text: &str| {
        Some(Problem {
            field: field.into(),
            text: text.into(),
        })
    };
    let (chosen, fetched) = (
        app.draft.with(|draft| draft.programme.is_some()),
        app.programme.get(),
    );
    let word = match fetched {
        Fetched::Failed if chosen => problems::LOST_PROGRAMME,
        _ if chosen => problems::WAIT_PROGRAMME,
        _ => problems::CHOOSE_PROGRAMME,
    };
    let mut found = at("programme", word.get(language));
    app.answered(&mut |programme, placed, answer| {
        found = match answer {
            Answer::NoPlan => at("plan", problems::CHOOSE_PLAN.get(language)),
            Answer::NoLevel => {
                let field = questions::first_question(programme);
                at(field, problems::CHOOSE_LEVEL.get(language))
            }
            Answer::NoMoment => at(
                app.read(&[], Core::bad_field).id(),
                problems::MOMENT.get(language),
            ),
            Answer::Waiting => at("holidays", problems::WAIT_HOLIDAYS.get(language)),
            Answer::Missing => at("holidays", &days_off::not_there(app, language)),
            Answer::BadOwn(bad) => {
                let (field, text) = own::said(language, &placed.choices.own, *bad);
                at(field, &text)
            }
            Answer::Refused(_) => {
                let word = answer::instead(answer);
                at("when", word.map_or("", |word| word.get(language)))
            }
            Answer::Given(..) => None,
        };
    });
    found
}

/// The ways on and back. Pressing "continue" checks the step: what is wrong is listed above it and takes the focus.
pub fn ways(
    app: App,
    language: Language,
    step: Step,
    problems: Problems,
    check: Box<dyn Fn() -> Vec<Problem> + Send + Sync>,
) -> AnyView {
    let word = if step == Step::Review {
        w::FINISH
    } else {
        w::CONTINUE
    };
    let on = move |_| {
        let found = untrack(&check);
        let clear = found.is_empty();
        problems.set(found);
        if clear {
            // Who came from the review to change one thing goes straight back to it, unless a secret came in.
            let changing = app.read(&[], Core::is_changing) && step < Step::Files;
            let from = if changing { Step::Files } else { step };
            app.send(Event::Continue(next(app, from)));
        } else {
            browser::focus("problems");
        }
    };
    let mut back = Html::new();
    if step != Step::Before {
        back.raw("<button type=\"button\" class=\"quiet\" data-go=\"")
            .text(Place::Intake(back_from(step)).path());
        back.element("\">", w::BACK.get(language), "</button>");
    }
    view! {
        <div class="ways">
            <button type="button" class="main" on:click=on>{word.get(language)}</button>
            <span inner_html=back.into_string()></span>
        </div>
    }
    .into_any()
}

/// The step before this one; whoever comes back from the review comes to the files, from which the secrets are found
/// anew.
fn back_from(step: Step) -> Step {
    match step.back() {
        Step::Secrets => Step::Files,
        back => back,
    }
}
