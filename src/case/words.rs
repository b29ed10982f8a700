//! The few sentences of a case that no programme holds.

use crate::locale::{Language, words::rendering as w};

pub(super) fn picked(language: Language, term: &str) -> String {
    w::PICKED_BY.with(language, &[("term", term)])
}

pub(super) fn cell(language: Language, term: &str) -> String {
    w::BY_CELL.with(language, &[("term", term)])
}

pub(super) fn settled(language: Language, term: &str, reading: &str) -> String {
    w::BY_CHOICE.with(language, &[("term", term), ("reading", reading)])
}

pub(super) fn level_from(language: Language, scale: &str) -> String {
    w::BY_SCALE.with(language, &[("scale", scale)])
}

pub(super) fn differ(language: Language) -> &'static str {
    w::SCALES_DIFFER.get(language)
}

pub(super) fn overruled(language: Language, from: &str, to: &str, reason: &str) -> String {
    let word = if reason.is_empty() {
        w::OVERRULED_ALONE
    } else {
        w::OVERRULED_SAID
    };
    word.with(language, &[("from", from), ("to", to), ("reason", reason)])
}

/// What is said of a role that is none of the programme's; none for a role that nobody knows.
pub(super) fn no_role(language: Language, role: &str) -> Option<&'static str> {
    match role {
        "none" => Some(w::ROLE_NONE.get(language)),
        "unknown" => Some(w::ROLE_UNKNOWN.get(language)),
        _ => None,
    }
}
