//! The same into markup that is put together: on its way to `view`.

use crate::{
    locale::Language,
    programme::{Id, Plan, Programme, Reading, Rule, Source, Text},
    ui::html::Html,
    view,
};

pub use view::{From, read};

pub fn said(html: &mut Html, language: Language, text: &Text) {
    html.add(&view::said(language, text).into());
}

pub fn rule(html: &mut Html, programme: &Programme, language: Language, rule: &Rule) {
    html.add(&view::rule(programme, language, rule).into());
}

pub fn rules(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    plan: Option<&Plan>,
    rules: &[Rule],
) {
    html.add(&view::rules(programme, language, plan, rules).into());
}

pub fn sources(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    ids: &[&Id<Source>],
    readings: &[&Reading],
) {
    html.add(&view::sources(programme, language, ids, readings).into());
}

pub fn pressed(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    figure: &Html,
    ids: &[&Id<Source>],
    readings: &[&Reading],
) {
    let figure = maud::PreEscaped(figure.as_str().to_owned());
    html.add(&view::pressed(programme, language, figure, ids, readings).into());
}

pub fn sourced(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    ids: &[Id<Source>],
    readings: &[Id<Reading>],
) {
    html.add(&view::sourced(programme, language, ids, readings).into());
}

pub fn together(html: &mut Html, programme: &Programme, language: Language, things: &[From]) {
    html.add(&view::together(programme, language, things).into());
}

pub fn assumption(html: &mut Html, programme: &Programme, language: Language, reading: &Reading) {
    html.add(&view::assumption(programme, language, reading).into());
}
