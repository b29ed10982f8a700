use leptos::prelude::*;

use super::chunks;
use crate::{
    locale::{Language, words::shell as w},
    ui::html::{Html, live},
};

/// What stands where a chunk did not come: the way to try again; where the host has a newer version, the way to that.
pub fn missing(language: Language) -> AnyView {
    live("", move || {
        let mut html = Html::new();
        html.raw("<div class=\"notice warm\" role=\"alert\"><p><strong>");
        html.text(w::PART_MISSING.get(language))
            .raw("</strong></p>");
        if chunks().newer.get() {
            html.element("<p>", w::NEWER.get(language), "</p>");
            html.element(
                "<button type=\"button\" data-newer=\"\">",
                w::LOAD_NEWER.get(language),
                "</button> ",
            );
        } else {
            html.element("<p>", w::PART_MISSING_HELP.get(language), "</p>");
        }
        html.element(
            "<button type=\"button\" data-again=\"\">",
            w::AGAIN.get(language),
            "</button></div>",
        );
        html
    })
}
