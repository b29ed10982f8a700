//! The files that go with a case: what they are, never the files themselves.

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    case::{Attachment, Draft, Looked},
    locale::{self, Language, words::files as w},
    programme::Programme,
    ui::{
        App, Step,
        desk::{OpenFile, desk, drop_file},
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
    let most = locale::number(language, Draft::MOST_FILES as u64);
    head.element(
        "<div class=\"hint\" id=\"files-hint\">",
        &w::HINT.with(language, &[("most", &most)]),
        "</div>",
    );
    head.raw("<input type=\"file\" multiple id=\"files\" aria-describedby=\"files-hint\"></div>");
    let problem = || {
        let mut html = Html::new();
        desk().file_problem.with(|problem| {
            if !problem.is_empty() {
                html.element("<p class=\"notice warm\" role=\"alert\">", problem, "</p>");
            }
        });
        html
    };
    let list = move || {
        let mut html = Html::new();
        let open = desk().open_files(app);
        app.draft.with(|draft| {
            let Some(chosen) = draft.chosen() else { return };
            if chosen.files.iter().next().is_none() {
                html.element("<p class=\"hint\">", w::NONE.get(language), "</p>");
                return;
            }
            html.raw("<ul class=\"rules files\">");
            for (id, file) in chosen.files.iter() {
                let open = open.iter().find(|one| one.id == *id);
                entry(&mut html, language, id.as_str(), file, open);
            }
            html.raw("</ul>");
        });
        html
    };
    let parts = vec![
        summary(language, problems),
        still("", head),
        live("", move || work(app, language)),
        live("", problem),
        live("", list),
        ways(app, language, Step::Files, problems, Box::new(Vec::new)),
    ];
    group("", parts)
}

/// What is being done with a file, how far it is, and the way to stop it.
pub fn work(app: App, language: Language) -> Html {
    let mut html = Html::new();
    desk().work.with(|work| {
        if let (Some(said), Some((name, stop))) = (work.said(app), work.stop()) {
            let stop = stop.get(language);
            html.element("<p class=\"small\">", &said, " ");
            html.raw("<button type=\"button\" class=\"quiet\" data-do=\"work-stop\" aria-label=\"");
            html.text(stop).raw(": ").text(name);
            html.element("\">", stop, "</button></p>");
        }
    });
    html
}

/// A button for one of the files.
fn button(html: &mut Html, verb: &'static str, id: &str, word: &str, name: &str) {
    html.raw(" <button type=\"button\" class=\"quiet\" data-do=\"")
        .raw(verb);
    html.raw(" ").text(id).raw("\" aria-label=\"").text(word);
    html.raw(": ").text(name).element("\">", word, "</button>");
}

fn entry(
    html: &mut Html,
    language: Language,
    id: &str,
    file: &Attachment,
    open: Option<&OpenFile>,
) {
    html.element("<li><p><strong>", &file.name, "</strong>");
    if file.masked {
        html.element(" <span class=\"tag\">", w::MASKED.get(language), "</span>");
    }
    html.raw("<br><span class=\"small\">")
        .text(&size(language, file));
    if !file.kind.is_empty() {
        html.raw(" · ").text(&file.kind);
    }
    html.raw("<br>SHA-256 <span class=\"exact\">")
        .text(&file.sha256);
    html.raw("</span></span></p>");
    if let Some(address) = open.and_then(|open| open.picture.as_ref()) {
        let alt = w::PICTURE.with(language, &[("name", &file.name)]);
        html.raw("<img class=\"preview\" src=\"").text(address);
        html.raw("\" alt=\"").text(&alt).raw("\">");
    }
    if !file.lines.is_empty() {
        html.element(
            "<details class=\"source\"><summary>",
            w::LINES.get(language),
            "<span class=\"sr\">: ",
        );
        html.text(&file.name).raw(
            "</span></summary><pre class=\"case\" tabindex=\"0\" role=\"region\" aria-label=\"",
        );
        html.text(w::LINES.get(language)).raw(": ").text(&file.name);
        html.element("\">", &file.lines, "</pre></details>");
    }
    let looked = open.map_or(Looked::Closed, |open| open.looked);
    let state = match looked {
        Looked::Whole => None,
        Looked::NotYet => Some(w::NOT_YET),
        Looked::Stopped => Some(w::SEARCH_STOPPED),
        Looked::NoText => Some(w::NO_TEXT),
        Looked::Unreadable => Some(w::UNREADABLE),
        Looked::Closed => Some(w::NOT_OPEN),
    };
    if let Some(state) = state {
        html.element("<p class=\"hint\">", state.get(language), "</p>");
    }
    html.raw("<p>");
    if looked == Looked::Stopped {
        button(html, "file-search", id, w::SEARCH.get(language), &file.name);
    }
    if file.masked && open.is_some() {
        button(
            html,
            "file-save",
            id,
            w::SAVE_AGAIN.get(language),
            &file.name,
        );
    }
    button(html, "file-drop", id, w::DROP.get(language), &file.name);
    html.raw("</p></li>");
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
        .map(|bytes| locale::size(language, bytes))
        .unwrap_or_default()
}
