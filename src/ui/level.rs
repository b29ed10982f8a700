use leptos::prelude::*;

use super::{
    App,
    html::{dynamic, nothing, still, text},
    matrix,
    parts::{Choice, Choices, block, disclosure, element, legend, typed, words},
};
use crate::{
    app::Edit,
    locale::{Language, words::calculator as w},
    programme::{Level, Method, Programme, Scale},
    triage::Verdict,
    view::{self, html, say},
};

/// The questions that lead to a level, by the programme's own way.
pub fn level(app: App, language: Language, programme: &Programme) -> AnyView {
    let triage = &programme.triage;
    let questions = match &triage.method {
        Method::Direct { question } => {
            let levels = programme.levels.iter();
            let choices = levels.map(|level| choice(language, level)).collect();
            picked(app, question.get(language), choices)
        }
        Method::Matrix {
            across,
            down,
            cells,
        } => matrix::questions(app, language, programme, across, down, cells),
        Method::Scales {
            scales: [first, second],
            ..
        } => {
            let scales = vec![
                scale(app, language, 0, first),
                scale(app, language, 1, second),
            ];
            block("axes", scales)
        }
    };
    let overrule = if triage.may_override {
        overrule(app, language, programme)
    } else {
        nothing()
    };
    let about = still("about", view::decided_by(language, programme));
    block("", vec![questions, block("level", vec![about, overrule])])
}

/// A level as a choice: its term, its name, its definition, and what it looks like on demand.
pub fn choice(language: Language, level: &Level) -> Choice {
    Choice {
        value: level.id.to_string(),
        label: say::level(language, level),
        hint: html! { (level.definition.get(language)) },
        more: view::examples(language, level),
    }
}

/// One of several levels, picked by its definition.
pub fn picked(app: App, question: &str, choices: Vec<Choice>) -> AnyView {
    let value = app.chosen(|chosen| {
        let level = chosen.answers.level.as_ref();
        level.map(ToString::to_string).unwrap_or_default()
    });
    let on = app.entered(|id| Edit::Level(id.parse().ok()));
    let legend = legend(question, "");
    view! { <Choices name="level" legend choices value on own_from=0 /> }.into_any()
}

fn scale(app: App, language: Language, n: usize, scale: &Scale) -> AnyView {
    let name = if n == 0 {
        "scale-first"
    } else {
        "scale-second"
    };
    let steps = scale.steps.iter();
    let choices = steps
        .map(|step| {
            Choice::hinted(
                step.level.to_string(),
                step.term.to_string(),
                step.definition.get(language),
            )
        })
        .collect();
    let value = app.chosen(move |chosen| {
        let step = chosen.answers.steps.get(n).and_then(Option::as_ref);
        step.map(ToString::to_string).unwrap_or_default()
    });
    let on = app.entered(move |id| Edit::Step(n, id.parse().ok()));
    let hint = view::scale_hint(language, scale);
    let legend = legend(scale.question.get(language), &hint);
    view! { <Choices name legend choices value on /> }.into_any()
}

/// The level that the answers give by themselves; empty where they give none.
fn term(app: App) -> String {
    let programme = app.ready();
    app.draft.with(|draft| {
        let placed = programme
            .as_ref()
            .and_then(|programme| draft.placed(programme));
        match placed.map(|placed| placed.verdict) {
            Some(Verdict::Found(found)) => found.before.unwrap_or(found.level).term.to_string(),
            _ => String::new(),
        }
    })
}

/// The choice of another level than the answers lead to, and why.
fn overrule(app: App, language: Language, programme: &Programme) -> AnyView {
    let levels: Vec<_> = programme
        .levels
        .iter()
        .map(|level| (level.id.to_string(), say::level(language, level)))
        .collect();
    let value = app.chosen(|chosen| {
        let overrule = chosen.answers.overrule.as_ref();
        overrule
            .map(|overrule| overrule.level.to_string())
            .unwrap_or_default()
    });
    let reason = app.chosen(|chosen| {
        let overrule = chosen.answers.overrule.as_ref();
        overrule
            .map(|overrule| overrule.reason.clone())
            .unwrap_or_default()
    });
    let pick = app.entered(|id| Edit::Overrule(id.parse().ok()));
    let write = app.entered(Edit::Reason);
    // Drawn anew only when the level that the answers give changes, so that typing a reason keeps the focus.
    let term = text(Box::new(move || term(app)));
    dynamic(move || {
        let term = term.get();
        if term.is_empty() {
            return nothing();
        }
        // The level that the answers give is named in the first choice, so that "keep it" says what is kept.
        let keep = w::OVERRIDE_NONE.with(language, &[("level", &term)]);
        let mut choices = vec![Choice::plain("", keep)];
        choices.extend(
            levels
                .iter()
                .map(|(id, text)| Choice::plain(id.clone(), text.clone())),
        );
        let legend = legend(w::OVERRIDE.get(language), w::OVERRIDE_HELP.get(language));
        let is_open = value.with_untracked(|value| !value.is_empty());
        let levels = view! {
            <Choices name="override" legend choices value on=pick own_from=1 />
        };
        let label = html! { label for="override-reason" { (w::OVERRIDE_REASON.get(language)) } };
        let why = element(view! {
            <textarea
                id="override-reason"
                rows="2"
                maxlength="2000"
                prop:value=reason
                on:input=move |event| typed(&event, reason, write)
            ></textarea>
        });
        let why = block("field", vec![still("bare", label), why]);
        let summary = words(w::OVERRIDE.get(language));
        disclosure("more", "", is_open, summary, vec![levels.into_any(), why])
    })
}
