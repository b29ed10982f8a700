//! Every statement of the vendor's has a source, and none of ours has one.

use super::{ProblemKind, whole::Whole};

/// What always has a source.
const SOURCED: [&str; 15] = [
    "Reading",
    "Hours",
    "Channel",
    "Plan",
    "Feature",
    "Sold",
    "Level",
    "Triage",
    "Target",
    "Alternative",
    "Scale",
    "Callback",
    "Effort",
    "Advantage",
    "Region",
];

const OURS: &str = "this is our own: no source says it";

pub(super) fn check(whole: &mut Whole) {
    for kind in SOURCED {
        for at in whole.all(kind) {
            needed(whole, at, "a source is needed");
        }
    }
    for at in whole.all("Rule") {
        said(whole, at, "text");
    }
    for at in whole.all("Gate") {
        said(whole, at, "question");
    }
    for at in whole.all("ClockStart") {
        start(whole, at);
    }
    for at in whole.all("CaseType") {
        if whole.yes_under(at, "has_targets") == Some(false) {
            needed(whole, at, "an exception needs a source");
        }
    }
    for at in whole.all("Item") {
        item(whole, at);
    }
}

/// How many sources a thing names; none where that cannot be read.
fn count(whole: &Whole, at: usize) -> Option<usize> {
    match whole.under(at, "source") {
        Some(list) if whole.sound(list) => Some(whole.inside(list).len()),
        Some(_) => None,
        // Where it has to be there, that it is missing is said already.
        None => Some(0),
    }
}

fn needed(whole: &mut Whole, at: usize, what: &str) {
    let Some(list) = whole.under(at, "source") else {
        return;
    };
    if count(whole, at) == Some(0) {
        none(whole, list, what);
    }
}

fn none(whole: &mut Whole, at: usize, what: &str) {
    let mend = "Name the section that says it: an id from sources, or a new entry there with its document.";
    whole.wrong(at, ProblemKind::Source, &[what], &[mend]);
}

fn ours(whole: &mut Whole, at: usize) {
    if let Some(list) = whole.under(at, "source") {
        let mend = "Leave the source out; or, if the vendor says it, take \"ours\" away.";
        whole.wrong(list, ProblemKind::Source, &[OURS], &[mend]);
    }
}

/// Whether a text is marked as ours; none where it cannot be read.
fn is_ours(whole: &Whole, at: usize, name: &str) -> Option<bool> {
    let text = whole.under(at, name).filter(|text| whole.sound(*text))?;
    let crate::tree::Node::Object(fields) = whole.spot(text)?.node else {
        return Some(false);
    };
    let mut marks = fields.iter().filter(|field| field.name() == "ours");
    Some(
        marks
            .next_back()
            .is_some_and(|mark| mark.value == crate::tree::Node::Bool(true)),
    )
}

/// A text with the sources that say it.
fn said(whole: &mut Whole, at: usize, name: &str) {
    match (is_ours(whole, at, name), count(whole, at)) {
        (Some(true), Some(1..)) => ours(whole, at),
        (Some(false), Some(0)) => match whole.under(at, "source") {
            Some(list) => none(whole, list, "a source is needed"),
            None => {
                let mend = "Add \"source\": a list of ids from sources; or mark the text as ours: {\"text\": \"…\", \"ours\": true}.";
                whole.wrong_in(
                    at,
                    "source",
                    ProblemKind::Source,
                    &["a source is needed"],
                    &[mend],
                );
            }
        },
        _ => {}
    }
}

fn start(whole: &mut Whole, at: usize) {
    let readings = whole.under(at, "readings");
    let assumed = match readings {
        Some(list) if whole.sound(list) => whole.inside(list).len(),
        Some(_) => return,
        None => 0,
    };
    if assumed == 0 && count(whole, at) == Some(0) {
        let what = "a source is needed, or the reading that it assumes";
        let mend = "Name the section that says when the time starts; if none does, add a reading that says what is assumed.";
        whole.wrong(at, ProblemKind::Source, &[what], &[mend]);
    }
}

fn item(whole: &mut Whole, at: usize) {
    let Some(asked_by) = whole.word_under(at, "asked_by") else {
        return;
    };
    if asked_by == "us" {
        if is_ours(whole, at, "why") == Some(true) && count(whole, at).is_some_and(|n| n > 0) {
            ours(whole, at);
        }
        return;
    }
    if count(whole, at) == Some(0) {
        match whole.under(at, "source") {
            Some(list) => none(whole, list, "a source is needed"),
            None => {
                let mend = "Add \"source\": where the vendor asks for it; or, if only Duetime asks, write \"asked_by\": \"us\".";
                let what = ["a source is needed"];
                whole.wrong_in(at, "source", ProblemKind::Source, &what, &[mend]);
            }
        }
    }
}
