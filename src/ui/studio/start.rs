//! What stands there before a programme is open: ours, a file, an address, a table, and what is kept here.

use leptos::prelude::*;

use super::{
    changes::file,
    state::{read, send},
};
use crate::{
    app::{
        Fetched,
        studio::{Event, Part},
    },
    locale::{self, Language, Style, words::studio as w},
    ui::{
        App,
        html::{dynamic, live, nothing, still},
        parts::{Kind, Press, Select, TextField, block, element, words},
    },
    view::html,
};

/// All of it.
pub fn page(app: App, language: Language) -> AnyView {
    let part = |title: locale::Word, parts: Vec<AnyView>| {
        let mut all = vec![still("", html! { h2 { (title.get(language)) } })];
        all.extend(parts);
        block("way-in", all)
    };
    let begin = Callback::new(move |()| send(app, Event::Begin));
    let coming = live("", move || {
        let is = read(&[Part::Coming], |studio| *studio.is_coming);
        html! { @if is { p class="hint" role="status" { (w::COMING.get(language)) } } }
    });
    let ways = vec![
        part(w::OPEN_OURS, vec![ours(app, language)]),
        part(
            w::OPEN_FILE,
            vec![
                still(
                    "",
                    html! { p class="hint" { (w::OPEN_FILE_HINT.get(language)) } },
                ),
                file(app, "programme-file", w::FILE.get(language), Event::Files),
            ],
        ),
        part(w::OPEN_ADDRESS, vec![address(app, language)]),
        part(
            w::OPEN_NOTHING,
            vec![
                still(
                    "",
                    html! { p class="hint" { (w::OPEN_NOTHING_HINT.get(language)) } },
                ),
                view! { <Press text=w::BEGIN.get(language) on=begin /> }.into_any(),
            ],
        ),
    ];
    block(
        "",
        vec![
            coming,
            shelf(app, language),
            block("ways-in", ways),
            super::paste::section(app, language),
        ],
    )
}

fn ours(app: App, language: Language) -> AnyView {
    let index = Memo::new(move |_| {
        let index = app.index.with(Fetched::ready);
        let entries = index.iter().flat_map(|index| &index.programmes);
        let named = entries.map(|one| (one.id.to_string(), one.name.to_string()));
        named.collect::<Vec<_>>()
    });
    dynamic(move || {
        let options = index.get();
        let Some(first) = options.first().map(|one| one.0.clone()) else {
            return nothing();
        };
        let chosen = RwSignal::new(first);
        let value = Memo::new(move |_| chosen.get());
        let on = Callback::new(move |id| chosen.set(id));
        let label = w::WHICH.get(language);
        let select = view! { <Select id="ours" label options value on /> };
        let open = Callback::new(move |()| send(app, Event::Ours(chosen.get_untracked())));
        let press = view! { <Press text=w::OPEN.get(language) id="open-ours" on=open /> };
        block("", vec![select.into_any(), press.into_any()])
    })
}

fn address(app: App, language: Language) -> AnyView {
    let typed = RwSignal::new(String::new());
    let value = Memo::new(move |_| typed.get());
    let on = Callback::new(move |text| typed.set(text));
    let open =
        Callback::new(move |()| send(app, Event::Address(typed.get_untracked().trim().to_owned())));
    let kind = Kind::Wide;
    let field = view! {
        <TextField
            id="programme-address"
            label=w::ADDRESS.get(language)
            hint=w::ADDRESS_HINT.get(language)
            kind
            most=400
            value
            on
        />
    };
    let press = view! { <Press text=w::OPEN_IT.get(language) id="open-address" on=open /> };
    block("", vec![field.into_any(), press.into_any()])
}

/// What is kept on this device.
fn shelf(app: App, language: Language) -> AnyView {
    let all = Memo::new(move |_| read(&[Part::Shelf], |studio| (*studio.shelf).clone()));
    let gone = dynamic(move || {
        let is_gone = read(&[Part::Gone], |studio| studio.gone.is_some());
        if !is_gone {
            return nothing();
        }
        let on = Callback::new(move |()| send(app, Event::BringBack));
        let said = still(
            "bare",
            html! { p role="status" { (w::GONE.get(language)) } },
        );
        let press = view! { <Press text=w::BRING_BACK.get(language) on /> };
        block("notice", vec![said, press.into_any()])
    });
    let list = dynamic(move || {
        let all = all.get();
        if all.is_empty() {
            return nothing();
        }
        let lines: Vec<_> = all
            .into_iter()
            .map(|one| kept(app, language, one))
            .collect();
        let head = still(
            "",
            html! { h2 { (w::SHELF.get(language)) } p class="hint" { (w::SHELF_HINT.get(language)) } },
        );
        let list = element(view! { <ul class="rules shelf">{lines}</ul> });
        block("", vec![head, list])
    });
    block("", vec![gone, list])
}

fn kept(app: App, language: Language, one: crate::app::studio::Kept) -> AnyView {
    let name = match (one.is_whole, one.name.is_empty()) {
        (false, _) => w::DAMAGED.get(language).to_owned(),
        (_, true) => w::NO_NAME.get(language).to_owned(),
        _ => one.name.clone(),
    };
    let saved = chrono::DateTime::from_timestamp_millis(one.saved as i64);
    let saved = saved.filter(|_| one.saved > 0).map(|at| {
        let zone = app.device().unwrap_or_else(crate::clock::Zone::utc);
        let at = at.with_timezone(&zone).naive_local();
        locale::when(language, at, Style::Short)
    });
    let (open, delete) = (one.reference.clone(), one.reference);
    let mut parts = vec![still(
        "bare",
        html! {
            strong { (name) } " "
            @if let Some(saved) = saved { small { (w::SAVED.with(language, &[("time", &saved)])) } }
        },
    )];
    if one.is_whole {
        let on = Callback::new(move |()| send(app, Event::OpenKept(open.clone())));
        let label = w::OPEN_WHAT.with(language, &[("what", &name)]);
        parts.push(words(" "));
        parts.push(view! { <Press text=w::OPEN.get(language) label on /> }.into_any());
    }
    let on = Callback::new(move |()| send(app, Event::Delete(delete.clone())));
    let label = w::DELETE_WHAT.with(language, &[("what", &name)]);
    parts.push(words(" "));
    parts.push(view! { <Press text=w::DELETE.get(language) class="quiet" label on /> }.into_any());
    element(view! { <li>{parts}</li> })
}
