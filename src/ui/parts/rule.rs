use super::sourced;
use crate::{
    locale::Language,
    programme::{Plan, Programme, Rule},
    ui::html::Html,
};

/// A rule in words, with its way out and its source.
pub fn rule(html: &mut Html, programme: &Programme, language: Language, rule: &Rule) {
    html.raw("<p>").text(rule.text.get(language));
    if let Some(address) = &rule.address {
        html.raw(" ").link(address.as_str(), address.said());
    }
    html.raw("</p>");
    if let Some(way) = &rule.way_out {
        html.element("<p class=\"way\">", way.get(language), "</p>");
    }
    sourced(html, programme, language, &rule.source);
}

/// A list of rules, those that hold for some plans only where it is one of them.
pub fn rules(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    plan: Option<&Plan>,
    rules: &[Rule],
) {
    html.raw("<ul class=\"rules\">");
    for one in rules {
        if one.plans.is_empty() || plan.is_none_or(|plan| one.plans.contains(&plan.id)) {
            html.raw("<li>");
            rule(html, programme, language, one);
            html.raw("</li>");
        }
    }
    html.raw("</ul>");
}
