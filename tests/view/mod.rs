//! What a person reads, natively: whole visits with the published programmes, and the markup that comes of them.

use crate::visit;
mod answer;
mod compare;
mod days_off;
mod fields;
mod level;
mod matrix;
mod moment;
mod own;
mod page;

mod why;

use chrono::{DateTime, Utc};
use duetime::{
    app::Answered,
    clock::Moment,
    locale::{Formatted, Language, Style, install_formats},
    programme::{Commitment, Due, Kind},
};
use visit::{Device, Visit};

/// Moments as an English page says them: without a browser there are only forms that every language reads.
fn say(_: Language, it: Formatted<'_>) -> Option<String> {
    let Formatted::Local(at, style) = it else {
        return None;
    };
    let form = match style {
        Style::Full => "%A %-d %B %Y, %H:%M",
        Style::Short => "%a %-d %b, %H:%M",
        Style::ShortDay => "%a %-d %b",
        Style::Day => "%a %-d",
        Style::FullDay => "%A %-d %B %Y",
        Style::Time => "%H:%M",
        Style::Date => "%-d %B %Y",
    };
    Some(at.format(form).to_string())
}

/// Opens the page at an address.
fn open(address: &str) -> Visit {
    install_formats(say, |_, _, _| None);
    Visit::open(&Device::new(), address)
}

/// What was chosen and the answer to it.
fn answered(visit: &Visit) -> &Answered {
    visit.app.outcome().there().expect("a programme")
}

/// The commitment that was found.
fn given(visit: &Visit) -> (&Commitment<'_>, Moment) {
    let (_, commitment, moment) = visit.app.outcome().given().expect("an answer");
    (commitment, moment)
}

/// The time that was found.
fn due(visit: &Visit) -> (&Due<'_>, Moment) {
    match given(visit) {
        (
            Commitment {
                kind: Kind::Due(due),
                ..
            },
            moment,
        ) => (due, moment),
        (other, _) => panic!("no time: {:?}", other.kind),
    }
}

fn now(visit: &Visit) -> DateTime<Utc> {
    *visit.app.now
}

/// What a person reads of it: the texts, without the elements.
fn plain(markup: impl AsRef<str>) -> String {
    let mut text = String::new();
    let mut rest = markup.as_ref();
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let Some((tag, behind)) = tag.split_once('>') else {
            break;
        };
        // What stands on a line of its own.
        let name = tag.trim_start_matches('/');
        let name = name.split_whitespace().next().unwrap_or_default();
        if matches!(
            name,
            "p" | "li" | "h2" | "h3" | "br" | "td" | "th" | "tr" | "summary" | "div" | "section"
        ) {
            text.push('\n');
        }
        rest = behind;
    }
    text.push_str(rest);
    let text = text
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_programmes_of_these_tests_carry_their_zones() {
    assert!(visit::has_zones());
}
