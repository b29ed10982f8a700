use maud::{Markup, html};

use super::{assumption, kept, pressed, read, rule_line, say};
use crate::{
    locale::{
        self, Language,
        words::{answer, compare as w},
    },
    programme::{Answer, Feature, Id, Included, Plan, Programme, Reading, Source, Target, Text},
};

/// Plans side by side, as the document has them: targets, what is included; and, in one list, what the document leaves out
/// and what is assumed.
pub fn compare(language: Language, programme: &Programme) -> Markup {
    html! {
        (targets(language, programme))
        (includes(language, programme))
        section {
            h2 { (w::GAPS.get(language)) }
            @for gap in &programme.gaps { (rule_line(programme, language, gap)) }
            @for reading in &programme.readings { (assumption(programme, language, reading)) }
        }
    }
}

/// A table with a column for each plan. It scrolls sideways on its own where it is wider than the page, by keyboard too.
fn table(programme: &Programme, caption: &str, first: &str, rows: &Markup) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                thead {
                    tr {
                        th scope="col" { (first) }
                        @for plan in &programme.plans { th scope="col" translate="no" { (plan.name.as_str()) } }
                    }
                }
                tbody { (rows) }
            }
        }
    }
}

/// One row: a cell for each plan.
fn row(programme: &Programme, name: &Markup, cell: &dyn Fn(&Plan) -> Markup) -> Markup {
    html! {
        tr {
            th scope="row" { (name) }
            @for plan in &programme.plans { td { (cell(plan)) } }
        }
    }
}

fn targets(language: Language, programme: &Programme) -> Markup {
    let level_row = |level| {
        let name = say::level(language, level);
        row(programme, &kept(&name, &[&name]), &|plan| {
            let target = programme.target(plan, level);
            html! { @if let Some(target) = target { (promise(language, programme, target)) } }
        })
    };
    let rows = html! {
        @for level in &programme.levels { (level_row(level)) }
        (row(programme, &html! { (w::HOURS.get(language)) }, &|plan| hours(language, programme, plan)))
        (row(programme, &html! { (w::CHANNELS.get(language)) }, &|plan| channels(language, programme, plan)))
    };
    table(
        programme,
        w::TARGETS.get(language),
        w::LEVEL.get(language),
        &rows,
    )
}

fn hours(language: Language, programme: &Programme, plan: &Plan) -> Markup {
    match plan.hours.as_ref().and_then(|id| programme.hours(id)) {
        Some(hours) => cell(
            programme,
            language,
            hours.text.get(language),
            &hours.source,
            &hours.readings,
        ),
        None => html! { (w::NO_HOURS.get(language)) },
    }
}

fn channels(language: Language, programme: &Programme, plan: &Plan) -> Markup {
    let channels = plan.channels.iter().filter_map(|id| programme.channel(id));
    let names: Vec<_> = channels
        .map(|channel| channel.name.get(language).to_owned())
        .collect();
    let text = match names.as_slice() {
        [] => answer::NOT_PUBLISHED.get(language).to_owned(),
        names => locale::join(language, names),
    };
    cell(programme, language, &text, &plan.source, &plan.readings)
}

/// A figure or a word, and where it comes from when it is pressed.
fn cell(
    programme: &Programme,
    language: Language,
    text: &str,
    ids: &[Id<Source>],
    readings: &[Id<Reading>],
) -> Markup {
    let ids: Vec<_> = ids.iter().collect();
    let readings = read(programme, readings);
    pressed(programme, language, html! { (text) }, &ids, &readings)
}

/// What a target promises: the kinds are told apart by word and shape.
fn promise(language: Language, programme: &Programme, target: &Target) -> Markup {
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
    let is_figure = kind == "due";
    let figure = html! {
        span class={ "kind " (kind) } translate=[is_figure.then_some("no")] { (text) }
    };
    let ids: Vec<_> = target.source.iter().collect();
    let readings = read(programme, &target.readings);
    html! {
        (pressed(programme, language, figure, &ids, &readings))
        @for other in &target.alternatives {
            @let figure = say::figure(language, other.within);
            small { (kept(&w::ALSO.with(language, &[("figure", &figure)]), &[&figure])) }
            br;
        }
        @if let Some(note) = &target.note { small { (note.get(language)) } }
    }
}

/// The features of every plan, one row for each that any of them names.
fn includes(language: Language, programme: &Programme) -> Markup {
    let mut features: Vec<&Text> = Vec::new();
    for feature in programme.plans.iter().flat_map(|plan| &plan.includes) {
        if !features.contains(&&feature.feature) {
            features.push(&feature.feature);
        }
    }
    if features.is_empty() {
        return html! {};
    }
    let rows = html! {
        @for name in features {
            (row(programme, &html! { (name.get(language)) }, &|plan| {
                let mut all = plan.includes.iter();
                let found = all.find(|feature| feature.feature == *name);
                included(language, programme, plan, found)
            }))
        }
    };
    table(
        programme,
        w::INCLUDES.get(language),
        w::FEATURE.get(language),
        &rows,
    )
}

fn included(
    language: Language,
    programme: &Programme,
    plan: &Plan,
    found: Option<&Feature>,
) -> Markup {
    let Some(found) = found else {
        return html! { (answer::NOT_PUBLISHED.get(language)) };
    };
    let text = match &found.value {
        Included::Yes => w::INCLUDED.get(language),
        Included::No => w::NOT_INCLUDED.get(language),
        Included::NotApplicable => w::NOT_APPLICABLE.get(language),
        Included::As(text) => text.get(language),
        Included::NotPublished => answer::NOT_PUBLISHED.get(language),
    };
    cell(programme, language, text, &found.source, &plan.readings)
}
