use leptos::prelude::*;

use super::{
    App,
    html::{nothing, spoken},
    level,
    parts::{Choice, Choices, Derived, Matrix, Names, block, legend},
};
use crate::{
    app::{Edit, Fetched},
    locale::{Language, words::calculator as w},
    programme::{Axis, Cell, Programme},
    view::{
        html,
        matrix::{Unsettled, fields, unsettled},
    },
};

/// The two questions of a matrix, and the matrix itself: either moves the other.
pub fn questions(
    app: App,
    language: Language,
    programme: &Programme,
    across: &Axis,
    down: &Axis,
    cells: &[Vec<Cell>],
) -> AnyView {
    let axes = vec![
        axis(app, language, true, across),
        axis(app, language, false, down),
    ];
    let parts = vec![
        block("axes", axes),
        grid(app, language, programme, across, down, cells),
        open(app, language),
    ];
    block("", parts)
}

fn axis(app: App, language: Language, is_across: bool, axis: &Axis) -> AnyView {
    let choices = axis
        .choices
        .iter()
        .map(|choice| Choice::plain(choice.id.to_string(), choice.answer.get(language)))
        .collect();
    let value = app.chosen(move |chosen| {
        let answers = &chosen.answers;
        let id = if is_across {
            &answers.across
        } else {
            &answers.down
        };
        id.as_ref().map(ToString::to_string).unwrap_or_default()
    });
    let on = app.entered(move |id| {
        let id = id.parse().ok();
        if is_across {
            Edit::Across(id)
        } else {
            Edit::Down(id)
        }
    });
    let name = if is_across { "across" } else { "down" };
    let legend = legend(axis.question.get(language), axis.name.get(language));
    view! { <Choices name legend choices value on /> }.into_any()
}

fn grid(
    app: App,
    language: Language,
    programme: &Programme,
    across: &Axis,
    down: &Axis,
    cells: &[Vec<Cell>],
) -> AnyView {
    let of = |axis: &Axis| {
        let names = axis.choices.iter().map(|choice| choice.name.get(language));
        names.map(str::to_owned).collect()
    };
    let (columns, rows) = (across.name.get(language), down.name.get(language));
    let names = Names {
        legend: w::MATRIX.with(language, &[("across", columns), ("down", rows)]),
        hint: w::MATRIX_HELP.get(language).to_owned(),
        across: columns.to_owned(),
        down: rows.to_owned(),
        tops: of(across),
        sides: of(down),
    };
    let fields = fields(language, programme, across, down, cells);
    let all: Vec<_> = fields
        .iter()
        .map(|field| (field.across.clone(), field.down.clone()))
        .collect();
    let known = all.clone();
    let value = Derived::new(move || {
        app.draft.with(|draft| {
            let answers = &draft.chosen()?.answers;
            let (across, down) = (answers.across.as_ref()?, answers.down.as_ref()?);
            known
                .iter()
                .position(|field| field.0 == *across && field.1 == *down)
        })
    });
    let on = Callback::new(move |n: usize| {
        if let Some((across, down)) = all.get(n).cloned() {
            app.edit(Edit::Cell(across, down));
        }
    });
    view! { <Matrix names fields value on /> }.into_any()
}

/// What is asked where the matrix leaves a field open, and what is said where two answers do not go together.
fn open(app: App, language: Language) -> AnyView {
    let found = Derived::new(move || {
        let programme = app.ready();
        app.draft.with(|draft| {
            let placed = programme.as_ref().and_then(|it| draft.placed(it));
            placed.map_or_else(Unsettled::default, |placed| unsettled(language, &placed))
        })
    });
    let said = found.clone();
    let told = spoken(move || {
        let text = said.with(|found| found.text.clone());
        html! { @if !text.is_empty() { p class="notice" { (text) } } }
    });
    // Drawn anew only when the levels in question are others.
    let question = found.draw(move |found| {
        let programme = app.programme.with_untracked(Fetched::ready);
        let levels = found.between.iter();
        let levels = levels.filter_map(|id| programme.as_ref()?.level(id.as_str()));
        let choices: Vec<_> = levels.map(|one| level::choice(language, one)).collect();
        if choices.is_empty() {
            return nothing();
        }
        level::picked(app, w::OPEN_CELL.get(language), choices)
    });
    block("", vec![told, question])
}
