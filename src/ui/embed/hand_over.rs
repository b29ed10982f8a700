use leptos::prelude::*;

use crate::{
    app::{Delivery, Event, HostEvent, Part, Place, Step},
    browser::Given,
    case::Handed,
    locale::{Language, words::embed as w},
    ui::{
        App,
        handing::noted,
        html::{dynamic, still},
        parts::{ChangeLink, Press, block, element},
    },
    view::{html, item_id},
};

/// What a case in a frame can be: with the host, on its way to it, or here.
#[derive(Clone, PartialEq)]
struct State {
    handed: Handed,
    delivery: Delivery,
}

/// The very case that was checked and is shown.
#[derive(Clone)]
pub struct Handing {
    /// Its reference.
    pub id: String,
    /// The case, as JSON.
    pub case: String,
    /// The same as a text.
    pub text: String,
    /// The same in one line; empty where it has none.
    pub subject: String,
    /// The names of its files, each with the file where it is open here.
    pub files: Vec<(String, Option<Given>)>,
}

/// The way to hand the case to the host, and what became of it.
pub fn hand_over(app: App, language: Language, handing: Handing) -> AnyView {
    let handing = StoredValue::new(handing);
    let state = Memo::new(move |_| State {
        handed: app.draft.with(|draft| draft.handed.clone()),
        delivery: app.read(&[Part::Draft, Part::Host], |core| core.delivery().clone()),
    });
    let host = super::about::host(language);
    let drawn = dynamic(move || drawn(app, language, &host, handing, state.get()));
    // Whoever pressed hears at once what became of it.
    element(view! { <div id="handed-over" tabindex="-1" role="status">{drawn}</div> })
}

fn drawn(
    app: App,
    language: Language,
    host: &str,
    handing: StoredValue<Handing>,
    state: State,
) -> AnyView {
    let with_host = |word: crate::locale::Word| word.with(language, &[("host", host)]);
    let press = |text: String| {
        let on = Callback::new(move |()| {
            let Handing { id, case, text, .. } = handing.get_value();
            app.send(Event::Host(HostEvent::HandOver { id, case, text }));
        });
        view! { <Press text class="main" on /> }.into_any()
    };
    if app.draft.with_untracked(|draft| draft.log.is_by_hand()) {
        return still("notice", noted(language));
    }
    if !state.handed.is_blank() {
        let Handed { number, url, .. } = &state.handed;
        let text = html! {
            p { strong { (with_host(w::ACCEPTED)) } }
            @if !number.is_empty() {
                p class="reference" { (w::NUMBER.get(language)) " " strong class="figure" translate="no" { (number) } }
            }
            @if !url.is_empty() {
                p { a href=(url) target="_blank" rel="noopener noreferrer" { (with_host(w::LOOK)) } }
            }
            p class="hint" { (w::SINCE.get(language)) }
        };
        let on = Callback::new(move |()| app.send(Event::Host(HostEvent::Close)));
        let close = view! { <Press text=w::CLOSE.get(language) class="quiet" on /> }.into_any();
        return block("", vec![still("notice", text), block("ways", vec![close])]);
    }
    let mut parts = Vec::new();
    match state.delivery {
        Delivery::None => {
            let hint = html! { p class="hint" { (with_host(w::HAND_OVER_HINT)) } };
            parts.push(block("ways", vec![press(with_host(w::HAND_OVER))]));
            parts.push(still("", hint));
        }
        Delivery::Waiting { .. } => {
            parts.push(still("notice", html! { p { (with_host(w::WAITING)) } }));
        }
        Delivery::Silent(_) => {
            parts.push(still("notice warm", html! { p { (with_host(w::SILENT)) } }));
            parts.push(block(
                "ways",
                vec![press(w::AGAIN.get(language).to_owned())],
            ));
        }
        Delivery::Rejected { message, field, .. } => {
            // What the host wrote is text, and said to be its own.
            let said = html! { p { (with_host(w::REJECTED)) } blockquote { (message) } };
            parts.push(still("notice warm", said));
            let programme = app.programme.with_untracked(|it| it.ready());
            let item = programme.and_then(|it| {
                let mut items = it.checklist.items.iter();
                items.find(|item| item.id.as_str() == field).map(item_id)
            });
            let mut ways = Vec::new();
            if let Some(at) = item {
                let (to, text) = (Place::Intake(Step::Needed), w::CHANGE.get(language));
                let on = Callback::new(move |event| app.send(event));
                ways.push(view! { <ChangeLink to at text on /> }.into_any());
            }
            ways.push(press(w::AGAIN.get(language).to_owned()));
            parts.push(block("ways", ways));
        }
    }
    block("", parts)
}
