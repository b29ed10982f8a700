//! What must not leave with a case: shown where it is, and masked with one press.

mod draw;
mod look;
mod press;

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    browser,
    locale::{Language, words::secrets as w},
    programme::Programme,
    ui::{
        App, Step,
        html::{Html, group, live},
    },
};
use draw::{closed, name, of_file, one};
use look::{open_files, waiting};

pub use look::any;
pub use press::act;

/// Every text with something in it that must not leave.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let problems = RwSignal::new(Vec::new());
    let draw = move || {
        let mut html = Html::new();
        let found = waiting(app);
        let files = open_files(app);
        let count = found.iter().map(|leak| leak.finds.len()).sum::<usize>()
            + files.iter().map(|file| file.finds.len()).sum::<usize>();
        if count == 0 {
            html.element("<p class=\"notice\">", w::NOTHING.get(language), "</p>");
        } else {
            html.element("<p>", w::INTRO.get(language), "</p>");
            html.element(
                "<p><button type=\"button\" class=\"main\" data-do=\"mask-all\">",
                &w::MASK_ALL.with(
                    language,
                    &[("count", &browser::number(language, count as u64))],
                ),
                "</button></p>",
            );
        }
        for (place, leak) in found.iter().enumerate() {
            let name = name(app, language, &programme, &leak.whence);
            html.element("<section class=\"leak\"><h2>", &name, "</h2><ul>");
            for (n, find) in leak.finds.iter().enumerate() {
                let at = [place.to_string(), n.to_string()].join(" ");
                one(&mut html, language, &leak.text, find, Some((&at, &name)));
            }
            html.raw("</ul></section>");
        }
        for file in &files {
            of_file(&mut html, app, language, file);
        }
        closed(&mut html, app, language);
        html.element(
            "<p class=\"hint\">",
            w::PROVES_NOTHING.get(language),
            "</p>",
        );
        html
    };
    let parts = vec![
        summary(language, problems),
        live("", draw),
        ways(app, language, Step::Secrets, problems, Box::new(Vec::new)),
    ];
    group("", parts)
}
