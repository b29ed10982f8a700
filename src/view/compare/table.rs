use chrono::NaiveTime;
use maud::{Markup, html};

use crate::app::App;
use crate::view::{assumption, kept, pressed, read, rule_line, say};
use crate::{
    locale::{
        self, Language, Style,
        words::{answer, compare as w},
    },
    programme::{
        Answer, Feature, Id, Included, Kept, Plan, Programme, Reading, Source, Target, Text,
    },
};

/// The tables of the programme in view, and of those beside it.
pub fn tables(language: Language, app: &App) -> Markup {
    let (Some(programme), Some(chosen)) = (app.ready(), app.draft.chosen()) else {
        return html! {};
    };
    let compared = &chosen.compared;
    let beside = app.beside.iter().filter_map(|one| {
        let programme = one.programme.there()?;
        Some((programme, compared.beside.get(&programme.id)?))
    });
    let beside: Vec<_> = beside.collect();
    let only = compared.differences;
    html! {
        (one(language, programme, &compared.left_out, only, !beside.is_empty()))
        @for (programme, chosen) in beside { (one(language, programme, &chosen.left_out, only, true)) }
    }
}

/// Plans side by side, as the document has them: targets, what is included; and, in one list, what the document leaves out
/// and what is assumed.
pub fn compare(
    language: Language,
    programme: &Programme,
    left_out: &Kept<Plan, bool>,
    only_differences: bool,
) -> Markup {
    one(language, programme, left_out, only_differences, false)
}

/// The same among those of several programmes, where each table says whose it is.
fn one(
    language: Language,
    programme: &Programme,
    left_out: &Kept<Plan, bool>,
    only_differences: bool,
    among_others: bool,
) -> Markup {
    let is_out = |plan: &Plan| left_out.get(&plan.id) == Some(&true);
    let plans = programme.plans.iter().filter(|plan| !is_out(plan));
    let looked = &Looked {
        plans: plans.collect(),
        only_differences,
        of: match among_others {
            true => [programme.name.as_str(), language.colon()].concat(),
            false => String::new(),
        },
    };
    html! {
        (targets(language, programme, looked))
        (includes(language, programme, looked))
        section {
            h2 { (looked.of) (w::GAPS.get(language)) }
            @for gap in &programme.gaps { (rule_line(programme, language, gap)) }
            @for reading in &programme.readings { (assumption(programme, language, reading)) }
        }
    }
}

/// What is looked at.
struct Looked<'a> {
    plans: Vec<&'a Plan>,
    only_differences: bool,
    /// What stands before the names of the tables.
    of: String,
}

/// A table with a column for each plan. It scrolls sideways on its own where it is wider than the page, by keyboard too.
fn table(
    looked: &Looked<'_>,
    (caption, alike): (&str, &str),
    first: &str,
    rows: &Markup,
) -> Markup {
    let caption = [looked.of.as_str(), caption].concat();
    if rows.0.is_empty() {
        return html! { h2 { (caption) } p { (alike) } };
    }
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            // On a narrow page each row is a card; without these roles it would be no table any more to a screen reader.
            table class="plans" role="table" {
                caption { (caption) }
                thead role="rowgroup" {
                    tr role="row" {
                        th scope="col" role="columnheader" { (first) }
                        @for plan in &looked.plans {
                            th scope="col" role="columnheader" translate="no" { (plan.name.as_str()) }
                        }
                    }
                }
                tbody role="rowgroup" { (rows) }
            }
        }
    }
}

/// One row: a cell for each plan. Nothing where only differences are asked for and all cells say the same.
fn row(looked: &Looked<'_>, name: &Markup, cell: &dyn Fn(&Plan) -> Cell) -> Markup {
    let cells: Vec<Cell> = looked.plans.iter().map(|plan| cell(plan)).collect();
    let is_alike = cells.windows(2).all(|two| two[0].said == two[1].said);
    if looked.only_differences && is_alike {
        return html! {};
    }
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (name) }
            @for (plan, cell) in looked.plans.iter().zip(cells) {
                td role="cell" { span class="of-plan" aria-hidden="true" translate="no" { (plan.name.as_str()) } (cell.markup) }
            }
        }
    }
}

/// A cell: what it says, by which it is the same as another or not, and how, with where that stands.
struct Cell {
    said: String,
    markup: Markup,
}

fn targets(language: Language, programme: &Programme, looked: &Looked<'_>) -> Markup {
    let level_row = |level| {
        let name = say::level(language, level);
        row(looked, &kept(&name, &[&name]), &|plan| {
            let target = programme.target(plan, level);
            target.map_or_else(|| plain(""), |target| promise(language, programme, target))
        })
    };
    let rows = html! {
        @for level in &programme.levels { (level_row(level)) }
        (row(looked, &html! { (w::HOURS.get(language)) }, &|plan| hours(language, programme, plan)))
        (row(looked, &html! { (w::CHANNELS.get(language)) }, &|plan| channels(language, programme, plan)))
        @if programme.plans.iter().any(|plan| plan.sold.is_some()) {
            (row(looked, &html! { (w::SOLD_UNTIL.get(language)) }, &|plan| sold(language, programme, plan)))
        }
    };
    table(
        looked,
        (w::TARGETS.get(language), w::ALIKE.get(language)),
        w::LEVEL.get(language),
        &rows,
    )
}

fn hours(language: Language, programme: &Programme, plan: &Plan) -> Cell {
    match plan.hours.as_ref().and_then(|id| programme.hours(id)) {
        Some(hours) => cell(
            programme,
            language,
            hours.text.get(language),
            &hours.source,
            &hours.readings,
        ),
        None => plain(w::NO_HOURS.get(language)),
    }
}

/// The last day of sale, where the vendor names one.
fn sold(language: Language, programme: &Programme, plan: &Plan) -> Cell {
    let sold = plan.sold.as_ref();
    match sold.and_then(|sold| Some((sold, sold.until?))) {
        Some((sold, day)) => {
            let day = locale::when(language, day.and_time(NaiveTime::MIN), Style::Date);
            cell(programme, language, &day, &sold.source, &[])
        }
        None => plain(w::NO_HOURS.get(language)),
    }
}

fn channels(language: Language, programme: &Programme, plan: &Plan) -> Cell {
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
) -> Cell {
    let ids: Vec<_> = ids.iter().collect();
    let readings = read(programme, readings);
    let markup = pressed(programme, language, html! { (text) }, &ids, &readings);
    Cell {
        markup,
        ..plain(text)
    }
}

fn plain(text: &str) -> Cell {
    Cell {
        said: text.to_owned(),
        markup: html! { (text) },
    }
}

/// What a target promises: the kinds are told apart by word and shape.
fn promise(language: Language, programme: &Programme, target: &Target) -> Cell {
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
    let mut said = text.clone();
    for other in &target.alternatives {
        said.push_str(&say::figure(language, other.within));
    }
    if let Some(note) = &target.note {
        said.push_str(note.get(language));
    }
    let markup = html! {
        (pressed(programme, language, figure, &ids, &readings))
        @for other in &target.alternatives {
            @let figure = say::figure(language, other.within);
            small { (kept(&w::ALSO.with(language, &[("figure", &figure)]), &[&figure])) }
            br;
        }
        @if let Some(note) = &target.note { small { (note.get(language)) } }
    };
    Cell { said, markup }
}

/// The features of every plan, one row for each that any of them names.
fn includes(language: Language, programme: &Programme, looked: &Looked<'_>) -> Markup {
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
            (row(looked, &html! { (name.get(language)) }, &|plan| {
                let mut all = plan.includes.iter();
                let found = all.find(|feature| feature.feature == *name);
                included(language, programme, plan, found)
            }))
        }
    };
    table(
        looked,
        (w::INCLUDES.get(language), w::ALIKE.get(language)),
        w::FEATURE.get(language),
        &rows,
    )
}

fn included(
    language: Language,
    programme: &Programme,
    plan: &Plan,
    found: Option<&Feature>,
) -> Cell {
    let Some(found) = found else {
        return plain(answer::NOT_PUBLISHED.get(language));
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
