//! What happened, in plain words: the answers lead to a level by themselves.

use leptos::prelude::*;

use crate::{
    app::Edit,
    browser,
    locale::{
        Language,
        words::{facts, intake as w},
    },
    programme::{Asked, Sign},
    triage::words,
    ui::{
        App,
        html::{Html, dynamic, fields, group, nothing},
        parts::{Choice, legend, radios, signal},
    },
};

/// The questions that everybody can answer. Where everything works, there is nothing else to ask.
pub fn questions(app: App, language: Language) -> AnyView {
    let works = told(app, Asked::Works);
    let rest = dynamic(move || {
        let works = works.get();
        if works.is_empty() || works == Sign::AllWorks.name() {
            return nothing();
        }
        let others = Asked::ALL
            .into_iter()
            .filter(|asked| *asked != Asked::Works);
        group(
            "plain",
            others.map(|asked| question(app, language, asked)).collect(),
        )
    });
    group(
        "",
        vec![
            question(app, language, Asked::Works),
            rest,
            since(app, language),
        ],
    )
}

/// The id of a question, for a message to lead to.
pub fn question_id(asked: Asked) -> String {
    ["fact-", asked.name()].concat()
}

fn told(app: App, asked: Asked) -> Memo<String> {
    app.chosen(move |chosen| chosen.facts.told(asked).map_or("", Sign::name).to_owned())
}

fn question(app: App, language: Language, asked: Asked) -> AnyView {
    let signs = asked.signs().iter().chain([&Sign::Unknown]);
    let choices = signs
        .map(|sign| Choice::plain(sign.name(), words::answer(*sign).get(language)))
        .collect();
    let on = app.entered(move |said| {
        let sign = asked.signs().iter().find(|sign| sign.name() == said);
        Edit::Fact(asked, sign.copied().unwrap_or(Sign::Unknown))
    });
    let hint = if asked == Asked::Works {
        w::PLAIN_HINT.get(language)
    } else {
        ""
    };
    let question = legend(words::question(asked).get(language), hint);
    radios(&question_id(asked), question, choices, told(app, asked), on)
}

/// Since when, in the customer's words.
pub fn since(app: App, language: Language) -> AnyView {
    let mut html = Html::new();
    html.element(
        "<label for=\"since\">",
        facts::SINCE.get(language),
        "</label>",
    );
    html.element(
        "<div class=\"hint\" id=\"since-hint\">",
        facts::SINCE_HINT.get(language),
        "</div>",
    );
    html.raw("<input type=\"text\" id=\"since\" class=\"wide\" autocomplete=\"off\" maxlength=\"500\" aria-describedby=\"since-hint\">");
    let value = signal(move || {
        let since = app
            .draft
            .with(|draft| draft.chosen().map(|chosen| chosen.facts.since.clone()));
        since.unwrap_or_default()
    });
    let on = app.entered(Edit::Since);
    fields("field", "since", html, browser::show, value, on)
}
