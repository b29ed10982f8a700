use leptos::prelude::*;

use super::{
    App, answer,
    html::{Html, frame, live},
    parts::{assumption, rule, sourced, sources},
    ribbon, say,
};
use crate::{
    app::Answer,
    case::Placed,
    clock::{Line, Moment, Why},
    locale::{Language, Style, words::answer as w},
    programme::{Commitment, Due, Kind, Programme},
};

/// Why this answer: the way to the time, level, target, hours, what is assumed; each with its source.
///
/// What depends on the passing minute is drawn apart from what does not, so that an opened source stays open.
pub fn section(app: App, language: Language) -> AnyView {
    let title = move || {
        let mut html = Html::new();
        app.answered(&mut |_, _, answer| {
            if let Answer::Given(..) = answer {
                html.element(
                    "<h2 id=\"why\" tabindex=\"-1\">",
                    w::WHY.get(language),
                    "</h2>",
                );
            }
        });
        html
    };
    let way = move || {
        let mut html = Html::new();
        app.answered(&mut |_, _, answer| {
            if let Answer::Given(
                Commitment {
                    kind: Kind::Due(due),
                    ..
                },
                moment,
            ) = answer
            {
                way(&mut html, language, due, *moment);
            }
        });
        html
    };
    let facts = move || {
        let mut html = Html::new();
        app.answered_still(&mut |programme, placed, answer| {
            if let Answer::Given(commitment, _) = answer {
                facts(&mut html, language, programme, placed, commitment);
            }
        });
        html
    };
    let parts = vec![
        live("", title),
        live("way-there", way),
        live("facts", facts),
    ];
    frame("section", vec![("class", "why")], parts)
}

/// The way to the time: the ribbon, and the same as a list.
fn way(html: &mut Html, language: Language, due: &Due<'_>, moment: Moment) {
    let (zone, trace) = (moment.zone, &due.trace);
    html.element("<h3>", w::WHY_TIME.get(language), "</h3>");
    ribbon::ribbon(html, language, due, moment, ribbon::Size::Large);
    for text in say::changes(language, trace, zone) {
        html.element("<p class=\"notice\">", &text, "</p>");
    }
    let started = say::at(language, trace.started, zone, Style::Full);
    let text = w::STARTED.with(language, &[("moment", &started)]);
    html.raw("<p>").kept(&text, &[&started]);
    html.raw("</p><ol class=\"trace\">");
    for line in trace.lines(due.timetable.zone()) {
        let used = match &line {
            Line::Stretch(at) => trace
                .pieces
                .get(*at)
                .is_some_and(|piece| piece.why == Why::Used),
            Line::Weeks(_) => true,
        };
        html.raw(if used { "<li class=\"used\">" } else { "<li>" });
        let (text, times) = say::line(language, due, &line, zone);
        html.kept(&text, &[&times[0], &times[1]]).raw("</li>");
    }
    let total = say::total(language, due);
    html.element(
        "</ol><p>",
        &w::ADDS_UP.with(language, &[("span", &total)]),
        "</p>",
    );
}

fn facts(
    html: &mut Html,
    language: Language,
    programme: &Programme,
    placed: &Placed<'_>,
    commitment: &Commitment<'_>,
) {
    level(html, language, programme, placed);
    html.element("<section><h3>", w::WHY_TARGET.get(language), "</h3>");
    html.element(
        "<p>",
        &answer::sentence(language, placed, commitment),
        "</p>",
    );
    if let Some(note) = commitment.target.and_then(|target| target.note.as_ref()) {
        html.element("<p class=\"hint\">", note.get(language), "</p>");
    }
    // A figure of the customer's own has no source here: it is the customer's.
    if !matches!(&commitment.kind, Kind::Due(due) if due.own) {
        let (ids, readings) = (&commitment.sources, &commitment.readings);
        sources(html, programme, language, ids, readings);
    }
    html.raw("</section>");
    if let Some(hours) = commitment.hours {
        html.element("<section><h3>", w::WHY_HOURS.get(language), "</h3>");
        html.element("<p>", hours.text.get(language), "</p>");
        sourced(html, programme, language, &hours.source, &hours.readings);
        html.raw("</section>");
    }
    html.element("<section><h3>", w::COUNTS.get(language), "</h3>");
    rule(html, programme, language, &programme.response);
    html.raw("</section>");
    advantages(html, language, programme, placed);
    effort(html, language, programme, placed);
    if !commitment.readings.is_empty() {
        html.element("<section><h3>", w::WHY_ASSUMED.get(language), "</h3>");
        for reading in &commitment.readings {
            assumption(html, programme, language, reading);
        }
        html.raw("</section>");
    }
}

fn level(html: &mut Html, language: Language, programme: &Programme, placed: &Placed<'_>) {
    let Some(finding) = placed.finding() else {
        return;
    };
    let level = finding.level;
    html.element("<section><h3>", w::WHY_LEVEL.get(language), ": ");
    html.element(
        "<span translate=\"no\">",
        &say::level(language, level),
        "</span></h3>",
    );
    html.element("<p>", level.definition.get(language), "</p><ul>");
    for reason in &finding.reasons {
        html.element("<li>", &say::reason(language, reason), "</li>");
    }
    html.raw("</ul>");
    sourced(html, programme, language, &level.source, &level.readings);
    html.raw("</section>");
}

/// What moves this case forward in the queue, where the customer said so.
fn advantages(html: &mut Html, language: Language, programme: &Programme, placed: &Placed<'_>) {
    for advantage in &programme.advantages {
        if placed.choices.advantages.get(&advantage.id) == Some(&true) {
            html.element("<section><h3>", w::ADVANTAGE.get(language), "</h3>");
            html.element("<p>", advantage.effect.get(language), "</p>");
            sourced(html, programme, language, &advantage.source, &[]);
            html.raw("</section>");
        }
    }
}

/// What this level asks of the customer: somebody who can be reached while the vendor works on.
pub fn effort(html: &mut Html, language: Language, programme: &Programme, placed: &Placed<'_>) {
    let (Some(plan), Some(finding)) = (placed.plan, placed.finding()) else {
        return;
    };
    for effort in &programme.efforts {
        if effort.plans.contains(&plan.id) && effort.levels.contains(&finding.level.id) {
            html.element("<section><h3>", w::EFFORT.get(language), "</h3>");
            html.element("<p>", effort.promise.get(language), "</p>");
            html.element("<p><strong>", effort.demands.get(language), "</strong></p>");
            html.element("<p>", effort.otherwise.get(language), "</p>");
            sourced(html, programme, language, &effort.source, &effort.readings);
            html.raw("</section>");
        }
    }
}
