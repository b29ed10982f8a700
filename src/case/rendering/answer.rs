use super::{block::Page, date};
use crate::{
    case::{
        Case,
        parts::{Commitment, Outcome},
    },
    clock::Told,
    locale::{Language, Word, words::rendering as w},
};

/// What a reader looks for first: what it is about, and by when a first response is aimed at.
pub(super) fn write(page: &mut Page, case: &Case) {
    let language = page.language;
    if let Some(subject) = &case.subject {
        page.typed(page.say(w::SUBJECT), subject);
    }
    let (label, text) = said(case);
    let commitment = case.commitment.as_ref();
    let sources = commitment.map_or(&[][..], |found| &found.sources);
    page.line(label.get(language), text + &case.cited(sources));
    if let Some(commitment) = commitment {
        times(page, case, commitment);
    }
    let opened = date::zoned(language, &case.moment.local, case.moment.zone);
    page.line(page.say(w::OPENED), opened);
    let told = match case.moment.told {
        Told::Once => None,
        Told::Twice => Some(w::TWICE),
        Told::Missing => Some(w::SKIPPED),
    };
    if let Some(told) = told {
        page.point(page.say(told));
        page.detail();
    }
    if let Some(level) = &case.level {
        page.line(
            page.say(w::LEVEL),
            [&level.term, " – ", &level.name].concat(),
        );
    }
    let kind = &case.case_type;
    let text = [kind.name.as_str(), &case.cited(&kind.sources)].concat();
    page.line(page.say(w::KIND), text);
    if let Some(submitter) = &case.handed_in_by {
        let shown = case.shown(&submitter.sources, &submitter.assumptions);
        page.line(
            page.say(w::HANDED_IN_BY),
            [submitter.text.as_str(), &shown].concat(),
        );
    }
    missing(page, case);
}

/// The target: its label, and the time or the honest word.
pub(super) fn said(case: &Case) -> (Word, String) {
    let language = case.language;
    let word = match &case.commitment {
        Some(Commitment {
            due: Some(due),
            own_agreement,
            ..
        }) => {
            let label = if *own_agreement {
                w::DUE_OWN
            } else {
                w::TARGET
            };
            let time = date::time(language, due);
            return (label, w::DUE.with(language, &[("time", &time)]));
        }
        Some(commitment) => match commitment.kind {
            Outcome::BestEffort => w::BEST_EFFORT,
            Outcome::NoTarget if case.level.is_none() => w::NO_TARGETS,
            Outcome::NoTarget => w::NO_TARGET,
            Outcome::NotOffered => w::NOT_OFFERED,
            Outcome::Due | Outcome::NotPublished => w::NOT_PUBLISHED,
        },
        None => w::NO_LEVEL,
    };
    (w::ANSWER, word.get(language).to_owned())
}

/// What else is promised with it, the same time on other clocks, and the times of other readings.
fn times(page: &mut Page, case: &Case, commitment: &Commitment) {
    let language = page.language;
    if let Some(note) = &commitment.note {
        page.point(note.as_str());
        page.detail();
    }
    if let Some(text) = vendor_time(language, commitment) {
        page.line(page.say(w::VENDOR_TIME), text);
        page.detail();
    }
    for other in &commitment.alternatives {
        let label = w::IF.with(language, &[("supposes", &other.supposes)]);
        let mut text = date::time(language, &other.due);
        text.push_str("; ");
        text.push_str(&date::amount(language, other.figure));
        page.line(&label, text + &case.cited(&other.sources));
        page.detail();
    }
}

/// When it is due on the clocks that it was counted in, where these are others. The trace ends there.
fn vendor_time(language: Language, commitment: &Commitment) -> Option<String> {
    let due = commitment.due.as_ref()?;
    let counted = commitment.counted_in.as_ref()?;
    let last = commitment.trace.last()?;
    let other = counted.zone != due.zone;
    other.then(|| date::zoned(language, &last.to, counted.zone))
}

/// How much is there, and what the programme demands that is not.
fn missing(page: &mut Page, case: &Case) {
    let language = page.language;
    let [have, of] = case.completeness.required;
    for (label, [have, of]) in [
        (w::REQUIRED_COUNT, [have, of]),
        (w::RECOMMENDED_COUNT, case.completeness.recommended),
    ] {
        if of > 0 {
            let (have, of) = (have.to_string(), of.to_string());
            let text = w::HAVE_OF.with(language, &[("have", &have), ("of", &of)]);
            page.line(label.get(language), text);
        }
    }
    // What is demanded comes first in the list.
    let demanded = of.saturating_sub(have);
    let ids = case.completeness.missing.get(..demanded);
    if let Some(ids) = ids.filter(|ids| !ids.is_empty()) {
        page.line(page.say(w::MISSING), labels(case, ids));
    }
}

/// The labels of items, by their ids.
pub(super) fn labels(case: &Case, ids: &[String]) -> String {
    let mut text = String::new();
    for id in ids {
        if let Some(item) = case.checklist.iter().find(|item| item.id == *id) {
            text.push_str(if text.is_empty() { "" } else { "; " });
            text.push_str(&item.label);
        }
    }
    text
}
