//! The files that go with a case: what they are, never the files themselves.

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    app::{Doing, FileProblem, OpenFile, Part},
    case::{Attachment, Draft, Looked},
    locale::{self, Language, words::files as w},
    programme::Programme,
    ui::{
        App, Step, desk,
        html::{Html, group, live, still},
        parts::rule,
    },
};

/// Chooses files, shows what they are, and takes them away again.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
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
    let problem = move || {
        let mut html = Html::new();
        app.file_problem.with(|problem| {
            if let Some(problem) = problem {
                let text = wrong(language, problem);
                html.element("<p class=\"notice warm\" role=\"alert\">", &text, "</p>");
            }
        });
        html
    };
    let list = move || {
        let mut html = Html::new();
        app.read(&[Part::Draft, Part::Files], |core| {
            let Some(chosen) = core.draft.chosen() else {
                return;
            };
            if chosen.files.iter().next().is_none() {
                html.element("<p class=\"hint\">", w::NONE.get(language), "</p>");
                return;
            }
            html.raw("<ul class=\"rules files\">");
            for (id, file) in chosen.files.iter() {
                entry(&mut html, language, id.as_str(), file, core.open_file(id));
            }
            html.raw("</ul>");
        });
        html
    };
    let parts = vec![
        summary(app, language),
        still("", head),
        live("", move || work(app, language)),
        live("", problem),
        live("", list),
        ways(app, language, Step::Files),
    ];
    group("", parts)
}

/// What is being done with a file, how far it is, and the way to stop it.
pub fn work(app: App, language: Language) -> Html {
    let mut html = Html::new();
    app.work.with(|work| {
        if let Some(work) = work {
            let (word, stop) = match work.doing {
                Doing::Reading => (w::READING, w::LEAVE_OUT),
                Doing::Masking => (w::MASKING, w::STOP),
                Doing::Searching => (w::SEARCHING, w::STOP),
            };
            let (share, stop) = (locale::number(language, work.share), stop.get(language));
            let said = word.with(language, &[("name", &work.name), ("share", &share)]);
            html.element("<p class=\"small\">", &said, " ");
            html.raw("<button type=\"button\" class=\"quiet\" data-do=\"work-stop\" aria-label=\"");
            html.text(stop).raw(": ").text(&work.name);
            html.element("\">", stop, "</button></p>");
        }
    });
    html
}

/// What went wrong with a file, in words.
fn wrong(language: Language, problem: &FileProblem) -> String {
    match problem {
        FileProblem::NotRead(name) => w::NOT_READ.with(language, &[("name", name)]),
        FileProblem::Elsewhere(name) => w::ELSEWHERE.with(language, &[("name", name)]),
        FileProblem::TooMany => {
            let most = locale::number(language, Draft::MOST_FILES as u64);
            w::TOO_MANY.with(language, &[("most", &most)])
        }
    }
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
    let picture = open.filter(|open| open.is_picture());
    if let Some(address) = picture.and_then(|open| desk::picture(open.handle)) {
        let alt = w::PICTURE.with(language, &[("name", &file.name)]);
        html.raw("<img class=\"preview\" src=\"").text(&address);
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

/// The size of a file in words; nothing where it cannot be read.
pub fn size(language: Language, file: &Attachment) -> String {
    let bytes: Option<f64> = file.size.parse().ok();
    bytes
        .map(|bytes| locale::size(language, bytes))
        .unwrap_or_default()
}
