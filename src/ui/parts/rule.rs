use super::sourced;
use crate::{
    locale::{Language, words::shell},
    programme::{Plan, Programme, Rule, Text},
    ui::html::Html,
};

/// A text of a programme, and that it is ours where it is.
pub fn said(html: &mut Html, language: Language, text: &Text) {
    html.text(text.get(language));
    if text.ours {
        html.element(
            " <span class=\"tag\">",
            shell::OURS.get(language),
            "</span>",
        );
    }
}

/// A rule in words, with its way out and its source.
pub fn rule(html: &mut Html, programme: &Programme, language: Language, rule: &Rule) {
    html.raw("<p>");
    said(html, language, &rule.text);
    if let Some(address) = &rule.address {
        html.raw(" ").link(address.as_str(), address.said());
    }
    html.raw("</p>");
    if let Some(way) = &rule.way_out {
        html.raw("<p class=\"way\">");
        said(html, language, way);
        html.raw("</p>");
    }
    sourced(html, programme, language, &rule.source, &rule.readings);
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
