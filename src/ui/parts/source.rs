use crate::{
    browser::{self, Style},
    locale::{
        Language,
        words::{answer, shell as w},
    },
    programme::{Id, Programme, Reading, Source},
    ui::html::Html,
};

/// The places that something comes from, a press away: document, section, edition, date.
pub fn sources(html: &mut Html, programme: &Programme, language: Language, ids: &[&Id<Source>]) {
    let found: Vec<_> = ids.iter().filter_map(|id| programme.source(id)).collect();
    if found.is_empty() {
        return;
    }
    let word = if found.len() == 1 {
        w::SOURCE
    } else {
        w::SOURCES
    };
    html.raw("<details class=\"source\"><summary>")
        .text(word.get(language))
        .raw("</summary><ul>");
    for (source, document) in found {
        let day = document.read_on.and_time(chrono::NaiveTime::MIN);
        let day = browser::when(language, day, Style::Date);
        let foreign = document.language.as_str();
        html.raw("<li lang=\"").text(foreign).raw("\">");
        html.link(document.address.as_str(), document.title.as_str());
        html.raw(": ")
            .text(source.section.as_str())
            .raw("<br><small lang=\"")
            .text(language.tag())
            .raw("\">");
        html.text(source.id.as_str()).raw(" · ");
        match &document.edition {
            Some(edition) => {
                html.text(&w::EDITION.with(language, &[("edition", edition.as_str())]))
            }
            None => html.text(w::UNDATED.get(language)),
        };
        html.raw(" · ");
        html.text(&w::READ_ON.with(language, &[("date", &day)]))
            .raw("</small></li>");
    }
    html.raw("</ul></details>");
}

/// The same for the sources of one rule.
pub fn sourced(html: &mut Html, programme: &Programme, language: Language, ids: &[Id<Source>]) {
    sources(html, programme, language, &ids.iter().collect::<Vec<_>>());
}

/// An open reading: what is open, what was assumed, and where that comes from.
pub fn assumption(html: &mut Html, programme: &Programme, language: Language, reading: &Reading) {
    html.raw("<div class=\"assumption\"><p>");
    html.element(
        "<span class=\"tag assumed\">",
        answer::ASSUMED.get(language),
        "</span> ",
    );
    html.element("<strong>", reading.question.get(language), "</strong></p>");
    html.element("<p>", reading.chosen.get(language), "</p>");
    if !reading.found_at.is_empty() {
        html.raw("<ul class=\"found\">");
        for address in &reading.found_at {
            html.raw("<li>")
                .link(address.as_str(), address.said())
                .raw("</li>");
        }
        html.raw("</ul>");
    }
    sourced(html, programme, language, &reading.source);
    html.raw("</div>");
}
