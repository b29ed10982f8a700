//! What a row or a column is, as a list to choose from.

use leptos::prelude::*;

use crate::{
    app::studio::{Change, Event},
    locale::{Language, Word, words::studio as w},
    tables::{Reading, Reason, Role, RowOrColumn},
    ui::{App, parts::Select, studio::state::send},
};

/// What there is to choose from, by the name of the choice.
pub(super) fn role_words() -> [(&'static str, Role, Word); 8] {
    [
        ("plans", Role::Plans, w::AS_PLANS),
        ("levels", Role::Levels, w::AS_LEVELS),
        ("values", Role::Values, w::AS_VALUES),
        ("measures", Role::Measures, w::AS_MEASURES),
        ("hours", Role::Hours, w::AS_HOURS),
        ("definition", Role::Definition, w::AS_DEFINITION),
        ("section", Role::Section, w::AS_SECTION),
        ("ignored", Role::Ignored(Reason::Person), w::AS_IGNORED),
    ]
}

/// The name of what a row or a column was read as; empty where that is none to choose.
pub(super) fn role_of(reading: &Reading, line: RowOrColumn) -> &'static str {
    let found = reading.roles.iter().find(|one| one.0 == line);
    match found.map(|one| one.1) {
        Some(Role::Ignored(_)) => "ignored",
        Some(role) => {
            let words = role_words();
            words
                .iter()
                .find(|one| one.1 == role)
                .map_or("", |one| one.0)
        }
        None => "",
    }
}

/// The person says what a row or a column is.
pub(super) fn take_role(app: App, line: RowOrColumn, name: &str) {
    if let Some((_, role, _)) = role_words().into_iter().find(|one| one.0 == name) {
        send(app, Event::Table(Change::Role(line, role)));
    }
}

/// An id for the list of a row or a column.
pub(super) fn line_id(before: &str, line: RowOrColumn) -> String {
    match line {
        RowOrColumn::Row(row) => [before, "row-", &row.to_string()].concat(),
        RowOrColumn::Column { table, column } => [
            before,
            "column-",
            &table.to_string(),
            "-",
            &column.to_string(),
        ]
        .concat(),
    }
}

/// What a row or a column is called, counted from 1.
pub(super) fn line_label(language: Language, line: RowOrColumn, n: &str) -> String {
    let word = match line {
        RowOrColumn::Row(_) => w::ROW,
        RowOrColumn::Column { .. } => w::COLUMN,
    };
    word.with(language, &[("n", n)])
}

/// The same list as a field of a question.
pub(super) fn field(
    app: App,
    language: Language,
    reading: &Reading,
    line: RowOrColumn,
    n: usize,
) -> AnyView {
    let now = role_of(reading, line);
    let mut options = vec![(String::new(), "–".to_owned())];
    options.extend(
        role_words().map(|(name, _, word)| (name.to_owned(), word.get(language).to_owned())),
    );
    let value = Memo::new(move |_| now.to_owned());
    let on = Callback::new(move |name: String| take_role(app, line, &name));
    let label = line_label(language, line, &n.to_string());
    let id = line_id("ask-", line);
    view! { <Select id label options value on /> }.into_any()
}
