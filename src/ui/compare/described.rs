//! The problem in plain words instead of a level.

use leptos::prelude::*;

use crate::{
    app::{Comparing, Edit},
    locale::{
        Language,
        words::{compare as w, facts},
    },
    programme::{Asked, Sign},
    triage::words,
    ui::{
        App,
        html::still,
        parts::{Select, block, disclosure},
    },
    view::html,
};

/// The five questions, which everybody can answer. What is answered is the problem of the draft.
pub fn section(app: App, language: Language) -> AnyView {
    let lead = html! { p class="hint" { (w::DESCRIBE_LEAD.get(language)) } };
    let questions = Asked::ALL.map(|asked| question(app, language, asked));
    let summary = still("bare", html! { (w::DESCRIBE.get(language)) });
    let parts = vec![still("", lead), block("fields", questions.into())];
    disclosure("more", "compared-described", false, summary, parts)
}

fn question(app: App, language: Language, asked: Asked) -> AnyView {
    let mut options = vec![
        (String::new(), w::NOT_SAID.get(language).to_owned()),
        (
            Sign::Unknown.name().to_owned(),
            facts::UNKNOWN.get(language).to_owned(),
        ),
    ];
    let signs = asked.signs().iter();
    let said = |sign: &Sign| words::answer(*sign).get(language).to_owned();
    options.extend(signs.map(|sign| (sign.name().to_owned(), said(sign))));
    let value = app.chosen(move |chosen| {
        let told = chosen.facts.told(asked);
        told.map_or("", Sign::name).to_owned()
    });
    let on = Callback::new(move |text: String| {
        let mut signs = asked.signs().iter();
        let sign = signs.find(|sign| sign.name() == text).copied();
        app.edit(Edit::Fact(asked, sign.unwrap_or(Sign::Unknown)));
        // What was told counts from here on, not a level that was looked at before.
        app.edit(Edit::Compare(Comparing::Level(None)));
    });
    let label = words::question(asked).get(language);
    let id = ["compared-", asked.name()].concat();
    view! { <Select id label options value on /> }.into_any()
}
