use leptos::prelude::*;

use super::line;
use crate::{
    app::{App as Core, Edit, Part},
    browser,
    drafts::{BadRecord, KEEP_DAYS, Summary},
    locale::{self, Language, words::drafts as w},
    ui::{
        App,
        html::{Html, fields, group, live, still},
        parts::signal,
    },
};

/// The cases that were begun on this device: to go on with, to delete, to take along as a file.
pub fn page(app: App, language: Language) -> AnyView {
    let mut head = Html::new();
    head.element(
        "<h1 id=\"step\" tabindex=\"-1\">",
        w::DRAFTS.get(language),
        "</h1>",
    );
    let days = locale::number(language, u64::from(KEEP_DAYS));
    head.element(
        "<p>",
        &w::DRAFTS_SAY.with(language, &[("days", &days)]),
        "</p>",
    );
    let mut end = Html::new();
    end.raw("<div class=\"ways\"><button type=\"button\" class=\"main\" data-do=\"draft-new\">");
    end.text(w::NEW.get(language)).raw("</button></div>");
    end.element(
        "<div class=\"field\"><label for=\"draft-file\">",
        w::FROM_FILE.get(language),
        "</label>",
    );
    end.element(
        "<div class=\"hint\" id=\"draft-file-hint\">",
        w::FROM_FILE_HINT.get(language),
        "</div>",
    );
    end.raw("<input type=\"file\" id=\"draft-file\" accept=\".json,application/json\" aria-describedby=\"draft-file-hint\"></div>");
    let refused = move || {
        let mut html = Html::new();
        app.refused.with(|refused| {
            if !refused.is_empty() {
                html.element("<p class=\"notice warm\" role=\"alert\">", refused, "</p>");
            }
        });
        html
    };
    group(
        "",
        vec![
            still("", head),
            line(app, language),
            name(app, language),
            live("", move || list(app, language)),
            still("", end),
            live("", refused),
        ],
    )
}

/// The name of the draft that is worked on.
fn name(app: App, language: Language) -> AnyView {
    let mut html = Html::new();
    html.element(
        "<label for=\"draft-name\">",
        w::NAME.get(language),
        "</label>",
    );
    html.element(
        "<div class=\"hint\" id=\"draft-name-hint\">",
        w::NAME_HINT.get(language),
        "</div>",
    );
    html.raw("<input type=\"text\" id=\"draft-name\" class=\"wide\" autocomplete=\"off\" maxlength=\"200\" aria-describedby=\"draft-name-hint\">");
    let value = signal(move || app.draft.with(|draft| draft.name.clone()));
    let on = app.entered(Edit::Name);
    fields("field", "draft-name", html, browser::show, value, on)
}

fn list(app: App, language: Language) -> Html {
    let mut html = Html::new();
    let here = app.draft.with(|draft| draft.reference.clone());
    app.read(&[Part::Records, Part::Old, Part::Index], |core| {
        let (known, other) = core.drafts.list();
        entries(&mut html, core, language, &here, &known, &other);
    });
    if app.gone.with(Option::is_some) {
        html.raw("<p role=\"status\">").text(w::GONE.get(language));
        html.element(
            " <button type=\"button\" class=\"quiet\" data-do=\"draft-back\">",
            w::BRING_BACK.get(language),
            "</button></p>",
        );
    }
    html
}

fn entries(
    html: &mut Html,
    core: &Core,
    language: Language,
    here: &str,
    known: &[Summary],
    other: &[(&str, BadRecord)],
) {
    if known.is_empty() && other.is_empty() {
        html.element("<p class=\"hint\">", w::NO_DRAFTS.get(language), "</p>");
    }
    html.raw("<ul class=\"rules drafts\">");
    for summary in known {
        entry(html, core, language, summary, summary.reference == here);
    }
    for (reference, error) in other {
        html.element("<li><p><strong>", reference, "</strong> – ");
        let word = match error {
            BadRecord::Newer(_) => w::NEWER,
            _ => w::DAMAGED,
        };
        html.text(word.get(language)).raw("</p>");
        buttons(html, language, reference, reference, false);
        html.raw("</li>");
    }
    html.raw("</ul>");
}

fn entry(html: &mut Html, core: &Core, language: Language, summary: &Summary, here: bool) {
    let vendor = summary.programme.as_ref().and_then(|id| {
        let index = core.index.there()?;
        let entry = index.programmes.iter().find(|entry| entry.id == *id)?;
        Some(entry.name.to_string())
    });
    let vendor = vendor.or_else(|| summary.programme.as_ref().map(ToString::to_string));
    let vendor = vendor.unwrap_or_else(|| w::NO_VENDOR.get(language).to_owned());
    let title = if summary.name.is_empty() {
        &vendor
    } else {
        &summary.name
    };
    html.element("<li><p><strong>", title, "</strong>");
    if here {
        html.element(
            " <span class=\"tag own\">",
            w::HERE.get(language),
            "</span>",
        );
    }
    html.raw("<br><span class=\"small\">");
    if !summary.name.is_empty() {
        html.text(&vendor).raw(" · ");
    }
    html.element(
        "<span class=\"figure\" translate=\"no\">",
        &summary.reference,
        "</span> · ",
    );
    let changed = locale::on_device(language, summary.changed);
    let until = locale::day_on_device(language, summary.expires);
    html.text(&w::CHANGED.with(language, &[("time", &changed), ("until", &until)]));
    html.raw("</span></p>");
    if let Some(until) = core.drafts.old.until(&summary.reference) {
        let days = locale::number(language, u64::from(KEEP_DAYS));
        let until = locale::day_on_device(language, until);
        let text = w::OLD.with(language, &[("days", &days), ("until", &until)]);
        html.element("<p class=\"notice warm\">", &text, " ");
        html.raw("<button type=\"button\" class=\"quiet\" data-do=\"draft-keep ")
            .text(&summary.reference);
        html.raw("\" aria-label=\"")
            .text(w::KEEP_OLD.get(language))
            .raw(": ")
            .text(title);
        html.element("\">", w::KEEP_OLD.get(language), "</button></p>");
    }
    buttons(html, language, &summary.reference, title, true);
    html.raw("</li>");
}

fn buttons(html: &mut Html, language: Language, reference: &str, title: &str, open: bool) {
    html.raw("<p>");
    for (verb, word, there) in [
        ("draft-open ", w::OPEN, open),
        ("draft-save ", w::TO_FILE, true),
        ("draft-drop ", w::DELETE, true),
    ] {
        if there {
            html.raw("<button type=\"button\" class=\"quiet\" data-do=\"")
                .text(verb)
                .text(reference);
            html.raw("\" aria-label=\"")
                .text(word.get(language))
                .raw(": ")
                .text(title);
            html.element("\">", word.get(language), "</button> ");
        }
    }
    html.raw("</p>");
}
