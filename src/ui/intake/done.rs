use std::sync::Arc;

use leptos::prelude::*;

use super::{case_language, problems::said};
use crate::{
    app::{Answer, App as Core, Event, Fetched, Place, Step},
    browser::{self, Given},
    case::Case,
    locale::{
        Language, Word,
        words::{answer as a, drafts, intake as w},
    },
    programme::{Kind, Programme},
    ui::{
        App,
        chunks::chunks,
        desk,
        embed::Handing,
        handing,
        html::{dynamic, still},
        parts::{Go, Press, block, element, sends},
    },
    view::{self, Markup, card, documents, hand_in, html, not_ready, ready},
};

/// The case, as soon as there is all that it says in its language.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let state = case_language::state(app);
    dynamic(move || match state.get() {
        Fetched::Ready(_) => made(app, language, &programme),
        _ => vec![case_language::missing(app, language), back(app, language)].into_any(),
    })
}

/// The case: to copy, to download, to print, to forward. Nothing is sent.
fn made(app: App, language: Language, programme: &Programme) -> AnyView {
    // The very case that was checked: what is copied is what was shown.
    let Some(case) = untrack(|| app.case()) else {
        let open = app.read(&[], Core::open_question);
        let open = open.map(|open| not_ready(&untrack(|| said(app, language, &open.wrong))));
        let open = open.unwrap_or_default();
        return vec![still("", open), back(app, language)].into_any();
    };
    let reference = case.reference.to_string();
    let name = ["duetime-", programme.id.as_str(), "-", &reference].concat();
    let (json, summary) = (case.to_json(), case.card());
    let case_text = case.to_text();
    let (where_to, is_due) = untrack(|| goal(app, language));
    let told = RwSignal::new("");
    let said = move || html! { (told.get()) }.into_string();
    let press = |word: Word, class, on| button(word.get(language), class, on);
    let print = Callback::new(|()| browser::print());
    // Where it can be handed in from here, that is the one thing to do.
    let main = if handing::hands_on(app) { "" } else { "main" };
    let mut ways = vec![press(w::COPY, main, copies(language, told, &case_text))];
    let markdown = case.to_markdown();
    for (kind, ending, content, word) in [
        ("text/plain", ".txt", &case_text, w::DOWNLOAD_TEXT),
        ("text/markdown", ".md", &markdown, w::DOWNLOAD_MARKDOWN),
        ("application/json", ".json", &json, w::DOWNLOAD),
    ] {
        let (name, content) = ([&*name, ending].concat(), content.clone());
        let on = Callback::new(move |()| browser::download(&name, kind, &content));
        ways.push(press(word, "", on));
    }
    if browser::can_share() {
        let (title, text) = (name.clone(), case_text.clone());
        let on = Callback::new(move |()| browser::share(&title, &text));
        ways.push(press(w::SHARE, "", on));
    }
    ways.push(press(a::PRINT, "", print));
    if is_due {
        let on = Callback::new(move |()| {
            if let Fetched::Ready(details) = untrack(|| chunks().details.want(app)) {
                (details.remind)(app);
            }
        });
        ways.push(press(a::TO_CALENDAR, "", on));
    }
    let copy = press(w::COPY_CARD, "", copies(language, told, &summary));
    // Where nobody receives cases, nothing is ever sent.
    let handing = Handing {
        id: reference.clone(),
        case: json.clone(),
        text: case_text.clone(),
        subject: case.subject.clone().unwrap_or_default(),
        files: files(app, &case),
    };
    let host = handing::way(app, language, handing);
    let is_sent = handing::hands_on(app);
    let parts = vec![
        still("", ready(language, &reference, is_sent)),
        host,
        block("ways", ways),
        element(view! { <p role="status" inner_html=said></p> }),
        still("", where_to),
        handing::elsewhere(app, language),
        still("unprinted", card(language, case.language, &summary)),
        block("ways", vec![copy]),
        still("", documents(language, case.language, &case_text, &json)),
        back(app, language),
    ];
    parts.into_any()
}

#[inline(never)]
fn button(text: &'static str, class: &'static str, on: Callback<()>) -> AnyView {
    view! { <Press text class on /> }.into_inner()
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
            let ways = view::reach(language, browser::now(), placed, *moment);
            let has_files = placed.choices.files.iter().next().is_some();
            goal = (
                hand_in(language, &ways, has_files),
                matches!(commitment.kind, Kind::Due(_)),
            );
        }
    });
    goal
}

/// The names of the files of a case, each with the file where it is open here.
fn files(app: App, case: &Case) -> Vec<(String, Option<Given>)> {
    let handles: Vec<_> = app.read(&[], |core| {
        let handle = |id: &String| Some(core.open_file(&id.parse().ok()?)?.handle);
        case.files.iter().map(|file| handle(&file.id)).collect()
    });
    let names = case.files.iter().map(|file| file.name.clone());
    let given = handles.into_iter().map(|handle| desk::given(handle?));
    names.zip(given).collect()
}

/// The ways back: to the answers, and to another case.
fn back(app: App, language: Language) -> AnyView {
    let (to, text) = (Place::Intake(Step::Review), w::EDIT.get(language));
    let answers = view! { <Go app text to class="quiet" /> }.into_inner();
    let (on, text) = (sends(app, || Event::Begin), drafts::NEW.get(language));
    let another = button(text, "quiet", on);
    block("ways", vec![answers, another])
}
