use std::sync::Arc;

use leptos::prelude::*;

use super::{
    App, chooser,
    html::{Html, group, still},
    parts::{assumption, pressed, read, rules},
    questions, say,
};
use crate::{
    locale::{
        self, Language,
        words::{answer, compare as w},
    },
    programme::{Answer, Id, Included, Plan, Programme, Reading, Source, Target, Text},
};

/// Plans side by side, as the document has them.
pub fn page(app: App, language: Language) -> AnyView {
    let mut head = Html::new();
    head.element(
        "<h1 id=\"step\" tabindex=\"-1\">",
        w::HEADING.get(language),
        "</h1>",
    );
    head.element("<p class=\"intro\">", w::LEAD.get(language), "</p>");
    let tables = questions::within(app, language, tables);
    group(
        "",
        vec![still("", head), chooser::programme(app, language), tables],
    )
}

fn tables(_: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let mut html = Html::new();
    targets(&mut html, language, &programme);
    includes(&mut html, language, &programme);
    html.element("<section><h2>", w::GAPS.get(language), "</h2>");
    rules(&mut html, &programme, language, None, &programme.gaps);
    html.element(
        "</section><section><h2>",
        answer::WHY_ASSUMED.get(language),
        "</h2>",
    );
    for reading in &programme.readings {
        assumption(&mut html, &programme, language, reading);
    }
    html.raw("</section>");
    still("compare", html)
}

/// The head of a table: it scrolls sideways on its own where it is wider than the page, by keyboard too.
fn head(html: &mut Html, programme: &Programme, caption: &str, first: &str) {
    html.element(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"",
        caption,
        "\">",
    );
    html.element("<table><caption>", caption, "</caption><thead><tr>");
    html.element("<th scope=\"col\">", first, "</th>");
    for plan in &programme.plans {
        html.element(
            "<th scope=\"col\" translate=\"no\">",
            plan.name.as_str(),
            "</th>",
        );
    }
    html.raw("</tr></thead><tbody>");
}

/// One row: a cell for each plan.
fn row(
    html: &mut Html,
    programme: &Programme,
    name: &str,
    keep: &[&str],
    cell: &dyn Fn(&mut Html, &Plan),
) {
    html.raw("<tr><th scope=\"row\">");
    html.kept(name, keep).raw("</th>");
    for plan in &programme.plans {
        html.raw("<td>");
        cell(html, plan);
        html.raw("</td>");
    }
    html.raw("</tr>");
}

fn targets(html: &mut Html, language: Language, programme: &Programme) {
    head(
        html,
        programme,
        w::TARGETS.get(language),
        w::LEVEL.get(language),
    );
    for level in &programme.levels {
        let name = say::level(language, level);
        row(html, programme, &name, &[&name], &|html, plan| {
            if let Some(target) = programme.target(plan, level) {
                promise(html, language, programme, target);
            }
        });
    }
    row(
        html,
        programme,
        w::HOURS.get(language),
        &[],
        &|html, plan| match plan.hours.as_ref().and_then(|id| programme.hours(id)) {
            Some(hours) => {
                let text = hours.text.get(language);
                cell(
                    html,
                    programme,
                    language,
                    text,
                    &hours.source,
                    &hours.readings,
                );
            }
            None => drop(html.text(w::NO_HOURS.get(language))),
        },
    );
    row(
        html,
        programme,
        w::CHANNELS.get(language),
        &[],
        &|html, plan| {
            let names: Vec<_> = plan
                .channels
                .iter()
                .filter_map(|id| programme.channel(id))
                .map(|channel| channel.name.get(language).to_owned())
                .collect();
            let text = match names.as_slice() {
                [] => answer::NOT_PUBLISHED.get(language).to_owned(),
                names => locale::join(language, names),
            };
            cell(
                html,
                programme,
                language,
                &text,
                &plan.source,
                &plan.readings,
            );
        },
    );
    html.raw("</tbody></table></div>");
}

/// A figure or a word, and where it comes from when it is pressed.
fn cell(
    html: &mut Html,
    programme: &Programme,
    language: Language,
    text: &str,
    ids: &[Id<Source>],
    readings: &[Id<Reading>],
) {
    let mut figure = Html::new();
    figure.text(text);
    let ids: Vec<_> = ids.iter().collect();
    let readings = read(programme, readings);
    pressed(html, programme, language, &figure, &ids, &readings);
}

/// What a target promises: the kinds are told apart by word and shape.
fn promise(html: &mut Html, language: Language, programme: &Programme, target: &Target) {
    let (kind, text) = match target.answer {
        Answer::Within(amount) => ("due", say::figure(language, amount)),
        Answer::BestEffort => ("best_effort", answer::BEST_EFFORT.get(language).to_owned()),
        Answer::NoTarget => ("no_target", answer::NO_TARGET.get(language).to_owned()),
        Answer::NotOffered => ("not_offered", answer::NOT_OFFERED.get(language).to_owned()),
        Answer::NotPublished => (
            "not_published",
            answer::NOT_PUBLISHED.get(language).to_owned(),
        ),
    };
    let mut figure = Html::new();
    figure
        .raw("<span class=\"kind ")
        .text(kind)
        .raw(if kind == "due" {
            "\" translate=\"no\">"
        } else {
            "\">"
        });
    figure.text(&text).raw("</span>");
    let ids: Vec<_> = target.source.iter().collect();
    let readings = read(programme, &target.readings);
    pressed(html, programme, language, &figure, &ids, &readings);
    for other in &target.alternatives {
        let figure = say::figure(language, other.within);
        let text = w::ALSO.with(language, &[("figure", &figure)]);
        html.raw("<small>").kept(&text, &[&figure]);
        html.raw("</small><br>");
    }
    if let Some(note) = &target.note {
        html.element("<small>", note.get(language), "</small>");
    }
}

/// The features of every plan, one row for each that any of them names.
fn includes(html: &mut Html, language: Language, programme: &Programme) {
    let mut features: Vec<&Text> = Vec::new();
    for feature in programme.plans.iter().flat_map(|plan| &plan.includes) {
        if !features.contains(&&feature.feature) {
            features.push(&feature.feature);
        }
    }
    if features.is_empty() {
        return;
    }
    head(
        html,
        programme,
        w::INCLUDES.get(language),
        w::FEATURE.get(language),
    );
    for name in features {
        row(html, programme, name.get(language), &[], &|html, plan| {
            let found = plan
                .includes
                .iter()
                .find(|feature| feature.feature == *name);
            let Some(found) = found else {
                html.text(answer::NOT_PUBLISHED.get(language));
                return;
            };
            let text = match &found.value {
                Included::Yes => w::INCLUDED.get(language),
                Included::No => w::NOT_INCLUDED.get(language),
                Included::NotApplicable => w::NOT_APPLICABLE.get(language),
                Included::As(text) => text.get(language),
                Included::NotPublished => answer::NOT_PUBLISHED.get(language),
            };
            cell(
                html,
                programme,
                language,
                text,
                &found.source,
                &plan.readings,
            );
        });
    }
    html.raw("</tbody></table></div>");
}
