use maud::{Markup, html};

use super::link;
use crate::{
    locale::{self, Language, Style, words::answer as w},
    programme::{Document, Id, Programme, Reading, Source},
};

/// The places that something comes from, a press away: document, section, edition, language, the day of reading and the
/// vendor's page, with the readings that it rests on. Nothing where there are none.
pub fn sources(
    programme: &Programme,
    language: Language,
    ids: &[&Id<Source>],
    readings: &[&Reading],
) -> Markup {
    let word = match (ids, readings) {
        ([], []) => return html! {},
        ([], _) => w::ASSUMED,
        ([_], _) => w::SOURCE,
        _ => w::SOURCES,
    };
    pressed(
        programme,
        language,
        html! { (word.get(language)) },
        ids,
        readings,
    )
}

/// The same behind a figure, which itself is what is pressed.
pub fn pressed(
    programme: &Programme,
    language: Language,
    figure: Markup,
    ids: &[&Id<Source>],
    readings: &[&Reading],
) -> Markup {
    behind(programme, language, (figure, html! {}), ids, readings)
}

/// The same below something that is said, behind what is pressed.
fn behind(
    programme: &Programme,
    language: Language,
    (figure, said): (Markup, Markup),
    ids: &[&Id<Source>],
    readings: &[&Reading],
) -> Markup {
    html! {
        details class="source" {
            summary { (figure) }
            (said)
            @if !ids.is_empty() {
                ul {
                    @for (source, document) in ids.iter().filter_map(|id| programme.source(id)) {
                        (place(language, source, document))
                    }
                }
            }
            @for reading in readings { (supposed(language, reading)) }
        }
    }
}

fn place(language: Language, source: &Source, document: &Document) -> Markup {
    let day = document.read_on.and_time(chrono::NaiveTime::MIN);
    let day = locale::when(language, day, Style::Date);
    let tag = document.language.as_str();
    html! {
        li lang=(tag) {
            (link(document.address.as_str(), document.title.as_str())) (language.colon()) (source.section.as_str())
            br;
            small lang=(language.tag()) {
                (source.id.as_str()) " · "
                @match &document.edition {
                    Some(edition) => (w::EDITION.with(language, &[("edition", edition.as_str())])),
                    None => (w::UNDATED.get(language)),
                }
                " · " (locale::language_name(language, tag)) " · "
                @if document.outside { (w::OUTSIDE.get(language)) ", " }
                (w::READ_ON.with(language, &[("date", &day)]))
            }
        }
    }
}

/// The same for the sources and readings of one thing.
pub fn sourced(
    programme: &Programme,
    language: Language,
    ids: &[Id<Source>],
    readings: &[Id<Reading>],
) -> Markup {
    let ids: Vec<_> = ids.iter().collect();
    sources(programme, language, &ids, &read(programme, readings))
}

/// What a thing comes from: its sources and its readings.
pub type From<'a> = (&'a [Id<Source>], &'a [Id<Reading>]);

/// The same for several things at once: each source and each reading once.
pub fn together(programme: &Programme, language: Language, things: &[From]) -> Markup {
    let (ids, readings) = once(programme, things);
    sources(programme, language, &ids, &readings)
}

/// The same below something that is said, behind what is pressed.
pub fn together_behind(
    programme: &Programme,
    language: Language,
    said: (Markup, Markup),
    things: &[From],
) -> Markup {
    let (ids, readings) = once(programme, things);
    behind(programme, language, said, &ids, &readings)
}

fn once<'a>(
    programme: &'a Programme,
    things: &[From<'a>],
) -> (Vec<&'a Id<Source>>, Vec<&'a Reading>) {
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
    (ids, readings)
}

/// The readings of these names.
pub fn read<'a>(programme: &'a Programme, ids: &[Id<Reading>]) -> Vec<&'a Reading> {
    ids.iter().filter_map(|id| programme.reading(id)).collect()
}

/// What a document leaves open, and what was assumed.
fn supposed(language: Language, reading: &Reading) -> Markup {
    html! {
        p {
            span class="tag assumed" { (w::ASSUMED.get(language)) } " "
            strong { (reading.question.get(language)) } " "
            (reading.chosen.get(language))
        }
    }
}

/// An open reading as a line: what is open; behind it, what was assumed, and where that comes from.
pub fn assumption(programme: &Programme, language: Language, reading: &Reading) -> Markup {
    html! {
        details class="line" {
            summary {
                (reading.question.get(language)) " "
                span class="tag assumed" { (w::ASSUMED.get(language)) }
            }
            p { (reading.chosen.get(language)) }
            @if !reading.found_at.is_empty() {
                ul class="found" {
                    @for address in &reading.found_at {
                        li { (link(address.as_str(), address.said())) }
                    }
                }
            }
            (sourced(programme, language, &reading.source, &[]))
        }
    }
}
