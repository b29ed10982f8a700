//! The same as `view::reach`, for what is put together as text: on its way out.

use super::html::Html;
use crate::{browser, case::Placed, clock::Moment, locale::Language, view};

/// The ways to take for this level on this plan.
pub fn reach(html: &mut Html, language: Language, placed: &Placed<'_>, moment: Moment) {
    html.add(&view::reach(language, browser::now(), placed, moment).into());
}
