//! What is given away: a link, a printed page, a table.

use leptos::prelude::*;

use super::read;
use crate::{
    browser,
    locale::{
        Language, Word,
        words::{answer, compare as w},
    },
    ui::{
        App,
        html::still,
        parts::{Press, block, element},
    },
    view::{compare as view, html},
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
    let table = Callback::new(move |()| {
        if let Some(csv) = read(app, &[], |sides| view::csv(language, sides)) {
            browser::download("duetime-compare.csv", "text/csv", &csv);
        }
    });
    let drawn = move || {
        read(app, &[], |sides| {
            let (maps, _) = view::heat::maps(language, sides);
            view::picture(language, browser::now(), &maps)
        })
    };
    let picture = Callback::new(move |()| {
        if let Some(svg) = drawn() {
            browser::download("duetime-week.svg", "image/svg+xml", &svg);
        }
    });
    let points = Callback::new(move |()| {
        let Some(svg) = drawn() else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let is_saved = browser::save_png("duetime-week.png", &svg).await;
            told.set(if is_saved {
                ""
            } else {
                w::NO_PNG.get(language)
            });
        });
    });
    let ways = vec![
        press(w::COPY_LINK, link),
        press(w::CSV, table),
        press(w::SVG, picture),
        press(w::PNG, points),
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
