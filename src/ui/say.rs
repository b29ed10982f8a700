//! The same as of the present moment: on its way to `view`.

use chrono::{DateTime, Utc};

use crate::{
    browser,
    clock::{Line, Trace, Zone},
    locale::{Language, Style},
    programme::Due,
    view::say,
};

pub use say::{distance, figure, level, place, reason, total};

/// A moment on the clocks of a zone.
pub fn at(language: Language, moment: DateTime<Utc>, zone: Zone, style: Style) -> String {
    say::at(language, browser::now(), moment, zone, style)
}

/// One line of a trace.
pub fn line(language: Language, due: &Due<'_>, line: &Line, zone: Zone) -> (String, [String; 2]) {
    say::line(language, browser::now(), due, line, zone)
}

/// The clock changes on the way of a trace.
pub fn changes(language: Language, trace: &Trace, zone: Zone) -> Vec<String> {
    say::changes(language, browser::now(), trace, zone)
}
