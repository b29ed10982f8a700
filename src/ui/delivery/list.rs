use leptos::prelude::*;

use super::{
    part::ways,
    state::{read, receiver, standing},
};
use crate::{
    app::Place,
    browser,
    delivery::{Entry, Receiver, State},
    locale::{self, Language, words::delivery as w},
    ui::{
        App,
        html::{dynamic, live, still},
        parts::{Go, block, each, element, keys},
    },
    view::{self, html},
};

/// All cases on their way, below the drafts.
pub fn list(app: App, language: Language) -> AnyView {
    let references = keys(Box::new(|| {
        read(|outbox| {
            outbox
                .entries()
                .map(|entry| entry.reference.clone())
                .collect()
        })
    }));
    let head = live("", move || {
        let count = references.with(Vec::len);
        let said = locale::number(language, count as u64);
        html! { @if count > 0 { h2 { (w::LIST.with(language, &[("count", &said)])) } } }
    });
    let draw = move |reference: &str| row(app, language, reference);
    let rows = each(references, Box::new(draw));
    block(
        "",
        vec![
            head,
            view! { <ul class="rules going">{rows}</ul> }.into_any(),
        ],
    )
}

fn row(app: App, language: Language, reference: &str) -> AnyView {
    let of = reference.to_owned();
    let said = live("", move || {
        let (entry, going) = standing(&of);
        html! {
            @if let Some(entry) = entry {
                (view::delivery::entry(language, &entry))
                (view::delivery::standing(language, &entry, &going))
            }
        }
    });
    // Where this site sends to nobody by now, what was to be sent can still be taken along.
    let receiver = receiver().unwrap_or(Receiver::NOBODY);
    let ways = ways(app, language, reference.to_owned(), receiver, None);
    element(view! { <li>{said} {ways}</li> })
}

/// What a page says wherever the person is, as long as something waits: how much.
pub fn mount(app: App) {
    let Some(place) = browser::above("delivery") else {
        return;
    };
    let counts = Memo::new(|_| {
        read(|outbox| {
            let of = |state| {
                let is = |entry: &&Entry| entry.state == state;
                outbox.entries().filter(is).count()
            };
            [of(State::Waiting), of(State::Refused)]
        })
    });
    let drawn = move || {
        dynamic(move || {
            let (language, [waiting, refused]) = (app.language.get(), counts.get());
            let is_seen = app.place.with(|place| matches!(place, Place::Drafts));
            if waiting + refused == 0 || is_seen {
                return still("bare", html! {});
            }
            let said = |word: crate::locale::Word, count: usize| {
                let count = locale::number(language, count as u64);
                word.with(language, &[("count", &count)])
            };
            let text = html! {
                @if waiting > 0 { (said(w::BANNER, waiting)) " " }
                @if refused > 0 { (said(w::BANNER_REFUSED, refused)) " " }
            };
            let look = view! { <Go app text=w::BANNER_LOOK.get(language) to=Place::Drafts class="quiet" /> };
            block("banner", vec![still("bare", text), look.into_any()])
        })
    };
    mount_to(place, drawn).forget();
}
