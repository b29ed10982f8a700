//! The level beside the questions: its definition, how it came about, what it asks, and what does not go together.

use leptos::prelude::*;

use super::plain::question_id;
use crate::{
    case::Placed,
    locale::{Language, words::intake as w},
    programme::{Asked, Sign},
    triage::{Ladder, Verdict, conflicts, suggest, words},
    ui::{
        App,
        html::{Html, live},
        parts::sourced,
        say, why,
    },
};

/// What the answers lead to so far.
pub fn level(app: App, language: Language) -> AnyView {
    live("level-said", move || {
        let mut html = Html::new();
        let Some(programme) = app.ready() else {
            return html;
        };
        app.draft.with(|draft| {
            if let Some(placed) = draft.placed(&programme).filter(Placed::has_targets) {
                said(&mut html, language, &placed);
            }
        });
        html
    })
}

fn said(html: &mut Html, language: Language, placed: &Placed<'_>) {
    let Verdict::Found(found) = &placed.verdict else {
        return;
    };
    let level = found.level;
    html.element(
        "<h2 translate=\"no\">",
        &say::level(language, level),
        "</h2>",
    );
    html.element("<p>", level.definition.get(language), "</p>");
    sourced(
        html,
        placed.programme,
        language,
        &level.source,
        &level.readings,
    );
    let reasons = found
        .reasons
        .iter()
        .map(|reason| say::reason(language, reason));
    html.element(
        "<p class=\"small\">",
        &reasons.collect::<Vec<_>>().join(" "),
        "</p>",
    );
    // Where the answer is what the plain words point to, it says by which of them.
    let suggested = suggest(placed.programme, &placed.choices.facts);
    let followed = suggested.iter().filter(|one| {
        let mut answers = placed.choices.answers.clone();
        one.follow(&mut answers);
        answers == placed.choices.answers
    });
    let mut because: Vec<Sign> = Vec::new();
    for sign in followed.flat_map(|one| &one.because) {
        if !because.contains(sign) {
            because.push(*sign);
        }
    }
    if !because.is_empty() {
        let said: Vec<_> = because
            .iter()
            .map(|sign| words::answer(*sign).get(language))
            .collect();
        let text = w::BECAUSE.with(language, &[("said", &said.join(" · "))]);
        html.element("<p class=\"small\">", &text, "</p>");
    }
}

/// What the level asks of the customer, where it asks anything.
pub fn demands(app: App, language: Language) -> AnyView {
    live("demands", move || {
        let mut html = Html::new();
        let Some(programme) = app.ready() else {
            return html;
        };
        app.draft.with(|draft| {
            if let Some(placed) = draft.placed(&programme).filter(Placed::has_targets) {
                let mut effort = Html::new();
                why::effort(&mut effort, language, &programme, &placed);
                if let (Some(found), false) = (placed.finding(), effort.is_empty()) {
                    let level = say::level(language, found.level);
                    html.element("<h2 class=\"sr\">", &level, "</h2>");
                    html.add(&effort);
                }
            }
        });
        html
    })
}

/// What does not go together, said kindly: both may be true.
pub fn conflict(app: App, language: Language) -> AnyView {
    live("", move || {
        let mut html = Html::new();
        let Some(programme) = app.ready() else {
            return html;
        };
        app.draft.with(|draft| {
            let Some(placed) = draft.placed(&programme).filter(Placed::has_targets) else {
                return;
            };
            let found = conflicts(&programme, &placed.choices.answers, &placed.choices.facts);
            if found.is_empty() {
                return;
            }
            html.raw("<div class=\"notice warm\" role=\"status\">");
            for conflict in &found {
                let name = match conflict.rung.of(language) {
                    Some(of) => [of, ": ", conflict.rung.name(language)].concat(),
                    None => conflict.rung.name(language).to_owned(),
                };
                let values = [
                    ("level", name.as_str()),
                    ("needs", words::answer(conflict.needs).get(language)),
                    ("said", words::answer(conflict.said).get(language)),
                ];
                html.element("<p>", &w::CONFLICT.with(language, &values), " ");
                link(
                    &mut html,
                    ladder_id(conflict.ladder),
                    w::CHANGE_LEVEL.get(language),
                );
                html.raw(" · ");
                let asked = Asked::ALL
                    .into_iter()
                    .find(|asked| asked.signs().contains(&conflict.said));
                link(
                    &mut html,
                    &asked.map(question_id).unwrap_or_default(),
                    w::CHANGE_FACT.get(language),
                );
                html.raw("</p>");
            }
            html.element("<p>", w::CONFLICT_STAYS.get(language), "</p></div>");
        });
        html
    })
}

fn link(html: &mut Html, id: &str, text: &str) {
    html.raw("<a href=\"#")
        .text(id)
        .raw("\" data-focus=\"")
        .text(id);
    html.element("\">", text, "</a>");
}

/// The id of the question that a ladder is.
fn ladder_id(ladder: Ladder) -> &'static str {
    match ladder {
        Ladder::Level => "level",
        Ladder::Across => "across",
        Ladder::Down => "down",
        Ladder::First => "scale-first",
        Ladder::Second => "scale-second",
    }
}
