use chrono::{DateTime, Utc};

use super::at;
use crate::{
    case::Log,
    followed::Followed,
    locale::{Language, words::cases as w},
};

/// That the case in view was handed in, and what becomes of changes.
pub fn in_view(language: Language, now: DateTime<Utc>, case: &Followed) -> String {
    let time = at(language, now, case, case.at);
    w::IN_VIEW.with(language, &[("time", &time), ("name", case.called())])
}

/// That the draft in view is a follow-up of a case that was handed in; empty where it is none.
pub fn follows(language: Language, log: &Log) -> String {
    let number = log.get(Log::FOLLOWS_NUMBER);
    let name = if number.is_empty() {
        log.get(Log::FOLLOWS)
    } else {
        number
    };
    if name.is_empty() {
        return String::new();
    }
    w::FOLLOWS.with(language, &[("name", name)])
}
