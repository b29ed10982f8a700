use std::sync::Arc;

use leptos::prelude::*;

use super::{built, problems::open_question};
use crate::{
    app::{Answer, Event, Place, Step},
    browser,
    locale::{
        Language, Word,
        words::{answer as a, drafts, intake as w, shell},
    },
    programme::{Kind, Programme},
    ui::{
        App,
        chunks::chunks,
        html::{Html, still},
        parts::{Go, Press, group, sends},
        reach,
    },
    view::{Markup, card, documents, hand_in, html, not_ready, ready},
};

/// The case: to copy, to download, to print, to forward. Nothing is sent.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    // The very case that was checked: what is copied is what was shown.
    let Some(case) = untrack(|| built::build(app, language)) else {
        let open = untrack(|| open_question(app, language));
        let open = open.map(|open| not_ready(&open.text)).unwrap_or_default();
        return vec![still("", open), back(app, language)].into_any();
    };
    let reference = case.reference.to_string();
    let name = ["duetime-", programme.id.as_str(), "-", &reference].concat();
    let (json, summary) = (case.to_json(), case.card());
    let case_text = case.to_text();
    let (where_to, is_due) = untrack(|| goal(app, language));
    let told = RwSignal::new("");
    let said = move || html! { (told.get()) }.into_string();
    let save = |kind: &'static str, ending: &'static str, text: &str, word: &'static Word| {
        let (name, content) = ([&name, ending].concat(), text.to_owned());
        let on = Callback::new(move |()| browser::download(&name, kind, &content));
        view! { <Press text=word.get(language) on /> }.into_inner()
    };
    let print = Callback::new(|()| browser::print());
    let to_calendar = is_due.then(|| {
        let on = Callback::new(move |()| {
            if let Some(answer) = chunks().answer.ready_untracked() {
                (answer.act)(app, "data-calendar", "");
            }
        });
        view! { <Press text=a::TO_CALENDAR.get(language) on /> }.into_inner()
    });
    let copy = copies(language, told, &case_text);
    let mut ways = vec![
        view! { <Press text=w::COPY.get(language) class="main" on=copy /> }.into_inner(),
        save("text/plain", ".txt", &case_text, w::DOWNLOAD_TEXT),
        save(
            "text/markdown",
            ".md",
            &case.to_markdown(),
            w::DOWNLOAD_MARKDOWN,
        ),
        save("application/json", ".json", &json, w::DOWNLOAD),
        view! { <Press text=shell::PRINT.get(language) on=print /> }.into_inner(),
    ];
    ways.extend(to_calendar);
    let copy = copies(language, told, &summary);
    let parts = vec![
        still("", ready(language, &reference)),
        group("ways", ways),
        view! { <p role="status" inner_html=said></p> }.into_any(),
        still("", where_to),
        still("unprinted", card(language, &summary)),
        group(
            "ways",
            vec![view! { <Press text=w::COPY_CARD.get(language) on=copy /> }.into_inner()],
        ),
        still("", documents(language, &case_text, &json)),
        back(app, language),
    ];
    parts.into_any()
}

/// Puts a text on the clipboard, and says whether that was allowed.
fn copies(language: Language, said: RwSignal<&'static str>, text: &str) -> Callback<()> {
    let text = StoredValue::new(text.to_owned());
    Callback::new(move |()| {
        wasm_bindgen_futures::spawn_local(async move {
            let copied = browser::copy(&text.get_value()).await;
            said.set(if copied { w::COPIED } else { w::NOT_COPIED }.get(language));
        });
    })
}

/// Where the case goes, and whether there is a deadline.
fn goal(app: App, language: Language) -> (Markup, bool) {
    let mut goal = (html! {}, false);
    app.answered_at(app.case_time(), &mut |_, placed, answer| {
        if let Answer::Given(commitment, moment) = answer {
            let mut ways = Html::new();
            reach::reach(&mut ways, language, placed, *moment);
            let has_files = placed.choices.files.iter().next().is_some();
            goal = (
                hand_in(language, &ways.into(), has_files),
                matches!(commitment.kind, Kind::Due(_)),
            );
        }
    });
    goal
}

/// The ways back: to the answers, and to another case.
fn back(app: App, language: Language) -> AnyView {
    let (to, text) = (Place::Intake(Step::Review), w::EDIT.get(language));
    let answers = view! { <Go app text to class="quiet" /> }.into_inner();
    let (on, text) = (sends(app, Event::Begin), drafts::NEW.get(language));
    let another = view! { <Press text class="quiet" on /> }.into_inner();
    group("ways", vec![answers, another])
}
