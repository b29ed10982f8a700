use leptos::prelude::*;

use super::{
    App,
    html::{Html, dynamic, fields, group, nothing, spoken, text},
    level,
    parts::{Choice, legend, radios},
};
use crate::{
    app::Edit,
    browser,
    locale::{Language, words::calculator as w},
    programme::{Axis, Cell, Id, Level, Programme},
    triage::{Answers, Reason, Verdict, triage},
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
    let parts = vec![
        axis(app, language, true, across),
        axis(app, language, false, down),
        grid(app, language, programme, across, down, cells),
        open(app, language),
    ];
    group("", parts)
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
    radios(name, legend, choices, value, on)
}

/// The table of levels as one group of radio buttons, a cell each. The arrow keys move through it in two directions.
fn grid(
    app: App,
    language: Language,
    programme: &Programme,
    across: &Axis,
    down: &Axis,
    cells: &[Vec<Cell>],
) -> AnyView {
    let mut html = Html::new();
    html.raw(
        "<fieldset class=\"matrix\" id=\"matrix\" aria-describedby=\"matrix-hint\" data-columns=\"",
    )
    .text(&across.choices.len().to_string())
    .raw("\">");
    let values = [
        ("across", across.name.get(language)),
        ("down", down.name.get(language)),
    ];
    html.element("<legend>", &w::MATRIX.with(language, &values), "</legend>");
    html.element(
        "<p class=\"hint\" id=\"matrix-hint\">",
        w::MATRIX_HELP.get(language),
        "</p>",
    );
    html.element(
        "<span class=\"axis\" aria-hidden=\"true\">",
        across.name.get(language),
        " →</span>",
    );
    html.raw("<div class=\"grid\">");
    html.element(
        "<span class=\"head corner\" aria-hidden=\"true\">",
        down.name.get(language),
        " ↓</span>",
    );
    for choice in &across.choices {
        html.element(
            "<span class=\"head\" aria-hidden=\"true\">",
            choice.name.get(language),
            "</span>",
        );
    }
    for (side, line) in down.choices.iter().zip(cells) {
        html.element(
            "<span class=\"head side\" aria-hidden=\"true\">",
            side.name.get(language),
            "</span>",
        );
        for (top, cell) in across.choices.iter().zip(line) {
            let (short, rank) = shown(language, programme, cell);
            // "High" alone says little when it is read aloud without its column.
            let column = [across.name.get(language), ": ", top.name.get(language)].concat();
            let row = [down.name.get(language), ": ", side.name.get(language)].concat();
            let values = [
                ("level", short.as_str()),
                ("across", &column),
                ("down", &row),
            ];
            html.raw("<label class=\"cell\" data-rank=\"").text(&rank);
            html.raw("\"><input type=\"radio\" name=\"matrix\" value=\"");
            html.text(top.id.as_str()).raw(" ").text(side.id.as_str());
            html.element(
                "\" aria-label=\"",
                &w::MATRIX_CELL.with(language, &values),
                "\">",
            );
            html.element(
                "<span aria-hidden=\"true\" translate=\"no\">",
                &short,
                "</span></label>",
            );
        }
    }
    html.raw("</div></fieldset>");
    let value = app.chosen(
        |chosen| match (&chosen.answers.across, &chosen.answers.down) {
            (Some(across), Some(down)) => [across.as_str(), " ", down.as_str()].concat(),
            _ => String::new(),
        },
    );
    let pick = Callback::new(move |both: String| {
        if let Some((across, down)) = both.split_once(' ')
            && let (Ok(across), Ok(down)) = (across.parse(), down.parse())
        {
            app.edit(Edit::Cell(across, down));
        }
    });
    fields("", "matrix", html, browser::check, value, pick)
}

/// What stands in a cell, and its rank for the shade.
fn shown(language: Language, programme: &Programme, cell: &Cell) -> (String, String) {
    match cell {
        Cell::Level(id) => match programme.level(id.as_str()) {
            Some(level) => (level.term.to_string(), level.rank.to_string()),
            None => (id.to_string(), String::new()),
        },
        Cell::Open { between, .. } => {
            let names: Vec<_> = between.iter().map(Id::as_str).collect();
            (
                [names.join("/").as_str(), " ", w::OPEN_MARK.get(language)].concat(),
                "open".into(),
            )
        }
        Cell::Never(_) => ("–".into(), "never".into()),
    }
}

/// What is asked where the matrix leaves a cell open, and what is said where two answers do not go together.
fn open(app: App, language: Language) -> AnyView {
    // The text to show, and after it the levels in question, one a line: drawn anew only when these change.
    let verdict = text(Box::new(move || {
        let mut text = String::new();
        let Some(programme) = app.ready() else {
            return text;
        };
        app.draft.with(|draft| {
            let Some(placed) = draft.placed(&programme) else {
                return;
            };
            let open = match &placed.verdict {
                Verdict::Open { reading, .. } => Some(*reading),
                // Settled: the question stays in view with its answer.
                Verdict::Found(found) => found.reasons.iter().find_map(|reason| match reason {
                    Reason::Settled(_, reading) => Some(*reading),
                    _ => None,
                }),
                Verdict::Never(why) => {
                    text.push_str(why.get(language));
                    None
                }
                Verdict::Unanswered => None,
            };
            if let Some(reading) = open {
                text.push_str(reading.chosen.get(language));
                for level in between(&programme, &placed.choices.answers) {
                    text.push('\n');
                    text.push_str(level.as_str());
                }
            }
        });
        text
    }));
    let told = spoken(move || {
        let mut html = Html::new();
        if let Some(why) = verdict.get().lines().next() {
            html.element("<p class=\"notice\">", why, "</p>");
        }
        html
    });
    let question = dynamic(move || {
        let (verdict, programme) = (verdict.get(), app.ready());
        let levels = verdict
            .lines()
            .skip(1)
            .filter_map(|id| programme.as_ref()?.level(id));
        let choices: Vec<_> = levels.map(|one| level::choice(language, one)).collect();
        if choices.is_empty() {
            return nothing();
        }
        level::picked(app, w::OPEN_CELL.get(language), choices)
    });
    group("", vec![told, question])
}

/// The levels between which an open cell leaves the choice.
fn between(programme: &Programme, answers: &Answers) -> Vec<Id<Level>> {
    let mut unsettled = answers.clone();
    unsettled.level = None;
    match triage(programme, &unsettled) {
        Verdict::Open { between, .. } => between.iter().map(|level| level.id.clone()).collect(),
        _ => Vec::new(),
    }
}
