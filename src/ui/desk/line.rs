use leptos::prelude::*;

use super::{elsewhere, said};
use crate::{
    app::Part,
    drafts::KEEP_DAYS,
    locale::{self, Language, words::drafts as w},
    ui::{
        App, Place, Step,
        html::{Html, group, live},
    },
};

/// How the draft stands: which one it is, when it was kept, where the others are; and what is wrong, if something is.
pub fn line(app: App, language: Language) -> AnyView {
    let kept = move || {
        let mut html = Html::new();
        html.raw("<p class=\"small saved\">");
        if !app.kept.get() {
            // Said in full below.
            html.element(
                "<strong class=\"warm\">",
                w::NOT_SAVED.get(language),
                "</strong>",
            );
        } else if let Some(saved) = app.saved.get() {
            let time = locale::on_device(language, saved);
            html.text(&w::SAVED.with(language, &[("time", &time)]));
        } else {
            html.text(w::NOTHING_YET.get(language));
        }
        let count = app.read(&[Part::Records], |core| core.drafts.records.len());
        html.raw(" <a href=\"#/drafts\">")
            .text(w::DRAFTS.get(language));
        if count > 0 {
            html.raw(" (")
                .text(&locale::number(language, count as u64))
                .raw(")");
        }
        html.raw("</a></p>");
        if !app.kept.get() {
            html.element(
                "<div class=\"notice warm\"><p>",
                w::NOT_KEPT.get(language),
                "</p>",
            );
            html.element(
                "<button type=\"button\" data-do=\"draft-file\">",
                w::TO_FILE.get(language),
                "</button></div>",
            );
        }
        let unread = app.unread.get();
        if unread > 0 {
            let count = locale::number(language, unread as u64);
            let text = w::UNREAD.with(language, &[("n", &count)]);
            html.element("<p class=\"notice\">", &text, "</p>");
        }
        html
    };
    let found = move || {
        let mut html = Html::new();
        let Some(found) = app.found.get() else {
            return html;
        };
        if app.place.get() == Place::Intake(Step::Before) {
            let time = locale::on_device(language, found);
            let days = locale::number(language, u64::from(KEEP_DAYS));
            html.raw("<div class=\"notice\"><p>");
            html.text(&w::FOUND.with(language, &[("time", &time), ("days", &days)]));
            html.element(
                "</p><button type=\"button\" data-do=\"draft-new\">",
                w::NEW.get(language),
                "</button></div>",
            );
        }
        html
    };
    group(
        "desk",
        vec![
            live("", kept),
            live("", found),
            elsewhere::notice(app, language),
            said(app),
        ],
    )
}
