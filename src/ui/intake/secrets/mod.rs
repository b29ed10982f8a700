//! What must not leave with a case: shown where it is, and masked with one press.

mod draw;
mod press;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    files,
    problems::{summary, ways},
};
use crate::{
    app::Part,
    locale::{self, Language, words::secrets as w},
    programme::Programme,
    secrets::Excerpt,
    ui::{
        App, Step,
        html::{Html, group, live},
    },
};
use draw::{name, nothing, of_file, one, unsearched};

pub use press::act;

/// What the finds depend on.
const FINDS: [Part; 4] = [Part::Draft, Part::Programme, Part::Files, Part::Harmless];

/// Every text with something in it that must not leave.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let draw = move || {
        let mut html = Html::new();
        app.read(&FINDS, |core| {
            let found = core.waiting();
            let covered = core.covered();
            let typed = found.iter().map(|leak| leak.finds.len() as u64);
            let files = core.waiting_files().map(|file| file.searched.count);
            let count = typed.sum::<u64>() + files.sum::<u64>();
            if count == 0 {
                html.raw("<p class=\"notice\">");
                nothing(&mut html, language, &covered);
                html.raw("</p>");
            } else {
                html.element("<p>", w::INTRO.get(language), "</p>");
                html.element(
                    "<p><button type=\"button\" class=\"main\" data-do=\"mask-all\">",
                    &w::MASK_ALL.with(language, &[("count", &locale::number(language, count))]),
                    "</button></p>",
                );
            }
            for (place, leak) in found.iter().enumerate() {
                let name = name(app, language, &programme, &leak.whence);
                html.element("<section class=\"leak\"><h2>", &name, "</h2><ul>");
                for (n, find) in leak.finds.iter().enumerate() {
                    let at = [place.to_string(), n.to_string()].join(" ");
                    let find = Excerpt::of(&leak.text, find);
                    one(&mut html, language, &find, Some((&at, &name)));
                }
                html.raw("</ul></section>");
            }
            for file in core.waiting_files() {
                of_file(&mut html, language, file);
            }
            unsearched(&mut html, language, &covered);
        });
        html.element(
            "<p class=\"hint\">",
            w::PROVES_NOTHING.get(language),
            "</p>",
        );
        html
    };
    let parts = vec![
        summary(app, language),
        live("", move || files::work(app, language)),
        live("", draw),
        ways(app, language, Step::Secrets),
    ];
    group("", parts)
}

/// What the search came to, for the review: whether something waits, or nothing was found in what was searched.
pub fn said(app: App, language: Language) -> Html {
    let mut html = Html::new();
    app.read(&FINDS, |core| {
        let covered = core.covered();
        if core.has_finds() {
            html.element("<p class=\"notice warm\">", w::LEFT.get(language), " ");
            html.raw("<a href=\"#/intake/secrets\" data-go=\"/intake/secrets\">");
            html.text(w::LOOK.get(language)).raw("</a></p>");
        } else {
            html.raw("<p class=\"small\">");
            nothing(&mut html, language, &covered);
            html.raw("</p>");
        }
        unsearched(&mut html, language, &covered);
    });
    html
}
