use crate::{
    locale::{
        self, Language, Style,
        words::{answer, shell as w},
    },
    programme::{Document, Id, Programme, Reading, Source},
    ui::html::Html,
};

/// The places that something comes from, a press away: document, section, edition, language, the day of reading and the
/// vendor's page, with the readings that it rests on.
pub fn sources(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    ids: &[&Id<Source>],
    readings: &[&Reading],
) {
    let word = match (ids, readings) {
        ([], []) => return,
        ([], _) => answer::ASSUMED,
        ([_], _) => w::SOURCE,
        _ => w::SOURCES,
    };
    let mut summary = Html::new();
    summary.text(word.get(language));
    pressed(html, programme, language, &summary, ids, readings);
}

/// The same behind a figure, which itself is what is pressed.
pub fn pressed(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    figure: &Html,
    ids: &[&Id<Source>],
    readings: &[&Reading],
) {
    html.raw("<details class=\"source\"><summary>")
        .add(figure)
        .raw("</summary>");
    if !ids.is_empty() {
        html.raw("<ul>");
        for (source, document) in ids.iter().filter_map(|id| programme.source(id)) {
            place(html, language, source, document);
        }
        html.raw("</ul>");
    }
    for reading in readings {
        supposed(html, language, reading);
    }
    html.raw("</details>");
}

fn place(html: &mut Html, language: Language, source: &Source, document: &Document) {
    let day = document.read_on.and_time(chrono::NaiveTime::MIN);
    let day = locale::when(language, day, Style::Date);
    let tag = document.language.as_str();
    html.raw("<li lang=\"").text(tag).raw("\">");
    html.link(document.address.as_str(), document.title.as_str());
    html.raw(": ")
        .text(source.section.as_str())
        .raw("<br><small lang=\"")
        .text(language.tag())
        .raw("\">");
    html.text(source.id.as_str()).raw(" · ");
    match &document.edition {
        Some(edition) => html.text(&w::EDITION.with(language, &[("edition", edition.as_str())])),
        None => html.text(w::UNDATED.get(language)),
    };
    html.raw(" · ")
        .text(&locale::language_name(language, tag))
        .raw(" · ");
    if document.outside {
        html.text(w::OUTSIDE.get(language)).raw(", ");
    }
    html.text(&w::READ_ON.with(language, &[("date", &day)]))
        .raw("</small></li>");
}

/// The same for the sources and readings of one thing.
pub fn sourced(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    ids: &[Id<Source>],
    readings: &[Id<Reading>],
) {
    let ids: Vec<_> = ids.iter().collect();
    sources(html, programme, language, &ids, &read(programme, readings));
}

/// What a thing comes from: its sources and its readings.
pub type From<'a> = (&'a [Id<Source>], &'a [Id<Reading>]);

/// The same for several things at once: each source and each reading once.
pub fn together(html: &mut Html, programme: &Programme, language: Language, things: &[From]) {
    let mut ids: Vec<&Id<Source>> = Vec::new();
    let mut readings: Vec<&Reading> = Vec::new();
    for (sources, names) in things {
        for id in *sources {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        for reading in read(programme, names) {
            if !readings.iter().any(|known| known.id == reading.id) {
                readings.push(reading);
            }
        }
    }
    sources(html, programme, language, &ids, &readings);
}

/// The readings of these names.
pub fn read<'a>(programme: &'a Programme, ids: &[Id<Reading>]) -> Vec<&'a Reading> {
    ids.iter().filter_map(|id| programme.reading(id)).collect()
}

/// What a document leaves open, and what was assumed.
fn supposed(html: &mut Html, language: Language, reading: &Reading) {
    html.element(
        "<p><span class=\"tag assumed\">",
        answer::ASSUMED.get(language),
        "</span> ",
    );
    html.element("<strong>", reading.question.get(language), "</strong> ");
    html.text(reading.chosen.get(language)).raw("</p>");
}

/// An open reading: what is open, what was assumed, and where that comes from.
pub fn assumption(html: &mut Html, programme: &Programme, language: Language, reading: &Reading) {
    html.raw("<div class=\"assumption\">");
    supposed(html, language, reading);
    if !reading.found_at.is_empty() {
        html.raw("<ul class=\"found\">");
        for address in &reading.found_at {
            html.raw("<li>")
                .link(address.as_str(), address.said())
                .raw("</li>");
        }
        html.raw("</ul>");
    }
    sourced(html, programme, language, &reading.source, &[]);
    html.raw("</div>");
}
