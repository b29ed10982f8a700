//! What is given away: a link, a printed page, a table.

use leptos::prelude::*;

use crate::{
    browser,
    locale::{
        Language, Word,
        words::{answer, compare as w, shell},
    },
    ui::{
        App,
        chunks::{Give, give},
        html::still,
        parts::{Press, block, element},
    },
    view::html,
};

/// The ways.
pub fn section(app: App, language: Language) -> AnyView {
    let told = RwSignal::new("");
    let press = |word: Word, on| {
        let text = word.get(language);
        view! { <Press text on /> }.into_any()
    };
    let link = Callback::new(move |()| {
        wasm_bindgen_futures::spawn_local(async move {
            let copied = browser::copy(&browser::href()).await;
            told.set(
                if copied {
                    w::LINK_COPIED
                } else {
                    w::NOT_COPIED
                }
                .get(language),
            );
        });
    });
    // What makes them is fetched when the browser has nothing else to do, or now.
    let given = move |form: Form| {
        Callback::new(move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let word = match give().await {
                    Some(give) => hand_over(app, language, give, form).await,
                    None => Some(shell::PART_MISSING),
                };
                told.set(word.map_or("", |word| word.get(language)));
            });
        })
    };
    let ways = vec![
        press(w::COPY_LINK, link),
        press(w::CSV, given(Form::Table)),
        press(w::SVG, given(Form::Picture)),
        press(w::PNG, given(Form::Points)),
        press(answer::PRINT, Callback::new(move |()| browser::print())),
    ];
    let said = move || told.get();
    let parts = vec![
        still("", html! { h2 { (w::PASS_ON.get(language)) } }),
        block("ways", ways),
        element(view! { <p role="status">{said}</p> }),
    ];
    block("unprinted", parts)
}

/// As what it is given away.
#[derive(Clone, Copy)]
enum Form {
    Table,
    Picture,
    Points,
}

/// Hands it over as a file; what went wrong.
async fn hand_over(app: App, language: Language, give: Give, form: Form) -> Option<Word> {
    if let Form::Table = form {
        let csv = (give.table)(app, language)?;
        browser::download("duetime-compare.csv", "text/csv", &csv);
        return None;
    }
    let svg = (give.picture)(app, language)?;
    if let Form::Picture = form {
        browser::download("duetime-compare.svg", "image/svg+xml", &svg);
        return None;
    }
    let is_saved = browser::save_png("duetime-compare.png", &svg).await;
    (!is_saved).then_some(w::NO_PNG)
}
