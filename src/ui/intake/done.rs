use std::sync::Arc;

use leptos::prelude::*;

use super::{built, problems::said};
use crate::{
    app::{Answer, App as Core},
    browser,
    locale::{
        Language, Word,
        words::{answer as a, intake as w, shell},
    },
    programme::{Kind, Programme},
    ui::{
        App, Place, Step,
        html::{Html, still},
        reach,
    },
};

/// The case: to copy, to download, to print, to forward. Nothing is sent.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    // The very case that was checked: what is copied is what was shown.
    let Some(case) = untrack(|| built::build(app, language)) else {
        let mut end = Html::new();
        if let Some(open) = app.read(&[], Core::open_question) {
            let text = untrack(|| said(app, language, &open.wrong));
            end.element("<p class=\"notice warm\">", &text, "</p>");
        }
        back(&mut end, language);
        return still("", end);
    };
    let (json, markdown, text, card) = (
        case.to_json(),
        case.to_markdown(),
        case.to_text(),
        case.card(),
    );
    let said = RwSignal::new("");
    let name = [
        "duetime-",
        programme.id.as_str(),
        "-",
        &case.reference.to_string(),
    ]
    .concat();
    let mut where_to = Html::new();
    let mut due = false;
    untrack(|| {
        app.answered_at(app.case_time(), &mut |_, placed, answer| {
            if let Answer::Given(commitment, moment) = answer {
                due = matches!(commitment.kind, Kind::Due(_));
                where_to.element("<h2>", w::HAND_IN.get(language), "</h2>");
                reach::reach(&mut where_to, language, placed, *moment);
                if placed.choices.files.iter().next().is_some() {
                    where_to.element("<p>", w::ATTACH.get(language), "</p>");
                }
            }
        });
    });
    let copy = |text: &str, word: &'static Word, class: &'static str| {
        let text = StoredValue::new(text.to_owned());
        let on = move |_| {
            wasm_bindgen_futures::spawn_local(async move {
                let copied = browser::copy(&text.get_value()).await;
                said.set(if copied { w::COPIED } else { w::NOT_COPIED }.get(language));
            });
        };
        view! { <button type="button" class=class on:click=on>{word.get(language)}</button> }
            .into_any()
    };
    let save = |kind: &'static str, ending: &'static str, text: &str, word: &'static Word| {
        let (name, text) = ([&name, ending].concat(), text.to_owned());
        let on = move |_| browser::download(&name, kind, &text);
        view! { <button type="button" on:click=on>{word.get(language)}</button> }.into_any()
    };
    let mut head = Html::new();
    head.element("<p>", w::DONE_SAYS.get(language), "</p>");
    head.raw("<p class=\"reference\">")
        .text(w::REFERENCE.get(language));
    head.element(
        " <strong class=\"figure\" translate=\"no\">",
        &case.reference.to_string(),
        "</strong></p>",
    );
    head.element(
        "<p class=\"hint unprinted\">",
        w::REFERENCE_HINT.get(language),
        "</p>",
    );
    let mut calendar = Html::new();
    if due {
        calendar.element(
            "<button type=\"button\" data-calendar=\"\">",
            a::TO_CALENDAR.get(language),
            "</button>",
        );
    }
    let mut summary = Html::new();
    summary.element("<h2>", w::CARD.get(language), "</h2>");
    summary.element("<p class=\"hint\">", w::CARD_HINT.get(language), "</p>");
    summary.raw(
        "<pre class=\"case card\" translate=\"no\" tabindex=\"0\" role=\"region\" aria-label=\"",
    );
    summary
        .text(w::CARD.get(language))
        .element("\">", &card, "</pre>");
    let mut document = Html::new();
    for (word, text, open) in [(w::AS_TEXT, &text, true), (w::DOCUMENT, &json, false)] {
        document.raw(if open {
            "<details class=\"more\" open><summary>"
        } else {
            "<details class=\"more unprinted\"><summary>"
        });
        document.text(word.get(language));
        document.raw("</summary><pre class=\"case\" translate=\"no\" tabindex=\"0\" role=\"region\" aria-label=\"");
        document
            .text(word.get(language))
            .element("\">", text, "</pre></details>");
    }
    back(&mut document, language);
    view! {
        {still("", head)}
        <div class="ways">
            {copy(&text, w::COPY, "main")}
            {save("text/plain", ".txt", &text, w::DOWNLOAD_TEXT)}
            {save("text/markdown", ".md", &markdown, w::DOWNLOAD_MARKDOWN)}
            {save("application/json", ".json", &json, w::DOWNLOAD)}
            <button type="button" on:click=|_| browser::print()>{shell::PRINT.get(language)}</button>
            {still("bare", calendar)}
        </div>
        <p role="status">{move || said.get()}</p>
        {still("", where_to)}
        {still("unprinted", summary)}
        <div class="ways">{copy(&card, w::COPY_CARD, "")}</div>
        {still("", document)}
    }
    .into_any()
}

fn back(html: &mut Html, language: Language) {
    html.raw("<div class=\"ways\"><button type=\"button\" class=\"quiet\" data-go=\"");
    html.text(Place::Intake(Step::Review).path());
    html.element("\">", w::EDIT.get(language), "</button> ");
    html.element(
        "<button type=\"button\" class=\"quiet\" data-do=\"draft-new\">",
        crate::locale::words::drafts::NEW.get(language),
        "</button></div>",
    );
}
