//! The cells as they were read; rows and columns say what they are, and can be told.

use leptos::prelude::*;

use super::{
    roles::{line_id, line_label, role_of, role_words, take_role},
    said, with,
};
use crate::{
    app::studio::{Change, Event, Table},
    locale::{Language, words::studio as w},
    tables::{Place, ReadAs, Reading, RowOrColumn},
    ui::{
        App,
        html::{dynamic, nothing},
        parts::{Press, block, element, words},
        studio::state::send,
    },
};

/// The cells, each with what it was taken for; rows and columns say what they are, and can be told.
pub(super) fn grid(app: App, language: Language) -> AnyView {
    let drawn = dynamic(move || {
        with(|table| {
            table
                .reading
                .as_ref()
                .ok()
                .map(|reading| table_of(app, language, reading))
        })
        .flatten()
        .unwrap_or_else(nothing)
    });
    let again = dynamic(move || {
        if !with(Table::is_corrected).unwrap_or_default() {
            return nothing();
        }
        let on = Callback::new(move |()| send(app, Event::Table(Change::Again)));
        view! { <Press text=w::TABLE_AGAIN.get(language) class="quiet" on /> }.into_any()
    });
    block("", vec![drawn, again])
}

fn table_of(app: App, language: Language, reading: &Reading) -> AnyView {
    let columns = reading
        .grid
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let mut rows = Vec::new();
    let mut last = None;
    for (n, row) in reading.grid.rows.iter().enumerate() {
        if let Some(table) = row.table.filter(|table| Some(*table) != last) {
            let heads: Vec<_> = (0..row.cells.len())
                .map(|column| {
                    let line = RowOrColumn::Column { table, column };
                    let choose = role(app, language, reading, line, &(column + 1).to_string());
                    element(view! { <th scope="col">{choose}</th> })
                })
                .collect();
            rows.push(element(view! { <tr class="roles"><td></td>{heads}</tr> }));
        }
        last = row.table;
        let cells: Vec<_> = (0..row.cells.len())
            .map(|column| cell(language, reading, Place { row: n, column }))
            .collect();
        let head = match row.table {
            Some(_) => role(
                app,
                language,
                reading,
                RowOrColumn::Row(n),
                &(n + 1).to_string(),
            ),
            None => words(w::TABLE_LINE.get(language)),
        };
        let rest = columns.saturating_sub(row.cells.len()) + 1;
        let cells: Vec<AnyView> = match row.table {
            Some(_) => cells,
            None => {
                let text = reading.grid.text(Place { row: n, column: 0 }).to_owned();
                vec![element(
                    view! { <td colspan=rest.to_string() lang="und">{text}</td> },
                )]
            }
        };
        rows.push(element(
            view! { <tr><th scope="row">{head}</th>{cells}</tr> },
        ));
    }
    element(view! {
        <div class="wide-table read" tabindex="0" role="region" aria-label=w::TABLE_READ.get(language)>
            <table><tbody>{rows}</tbody></table>
        </div>
    })
}

fn cell(language: Language, reading: &Reading, place: Place) -> AnyView {
    let text = reading.grid.text(place).to_owned();
    let read_as = reading.read_as(place);
    let is_asked = reading
        .questions
        .iter()
        .any(|one| one.cells.contains(&place));
    let (class, said) = match read_as {
        ReadAs::Nothing => ("", String::new()),
        ReadAs::Plan(_) => ("as-plan", w::AS_PLAN.get(language).to_owned()),
        ReadAs::Level(_) => ("as-level", w::AS_LEVEL.get(language).to_owned()),
        ReadAs::Definition => ("as-definition", w::AS_DEFINITION.get(language).to_owned()),
        ReadAs::Measure => ("as-measure", w::AS_MEASURE.get(language).to_owned()),
        ReadAs::Hours => ("as-hours", w::AS_HOURS.get(language).to_owned()),
        ReadAs::Ignored(reason) => (
            "as-ignored",
            said::why_ignored(reason).get(language).to_owned(),
        ),
        ReadAs::Target { plan, level } => {
            let target = reading.target(plan, level);
            let said = target.map(|target| said::answer(language, &target.answer));
            ("as-target", said.unwrap_or_default())
        }
    };
    let asked = is_asked.then(|| w::AS_ASKED.get(language));
    element(view! {
        <td class=class>
            <span lang="und">{text}</span>
            <small>{said}</small>
            <small class="asked">{asked}</small>
        </td>
    })
}

/// What a row or a column is, as a list to choose from.
fn role(app: App, language: Language, reading: &Reading, line: RowOrColumn, n: &str) -> AnyView {
    let now = role_of(reading, line);
    let mut options = Vec::new();
    if now.is_empty() {
        options.push(element(
            view! { <option value="" selected=true>"–"</option> },
        ));
    }
    for (name, _, word) in role_words() {
        let text = word.get(language);
        options.push(element(
            view! { <option value=name selected=name == now>{text}</option> },
        ));
    }
    let hear = move |event: leptos::ev::Event| {
        take_role(app, line, &event_target_value(&event));
    };
    let (id, label) = (line_id("", line), line_label(language, line, n));
    element(view! { <select id=id aria-label=label on:input=hear>{options}</select> })
}
