//! The same as of the present moment: on its way to `view`.

use chrono::{DateTime, Utc};

use crate::{
    browser,
    clock::Zone,
    locale::{Language, Style},
    view::say,
};


/// A moment on the clocks of a zone.
pub fn at(language: Language, moment: DateTime<Utc>, zone: Zone, style: Style) -> String {
    say::at(language, browser::now(), moment, zone, style)
}
