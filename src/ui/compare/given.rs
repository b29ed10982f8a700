//! What plans side by side are given away as.

use super::read;
use crate::{browser, locale::Language, ui::App, view::compare as view};

/// A table for a spreadsheet of the reader's language.
pub fn table(app: App, language: Language) -> Option<String> {
    read(app, &[], |sides| view::csv(language, sides))
}

/// The moment, the week and the shares of each plan as a picture.
pub fn picture(app: App, language: Language) -> Option<String> {
    read(app, &[], |sides| {
        view::picture(language, browser::now(), sides)
    })
}
