//! What happens after a case was handed in, and when.

use crate::{
    case::Placed,
    clock::Moment,
    locale::{
        self, Language, Style,
        words::{answer as a, intake as w},
    },
    programme::{Commitment, Kind, Programme, Topic},
    ui::{
        html::Html,
        parts::{rule, rules, sourced},
        reach, say, why,
    },
};

/// The way of a case, one after the other: handing it in, the answer, the end, and what to do when it does not go well.
pub fn next(
    html: &mut Html,
    language: Language,
    placed: &Placed<'_>,
    given: Option<(&Commitment<'_>, Moment)>,
) {
    let programme: &Programme = placed.programme;
    html.element(
        "<h2>",
        w::NEXT.get(language),
        "</h2><ol class=\"course\"><li>",
    );
    if let Some((_, moment)) = given {
        reach::reach(html, language, placed, moment);
    }
    html.element("</li><li><h3>", a::COUNTS.get(language), "</h3>");
    if let Some((commitment, moment)) = given {
        if let Kind::Due(due) = &commitment.kind {
            let word = if due.own { a::OWN } else { a::DUE };
            let time = say::at(language, due.trace.due, moment.zone, Style::Full);
            html.element("<p><strong>", word.get(language), " ")
                .text(&time)
                .raw("</strong></p>");
        }
        html.element(
            "<p>",
            &crate::ui::answer::sentence(language, placed, commitment),
            "</p>",
        );
    }
    rule(html, programme, language, &programme.response);
    why::effort(html, language, programme, placed);
    let during = programme.notes(Topic::During);
    if !during.is_empty() {
        html.element("</li><li><h3>", w::DURING.get(language), "</h3>");
        folded(html, w::RULES.get(language));
        rules(html, programme, language, placed.plan, &during);
        html.raw("</details>");
    }
    html.element("</li><li><h3>", w::CLOSES.get(language), "</h3>");
    let closing = &programme.closing;
    for (word, count) in [
        (w::CLOSES_UNANSWERED, closing.unanswered_days.map(u64::from)),
        (
            w::CLOSES_ATTEMPTS,
            closing.attempts_on_separate_days.map(u64::from),
        ),
        (w::REOPENS, closing.reopen_days.map(u64::from)),
    ] {
        if let Some(count) = count {
            let count = locale::number(language, count);
            html.element("<p>", &word.with(language, &[("n", &count)]), "</p>");
        }
    }
    folded(html, w::RULES.get(language));
    rules(html, programme, language, placed.plan, &closing.rules);
    html.element(
        "</details></li><li><h3>",
        w::ESCALATE.get(language),
        "</h3>",
    );
    let escalation = &programme.escalation;
    if !escalation.checks.is_empty() {
        html.element("<p>", w::ESCALATE_CHECKS.get(language), "</p>");
        rules(html, programme, language, placed.plan, &escalation.checks);
    }
    folded(html, w::ESCALATE_HOW.get(language));
    rules(html, programme, language, placed.plan, &escalation.ways);
    if !escalation.path.is_empty() {
        html.element("<h4>", w::ESCALATE_PATH.get(language), "</h4><ol>");
        for role in &escalation.path {
            html.element("<li>", role.get(language), "</li>");
        }
        html.raw("</ol>");
    }
    html.raw("</details></li></ol>");
    regions(html, language, programme);
}

fn folded(html: &mut Html, title: &str) {
    html.element("<details class=\"source\"><summary>", title, "</summary>");
}

/// Languages and telephones, region by region.
fn regions(html: &mut Html, language: Language, programme: &Programme) {
    if programme.regions.is_empty() {
        return;
    }
    html.element(
        "<details class=\"more\"><summary>",
        w::REGIONS.get(language),
        "</summary><ul class=\"rules\">",
    );
    for region in &programme.regions {
        html.element("<li><strong>", region.name.get(language), "</strong>");
        let names: Vec<_> = region
            .languages
            .iter()
            .map(|tag| locale::language_name(language, tag.as_str()))
            .collect();
        if !names.is_empty() {
            html.raw(": ").text(&locale::join(language, &names));
        }
        for phone in &region.phones {
            html.element(
                "<br><span class=\"figure\" translate=\"no\">",
                phone.number.as_str(),
                "</span>",
            );
            if let Some(note) = &phone.note {
                html.raw(" – ").text(note.get(language));
            }
        }
        if let Some(role) = &region.role {
            html.element("<br>", role.get(language), "");
        }
        sourced(html, programme, language, &region.source, &region.readings);
        html.raw("</li>");
    }
    html.raw("</ul></details>");
}
