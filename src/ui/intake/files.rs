//! The files that go with a case: what they are, never the files themselves.

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    browser,
    case::Attachment,
    locale::{Language, words::files as w},
    programme::Programme,
    ui::{
        App, Step,
        desk::{MOST, desk, drop_file},
        html::{Html, group, live, still},
        parts::rule,
    },
};

/// Chooses files, shows what they are, and takes them away again.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let problems = RwSignal::new(Vec::new());
    let mut head = Html::new();
    let vendor = [("vendor", programme.vendor.as_str())];
    head.element("<p>", &w::STAY.with(language, &vendor), "</p>");
    match &programme.checklist.files {
        Some(files) => rule(&mut head, &programme, language, files),
        None => {
            head.element(
                "<p class=\"hint\">",
                &w::NO_RULE.with(language, &vendor),
                "</p>",
            );
        }
    }
    head.raw("<div class=\"drop\" data-dropzone=\"\"><label for=\"files\">");
    head.text(w::CHOOSE.get(language)).raw("</label>");
    let most = browser::number(language, MOST as u64);
    head.element(
        "<div class=\"hint\" id=\"files-hint\">",
        &w::HINT.with(language, &[("most", &most)]),
        "</div>",
    );
    head.raw("<input type=\"file\" multiple id=\"files\" aria-describedby=\"files-hint\"></div>");
    let reading = || {
        let mut html = Html::new();
        desk().reading.with(|reading| {
            if !reading.is_empty() {
                html.element("<p class=\"small\">", reading, "</p>");
            }
        });
        desk().file_problem.with(|problem| {
            if !problem.is_empty() {
                html.element("<p class=\"notice warm\" role=\"alert\">", problem, "</p>");
            }
        });
        html
    };
    let list = move || {
        let mut html = Html::new();
        app.draft.with(|draft| {
            let Some(chosen) = draft.chosen() else { return };
            if chosen.files.iter().next().is_none() {
                html.element("<p class=\"hint\">", w::NONE.get(language), "</p>");
                return;
            }
            html.raw("<ul class=\"rules files\">");
            for (id, file) in chosen.files.iter() {
                entry(&mut html, language, id.as_str(), file);
            }
            html.raw("</ul>");
        });
        html
    };
    let parts = vec![
        summary(language, problems),
        still("", head),
        live("", reading),
        live("", list),
        ways(app, language, Step::Files, problems, Box::new(Vec::new)),
    ];
    group("", parts)
}

fn entry(html: &mut Html, language: Language, id: &str, file: &Attachment) {
    html.element("<li><p><strong>", &file.name, "</strong>");
    if file.masked {
        html.element(" <span class=\"tag\">", w::MASKED.get(language), "</span>");
    }
    html.raw("<br><span class=\"small\">")
        .text(&size(language, file));
    if !file.kind.is_empty() {
        html.raw(" · ").text(&file.kind);
    }
    html.raw("<br>SHA-256 <span class=\"exact\" translate=\"no\">")
        .text(&file.sha256);
    html.raw("</span></span></p>");
    let mut open = false;
    desk().files.with(|files| {
        if let Some(here) = files.iter().find(|one| one.id == id) {
            open = true;
            if let Some(address) = &here.picture {
                let alt = w::PICTURE.with(language, &[("name", &file.name)]);
                html.raw("<img class=\"preview\" src=\"").text(address);
                html.raw("\" alt=\"").text(&alt).raw("\">");
            }
        }
    });
    if !file.lines.is_empty() {
        html.element(
            "<details class=\"source\"><summary>",
            w::LINES.get(language),
            "<span class=\"sr\">: ",
        );
        html.text(&file.name).raw(
            "</span></summary><pre class=\"case\" translate=\"no\" tabindex=\"0\" role=\"region\" aria-label=\"",
        );
        html.text(w::LINES.get(language)).raw(": ").text(&file.name);
        html.element("\">", &file.lines, "</pre></details>");
    }
    if !open {
        html.element("<p class=\"hint\">", w::NOT_OPEN.get(language), "</p>");
    }
    html.raw("<p><button type=\"button\" class=\"quiet\" data-do=\"file-drop ")
        .text(id);
    html.raw("\" aria-label=\"")
        .text(w::DROP.get(language))
        .raw(": ")
        .text(&file.name);
    html.element("\">", w::DROP.get(language), "</button></p></li>");
}

/// What a press on this page does; whether it was one of its own.
pub fn act(app: App, what: &str) -> bool {
    match what.split_once(' ') {
        Some(("file-drop", id)) => drop_file(app, id),
        _ => return false,
    }
    true
}

/// The size of a file in words; nothing where it cannot be read.
pub fn size(language: Language, file: &Attachment) -> String {
    let bytes: Option<f64> = file.size.parse().ok();
    bytes
        .map(|bytes| browser::size(language, bytes))
        .unwrap_or_default()
}
