//! What the table does not say, and the button that makes a programme of it all.

use leptos::prelude::*;

use super::with;
use crate::{
    app::studio::{Change, Event, Named},
    browser,
    locale::{Language, words::studio as w},
    ui::{
        App,
        html::{still, text},
        parts::{Kind, Press, TextField, block},
        studio::{
            labels,
            state::{read, send},
        },
    },
    view::html,
};

/// What the table does not say, and the button that makes a programme of it all.
pub(super) fn make(app: App, language: Language) -> AnyView {
    let field = move |id: &'static str,
                      label: &'static str,
                      hint: &'static str,
                      get: fn(&Named) -> &String,
                      set: fn(&mut Named, String)| {
        let value = text(Box::new(move || {
            with(|table| get(&table.about).clone()).unwrap_or_default()
        }));
        let on = Callback::new(move |text: String| {
            let about = read(&[], |studio| {
                (*studio.table).as_ref().map(|table| table.about.clone())
            });
            let mut about = about.unwrap_or_default();
            set(&mut about, text);
            if about.language.is_empty() {
                language.tag().clone_into(&mut about.language);
            }
            if about.read_on.is_empty() {
                about.read_on = browser::now().date_naive().to_string();
            }
            send(app, Event::Table(Change::About(about)));
        });
        let kind = Kind::Wide;
        view! { <TextField id label hint kind most=400 value on /> }.into_any()
    };
    let press = Callback::new(move |()| send(app, Event::MakeOfTable));
    let parts = vec![
        still("", html! { h3 { (w::TABLE_ABOUT.get(language)) } }),
        field(
            "table-name",
            w::TABLE_NAME.get(language),
            "",
            |it| &it.name,
            |it, text| it.name = text,
        ),
        field(
            "table-title",
            w::TABLE_TITLE.get(language),
            "",
            |it| &it.title,
            |it, text| it.title = text,
        ),
        field(
            "table-address",
            labels::field(language, "address"),
            "https://…",
            |it| &it.address,
            |it, text| it.address = text,
        ),
        view! { <Press text=w::MAKE.get(language) class="main" id="make" on=press /> }.into_any(),
    ];
    block("", parts)
}
