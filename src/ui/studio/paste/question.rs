//! What the table leaves open: each question with the field that answers it.

use leptos::prelude::*;

use super::{figure::figure, roles, said::why, week::week, with, zone::zone};
use crate::{
    app::studio::{Change, Event},
    locale::{Language, words::studio as w},
    tables::{Place, Question, RowOrColumn, Why},
    ui::{
        App,
        html::{dynamic, live, nothing, still},
        parts::{block, element},
        studio::{labels, state::send},
    },
    view::html,
};

/// Everything that is open, each with a field.
pub(super) fn questions(app: App, language: Language) -> AnyView {
    let head = live("", move || {
        let count = with(|table| table.reading.as_ref().map_or(0, |it| it.questions.len()));
        let count = count.unwrap_or_default();
        let said = match count {
            0 => w::NO_QUESTIONS.get(language).to_owned(),
            n => w::QUESTIONS_COUNT.with(language, &[("count", &n.to_string())]),
        };
        html! {
            h3 id="questions" tabindex="-1" { (w::QUESTIONS.get(language)) }
            p role="status" { (said) }
        }
    });
    let all = Memo::new(move |_| {
        with(|table| {
            table
                .reading
                .as_ref()
                .map_or_else(|_| Vec::new(), |it| it.questions.clone())
        })
        .unwrap_or_default()
    });
    let list = dynamic(move || {
        let all = all.get();
        let lines: Vec<_> = all
            .iter()
            .enumerate()
            .map(|(n, one)| question(app, language, n, one))
            .collect();
        match lines.is_empty() {
            true => nothing(),
            false => element(view! { <ol class="questions-of">{lines}</ol> }),
        }
    });
    block("", vec![head, list])
}

/// One question: what is asked, the cell that it is about, and what may be answered.
fn question(app: App, language: Language, n: usize, one: &Question) -> AnyView {
    let (cell, plans) = with(|table| {
        let reading = table.reading.as_ref().ok();
        let text = |place: &Place| reading.map_or("", |it| it.grid.text(*place)).to_owned();
        let plan = |n: &usize| {
            reading
                .and_then(|it| it.plans.get(*n))
                .map(|it| (it.cell, it.name.clone()))
        };
        (
            one.cells.first().map(|place| (*place, text(place))),
            one.plans.iter().filter_map(plan).collect::<Vec<_>>(),
        )
    })
    .unwrap_or_default();
    let about = plans
        .iter()
        .map(|plan| plan.1.clone())
        .collect::<Vec<_>>()
        .join(", ");
    let quoted = cell.as_ref().map_or("", |cell| &cell.1).to_owned();
    let asked = still(
        "",
        html! {
            p class="asks-of" { (why(one.why).get(language)) }
            @if !quoted.is_empty() { p class="hint" { q lang="und" { (quoted) } @if let Some((place, _)) = &cell { " " (w::CELL.with(language, &[("row", &(place.row + 1).to_string()), ("column", &(place.column + 1).to_string())])) } } }
            @if !about.is_empty() { p class="hint" { (w::FOR_PLANS.with(language, &[("plans", &about)])) } }
        },
    );
    let id = ["question-", &n.to_string()].concat();
    let place = cell.map(|cell| cell.0);
    let field = match (one.why, place) {
        (Why::PlanName, Some(place)) => {
            name(app, language, &id, move |text| Change::Plan(place, text))
        }
        (Why::LevelName, Some(place)) => {
            name(app, language, &id, move |text| Change::Level(place, text))
        }
        (Why::Axes | Why::Heading | Why::Measure, Some(place)) => lines(app, language, place),
        (Why::Zone, _) => zone(app, language, &id, one),
        (Why::Business | Why::Hours | Why::HoursDiffer | Why::HoursMissing | Why::Saturday, _) => {
            let cells = plans.iter().map(|plan| plan.0).collect();
            week(app, language, &id, one, cells)
        }
        (_, Some(place)) => figure(app, language, &id, one, place),
        (_, None) => nothing(),
    };
    element(view! { <li>{asked}{field}</li> })
}

/// A name is typed, and counts once it is done with.
fn name(
    app: App,
    language: Language,
    id: &str,
    change: impl Fn(String) -> Change + Send + Sync + 'static,
) -> AnyView {
    let hear = move |event: leptos::ev::Event| {
        let text = event_target_value(&event).trim().to_owned();
        if !text.is_empty() {
            send(app, Event::Table(change(text)));
        }
    };
    element(view! {
        <div class="field">
            <label for=id.to_owned()>{labels::field(language, "name")}</label>
            <input type="text" autocomplete="off" class="wide" id=id.to_owned() on:change=hear />
        </div>
    })
}

/// What the row and the column of a cell are.
fn lines(app: App, language: Language, place: Place) -> AnyView {
    let both = with(|table| {
        let reading = table.reading.as_ref().ok()?;
        let table = reading.grid.rows.get(place.row)?.table?;
        let row = roles::field(
            app,
            language,
            reading,
            RowOrColumn::Row(place.row),
            place.row + 1,
        );
        let line = RowOrColumn::Column {
            table,
            column: place.column,
        };
        let column = roles::field(app, language, reading, line, place.column + 1);
        Some(block("pair", vec![row, column]))
    });
    both.flatten().unwrap_or_else(nothing)
}
