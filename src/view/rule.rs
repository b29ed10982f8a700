use maud::{Markup, html};

use super::{link, source::sourced};
use crate::{
    locale::{Language, words::answer},
    programme::{Plan, Programme, Rule, Text},
};

/// A text of a programme, and that it is ours where it is.
pub fn said(language: Language, text: &Text) -> Markup {
    html! {
        (text.get(language))
        @if text.ours { " " span class="tag" { (answer::OURS.get(language)) } }
    }
}

/// A rule in words, with its way out and its source.
pub fn rule(programme: &Programme, language: Language, rule: &Rule) -> Markup {
    html! {
        p {
            (said(language, &rule.text))
            @if let Some(address) = &rule.address { " " (link(address.as_str(), address.said())) }
        }
        @if let Some(way) = &rule.way_out { p class="way" { (said(language, way)) } }
        (sourced(programme, language, &rule.source, &rule.readings))
    }
}

/// A list of rules, those that hold for some plans only where it is one of them.
pub fn rules(
    programme: &Programme,
    language: Language,
    plan: Option<&Plan>,
    rules: &[Rule],
) -> Markup {
    let holds = |rule: &&Rule| {
        rule.plans.is_empty() || plan.is_none_or(|plan| rule.plans.contains(&plan.id))
    };
    html! {
        ul class="rules" {
            @for one in rules.iter().filter(holds) { li { (rule(programme, language, one)) } }
        }
    }
}

/// A rule as a line: what it says; behind it, the way out and its source.
pub fn rule_line(programme: &Programme, language: Language, rule: &Rule) -> Markup {
    html! {
        details class="line" {
            summary { (said(language, &rule.text)) }
            @if let Some(address) = &rule.address { p { (link(address.as_str(), address.said())) } }
            @if let Some(way) = &rule.way_out { p class="way" { (said(language, way)) } }
            (sourced(programme, language, &rule.source, &rule.readings))
        }
    }
}
