use gloo_events::EventListener;
use leptos::prelude::*;

use crate::{
    app::{Event, FileEffect, Handle, Wanted, answering, besides, preparing},
    browser,
    case::OwnDays,
    clock::Zone,
    locale::{Language, install_reader, reader},
    ui::{
        App, Place, answer, cases, compare, days_off, delivery, desk, drive, embed,
        embed::Handing,
        fetch, followed, intake, own,
        parts::{Choice, Legend, Search, closes},
        questions, reminder, studio, when, why, workshop,
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

/// Draws a list of answers: the question, the answers, the value of the one that is given, and who hears another.
pub type DrawList = fn(Language, Legend, Vec<Choice>, Memo<String>, Callback<String>) -> AnyView;

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
    /// Hears when somebody has done with a group of questions.
    pub closes: fn(&web_sys::Element, Memo<String>, Callback<bool>) -> Vec<EventListener>,
    /// A list of vendors that is too long to be looked through.
    pub search: DrawList,
    /// The lines of what was chosen.
    pub lines: Draw,
    /// What is asked of the programme in view.
    pub questions: Draw,
    /// The kind of the answer, for the panel.
    pub kind: fn(App) -> &'static str,
    /// What the answer says, for the panel.
    pub said: Draw,
    /// Why it says so.
    pub why: Draw,
    /// What the link that was followed could not be read for.
    pub notice: Draw,
    /// The place where programmes are made.
    pub studio: Draw,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(answer, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn answer() -> Result<Answer, Missing> {
    Ok(Answer {
        begin: |app| {
            // Nobody is told a time, a number or the name of a country before.
            browser::install_intl();
            let begin = move || {
                app.answer_with(answering);
                drive::hear_tabs(app);
                if browser::is_framed() {
                    wasm_bindgen_futures::spawn_local(super::embed(app));
                }
                // A case waits that was handed in before.
                if browser::kept("duetime.outbox").is_some() {
                    wasm_bindgen_futures::spawn_local(async move {
                        let _ = super::delivery(app).await;
                    });
                }
            };
            if !app.read(&[], |core| core.needs_reader()) {
                return begin();
            }
            wasm_bindgen_futures::spawn_local(async move {
                super::chunks().details.load(app).await;
                begin();
            });
        },
        fetch: fetch::fetch,
        closes,
        search: |language, legend, choices, value, on| {
            view! { <Search language name="programme" legend choices value on /> }.into_any()
        },
        lines: questions::lines,
        questions: |app, language| questions::within(app, language, questions::questions),
        kind: answer::kind,
        said: answer::said,
        why: why::below,
        notice: followed::notice,
        studio: workshop::page,
    })
}

/// What nobody needs for a first answer: what the lines below the questions open, why the answer is as it is, and the
/// entry for a calendar.
#[derive(Clone, Copy)]
pub struct Details {
    /// From here on everything that people type is read.
    pub begin: fn(App),
    /// Another moment than the present one.
    pub moment: Draw,
    /// The days off.
    pub days_off: Draw,
    /// The figure of the own contract.
    pub own: Draw,
    /// What days off did to the answer.
    pub days_taken: Draw,
    /// Why.
    pub why: Draw,
    /// Hands the deadline to the person as an entry for a calendar.
    pub remind: fn(App),
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(details, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn details() -> Result<Details, Missing> {
    Ok(Details {
        begin: can_read,
        moment: when::when,
        days_off: days_off::section,
        own: own::own,
        days_taken: days_off::taken,
        why: why::section,
        remind: reminder::save,
    })
}

/// Has days, times and zones read as people type them.
fn can_read(app: App) {
    install_reader(Some(reader()));
    app.send(Event::CanRead);
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

/// Cases that were handed in.
#[derive(Clone, Copy)]
pub struct Cases {
    /// From here on they are seen to, once a visit; whether all is there that is needed.
    pub begin: fn(App) -> cases::Begun,
    /// The list of them, and how a period went.
    pub section: Draw,
    /// That the draft in view is one of them, or follows one.
    pub notice: Draw,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(cases, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn cases() -> Result<Cases, Missing> {
    Ok(Cases {
        begin: cases::begin,
        section: cases::section,
        notice: cases::notice,
    })
}

/// Plans side by side.
#[derive(Clone, Copy)]
pub struct Compare {
    /// From here on it sees to other programmes, once a visit.
    pub begin: fn(App),
    /// Shows them.
    pub draw: Draw,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(compare, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn compare() -> Result<Compare, Missing> {
    Ok(Compare {
        begin: |app| {
            can_read(app);
            app.compare_with(besides());
        },
        draw: compare::page,
    })
}

/// What only some want of plans side by side: past tickets, what they are given away as, and one of them at a time, large.
#[derive(Clone, Copy)]
pub struct Give {
    /// Past tickets by the targets of each plan.
    pub tickets: Draw,
    /// A table for a spreadsheet; none where there is nothing to compare.
    pub table: fn(App, Language) -> Option<String>,
    /// The week as a picture.
    pub picture: fn(App, Language) -> Option<String>,
    /// One plan at a time; who hears that it is over.
    pub present: fn(App, Language, Callback<()>) -> AnyView,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(give, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn give() -> Result<Give, Missing> {
    Ok(Give {
        tickets: compare::tickets::section,
        table: compare::given::table,
        picture: compare::given::picture,
        present: compare::present::section,
    })
}

/// The place where programmes are made.
#[derive(Clone, Copy)]
pub struct Studio {
    /// Shows it.
    pub draw: Draw,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(studio, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn studio() -> Result<Studio, Missing> {
    Ok(Studio { draw: studio::page })
}

/// A case on its way to the vendor.
#[derive(Clone, Copy)]
pub struct Delivery {
    /// Hands it in, and shows what became of it.
    pub submit: fn(App, Language, Handing) -> AnyView,
    /// The way to write it as a mail.
    pub mail: fn(Language, Handing) -> AnyView,
    /// All of them.
    pub list: Draw,
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(delivery, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn delivery(app: App) -> Result<Delivery, Missing> {
    delivery::begin(app);
    Ok(Delivery {
        submit: delivery::submit,
        mail: delivery::mail,
        list: delivery::list,
    })
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(days, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn days(file: Vec<u8>, name: String, zone: Zone, year: i32) -> Result<OwnDays, Missing> {
    Ok(OwnDays::read(&file, &name, zone, year))
}

#[cfg_attr(chunks, leptos::wasm_split::wasm_split(embed, wasm_split_path = leptos::wasm_split, fallible))]
pub(super) fn embed(app: App) -> Result<(), Missing> {
    embed::begin(app);
    Ok(())
}
