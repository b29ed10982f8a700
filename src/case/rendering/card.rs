use super::{answer, date};
use crate::{
    case::{Case, parts::Channel},
    locale::{Word, words::rendering as w},
};

/// How many characters of a subject a card has, and how many missing things it names.
const LONGEST: usize = 100;
const MOST_MISSING: usize = 3;
/// How many other readings it tells.
const MOST_READINGS: usize = 2;

/// The case in at most ten lines.
pub(super) fn write(case: &Case) -> String {
    let language = case.language;
    let mut out = String::new();
    let mut line = |label: &str, text: &str| {
        for part in [label, language.colon(), text, "\n"] {
            out.push_str(part);
        }
    };
    let title = [w::CASE.get(language), " ", &case.reference.to_string()].concat();
    line(&title, &case.whose());
    if let Some(subject) = &case.subject {
        line(w::SUBJECT.get(language), &shortened(subject));
    }
    let opened = date::zoned(language, &case.moment.local, case.moment.zone);
    line(w::OPENED.get(language), &opened);
    let (label, text) = answer::said(case);
    line(label.get(language), &text);
    let commitment = case.commitment.iter();
    let others = commitment.flat_map(|commitment| &commitment.alternatives);
    for other in others.take(MOST_READINGS) {
        let label = w::IF.with(language, &[("supposes", &other.supposes)]);
        line(&label, &date::time(language, &other.due));
    }
    if let Some(callback) = &case.callback {
        line(
            w::CALLBACK.get(language),
            &date::time(language, &callback.by),
        );
    }
    if let Some(way) = way(case) {
        line(w::FIRST_WAY.get(language), &way);
    }
    line(w::MISSING.get(language), &missing(case));
    out
}

/// The first things that are missing, and how many more there are.
fn missing(case: &Case) -> String {
    let ids = &case.completeness.missing;
    if ids.is_empty() {
        return w::NOTHING_MISSING.get(case.language).to_owned();
    }
    let shown = ids.len().min(MOST_MISSING);
    let mut text = answer::labels(case, ids.get(..shown).unwrap_or_default());
    let more = ids.len() - shown;
    if more > 0 {
        text.push_str("; ");
        text.push_str(&w::MORE.with(case.language, &[("n", &more.to_string())]));
    }
    text
}

/// The first way to support. Where it takes an open case, first how to open one.
fn way(case: &Case) -> Option<String> {
    let first = case.channels.take.first()?;
    if !first.case_first {
        return Some(named(first));
    }
    let mut others = case.channels.take.iter();
    let opening = others.find(|channel| !channel.case_first);
    Some(match opening {
        Some(opening) => w::OPEN_WITH.with(
            case.language,
            &[("way", &named(opening)), ("next", &named(first))],
        ),
        None => {
            let word: Word = w::OPEN_FIRST;
            [
                &named(first),
                case.language.colon(),
                word.get(case.language),
            ]
            .concat()
        }
    })
}

/// A way with its address.
fn named(channel: &Channel) -> String {
    match channel.address.as_ref().or(channel.email.as_ref()) {
        Some(address) => [&channel.name, " ", address].concat(),
        None => channel.name.clone(),
    }
}

/// A line that is not too long for a card.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [text[..end].trim_end(), "…"].concat(),
        None => text.to_owned(),
    }
}
