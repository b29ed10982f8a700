use super::{html::Html, parts::sourced, say};
use crate::{
    case::Placed,
    clock::Moment,
    locale::{Language, Style, words::answer as w},
    triage::channels,
};

/// The ways to take for this level on this plan, and what to do where the recommended one is not part of it.
pub fn reach(html: &mut Html, language: Language, placed: &Placed<'_>, moment: Moment) {
    let Some(plan) = placed.plan else { return };
    let advice = channels(placed.programme, plan, placed.finding(), placed.case_type);
    html.element(
        "<section class=\"reach\"><h3>",
        w::CHANNELS.get(language),
        "</h3>",
    );
    if let Some(channel) = advice.missing {
        let values = [
            ("channel", channel.name.get(language)),
            ("plan", plan.name.as_str()),
        ];
        let text = w::CHANNEL_MISSING.with(language, &values);
        html.element("<p class=\"notice warm\">", &text, "</p>");
    }
    if advice.take.is_empty() {
        html.element("<p>", w::NO_CHANNELS.get(language), "</p>");
    }
    html.raw("<ul>");
    for channel in &advice.take {
        let name = channel.name.get(language);
        html.raw("<li><strong>");
        match (&channel.address, &channel.email) {
            (Some(address), _) => html.link(address.as_str(), name),
            (None, Some(email)) => html
                .raw("<a href=\"mailto:")
                .text(email.as_str())
                .element("\">", name, "</a>"),
            (None, None) => html.text(name),
        };
        html.raw("</strong>");
        if channel.case_first {
            html.element(
                " <span class=\"tag\">",
                w::CASE_FIRST.get(language),
                "</span>",
            );
        }
        html.element(
            "<br><span class=\"hint\">",
            channel.how.get(language),
            "</span>",
        );
        let programme = placed.programme;
        sourced(
            html,
            programme,
            language,
            &channel.source,
            &channel.readings,
        );
        html.raw("</li>");
    }
    html.raw("</ul>");
    let callback = placed.product_level().and_then(|level| {
        placed
            .programme
            .callback(plan, level, moment)
            .ok()
            .flatten()
    });
    if let Some((callback, by)) = callback {
        html.element(
            "<p class=\"callback\"><strong>",
            w::CALLBACK.get(language),
            " ",
        );
        html.element(
            "<span class=\"figure\" translate=\"no\">",
            &say::at(language, by, moment.zone, Style::Short),
            "</span></strong>",
        );
        html.element(
            "<br><span class=\"hint\">",
            callback.text.get(language),
            "</span></p>",
        );
        let programme = placed.programme;
        sourced(
            html,
            programme,
            language,
            &callback.source,
            &callback.readings,
        );
    }
    html.raw("</section>");
}
