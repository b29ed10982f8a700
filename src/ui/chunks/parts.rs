use leptos::prelude::*;

use crate::{
    app::{Event, FileEffect, Handle, Wanted, answering, preparing},
    case::OwnDays,
    clock::Zone,
    locale::Language,
    ui::{
        App, Place, answer, compare, desk, drive, fetch, followed, intake, questions, reminder, why,
    },
};

/// A chunk that could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing;

#[cfg(chunks)]
impl From<leptos::wasm_split::SplitLoaderError> for Missing {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Missing {
        Missing
    }
}

/// Draws a part of the page.
pub type Draw = fn(App, Language) -> AnyView;

/// Everything that answers: programmes, levels, days and times as people type them, commitments, days off, and the draft
/// as it is kept.
#[derive(Clone, Copy)]
pub struct Answer {
    /// From here on it answers, once a visit.
    pub begin: fn(App),
    /// Fetches a programme, or what belongs to holidays.
    pub fetch: fn(App, Wanted),
    /// What is asked of the programme in view.
    pub questions: Draw,
    /// The kind of the answer, for the panel.
    pub kind: fn(App) -> &'static str,
    /// What the answer says, for the panel.
    pub said: Draw,
    /// Why.
    pub why: Draw,
    /// What the link that was followed could not be read for.
    pub notice: Draw,
    /// Hands the deadline to the person as an entry for a calendar.
    pub remind: fn(App),
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(answer, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn answer() -> Result<Answer, Missing> {
    Ok(Answer {
        begin: |app| {
            app.answer_with(answering);
            drive::hear_tabs(app);
        },
        fetch: fetch::fetch,
        questions: |app, language| questions::within(app, language, questions::questions),
        kind: answer::kind,
        said: answer::said,
        why: why::section,
        notice: followed::notice,
        remind: reminder::save,
    })
}

/// The way to a case, and the drafts.
#[derive(Clone, Copy)]
pub struct Case {
    /// From here on it prepares a case, once a visit.
    pub begin: fn(App),
    /// Does what is to be done with a file that a person gave.
    pub carry_out: fn(App, Handle, FileEffect) -> Option<Event>,
    /// Shows one of its places.
    pub draw: fn(App, Language, Place) -> AnyView,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(case, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn case() -> Result<Case, Missing> {
    Ok(Case {
        begin: |app| app.prepare_with(preparing()),
        carry_out: desk::carry_out,
        draw: |app, language, place| match place {
            Place::Intake(step) => intake::page(app, language, step),
            _ => desk::page(app, language),
        },
    })
}

/// Plans side by side.
#[derive(Clone, Copy)]
pub struct Compare {
    /// Shows them.
    pub draw: Draw,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(compare, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn compare() -> Result<Compare, Missing> {
    Ok(Compare {
        draw: compare::page,
    })
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(days, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn days(file: Vec<u8>, name: String, zone: Zone, year: i32) -> Result<OwnDays, Missing> {
    Ok(OwnDays::read(&file, &name, zone, year))
}
