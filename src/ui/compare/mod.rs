//! Plans side by side: on one moment, hour by hour, in figures, in money, and as the document has them.

mod asked;
mod beside;
mod costs;
mod described;
pub mod given;
mod pass_on;
pub mod present;
pub mod tickets;
mod week;

use std::{cell::Cell, sync::Arc};

use leptos::prelude::*;

use super::{
    App, chooser,
    chunks::{Give, give},
    html::{dynamic, live, nothing, still, text},
    parts::{Choice, Choices, Press, Tick, alert, block, element, legend},
    questions,
};
use crate::{
    app::{App as Core, Comparing, Edit, Fetched, Part, Sides},
    browser,
    case::Draft,
    locale::{
        Language,
        words::{answer, compare as w, shell},
    },
    programme::Programme,
    view::{Markup, compare as view, html},
};

/// What stands side by side depends on these; the last is the passing of time.
const BASIS: [Part; 6] = [
    Part::Draft,
    Part::Programme,
    Part::Beside,
    Part::Country,
    Part::Device,
    Part::Minute,
];

/// The draft without the hour that is looked at. Most of the place depends on nothing else of it: going through the week draws anew
/// what the hour changes, and no more.
type Steady = Memo<Draft>;

fn steady(app: App) -> Steady {
    Memo::new(move |_| {
        let mut draft = app.draft.get();
        if let Some(chosen) = draft.choose() {
            chosen.compared.hour.clear();
        }
        draft
    })
}

/// Draws what stands side by side; what is wrong with the moment, where it cannot be read.
fn sides(app: App, language: Language, draw: impl FnOnce(&Sides<'_>) -> Markup) -> Markup {
    app.read(&BASIS, |_| ());
    untracked(app, language, draw)
}

/// The same for what is alike at every hour of the week.
fn weekly(
    app: App,
    language: Language,
    steady: Steady,
    draw: impl FnOnce(&Sides<'_>) -> Markup,
) -> Markup {
    follow(app, steady);
    untracked(app, language, draw)
}

fn follow(app: App, steady: Steady) {
    // Until it is read, it follows nothing.
    steady.with(|_| ());
    app.read(&BASIS[1..], |_| ());
}

/// Reads something of what stands side by side; none where nothing does.
fn read<R>(app: App, parts: &[Part], read: impl FnOnce(&Sides<'_>) -> R) -> Option<R> {
    let (mut read, mut found) = (Some(read), None);
    show(app, parts, &mut |sides| {
        found = read.take().map(|read| read(sides));
    });
    found
}

/// The same for all: what reads it is many.
#[inline(never)]
fn show(app: App, parts: &[Part], show: &mut dyn FnMut(&Sides<'_>)) -> Option<bool> {
    let shown = app.read(parts, |core: &Core| core.compared(show))?;
    Some(shown.is_ok())
}

/// The same for what knows by itself when it has to be drawn anew.
fn untracked(app: App, language: Language, draw: impl FnOnce(&Sides<'_>) -> Markup) -> Markup {
    let (mut draw, mut drawn) = (Some(draw), None);
    let shown = show(app, &[], &mut |sides| {
        drawn = draw.take().map(|draw| draw(sides));
    });
    match (shown, drawn) {
        (Some(true), Some(markup)) => markup,
        (Some(false), _) => {
            html! { p class="notice warm" { (answer::WAITING_MOMENT.get(language)) } }
        }
        _ => html! {},
    }
}

/// Takes something that was chosen or typed here.
fn entered(app: App, change: fn(String) -> Comparing) -> Callback<String> {
    app.entered(move |text| Edit::Compare(change(text)))
}

/// The place.
pub fn page(app: App, language: Language) -> AnyView {
    let head = html! {
        h1 id="step" tabindex="-1" { (w::HEADING.get(language)) }
        p class="intro" { (w::LEAD.get(language)) }
    };
    let parts = vec![
        still("", head),
        block("lines", vec![chooser::programme_line(app, language)]),
        chooser::programme(app, language),
        questions::within(app, language, within),
        paper(app, language),
    ];
    block("compared", parts)
}

/// What is printed: one sheet instead of the place. It is written when somebody prints, and costs nothing before.
fn paper(app: App, language: Language) -> AnyView {
    const ID: &str = "compared-paper";
    let write = move || {
        let drawn = read(app, &[], |sides| {
            view::paper(language, browser::now(), sides, &browser::href())
        });
        drawn.unwrap_or_default().into_string()
    };
    // It is heard for as long as the place is shown.
    StoredValue::new_local(browser::before_print(ID, write));
    element(view! { <div id=ID class="on-paper"></div> })
}

fn within(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let is_large = RwSignal::new(false);
    // It stays while one plan is shown large: what was opened or read there is not lost.
    let wall = RwSignal::new(Fetched::<Give>::Nothing);
    let all = all(app, language, programme, (is_large, wall));
    let all = element(view! { <div hidden=move || is_large.get()>{all}</div> });
    let large = dynamic(move || match wall.get() {
        Fetched::Ready(give) if is_large.get() => {
            present::begin();
            let back = Callback::new(move |()| {
                is_large.set(false);
                browser::focus("show-large");
            });
            (give.present)(app, language, back)
        }
        _ => nothing(),
    });
    // On a stage there may be no network any more.
    wasm_bindgen_futures::spawn_local(async {
        browser::idle().await;
        browser::soon("give");
    });
    block("", vec![large, all])
}

/// What leads to one plan at a time, large. Until what shows it is there, the place stays.
fn large(
    language: Language,
    (is_large, wall): (RwSignal<bool>, RwSignal<Fetched<Give>>),
) -> AnyView {
    let on = Callback::new(move |()| {
        if untrack(|| wall.with(Fetched::is_ready)) {
            return is_large.set(true);
        }
        wall.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let came = give().await;
            is_large.set(came.is_some());
            wall.set(came.map_or(Fetched::Failed, Fetched::Ready));
        });
    });
    let text = w::PRESENT.get(language);
    let press = view! { <Press text id="show-large" on /> };
    let state = dynamic(move || match wall.get() {
        Fetched::Loading => chooser::loading(language),
        Fetched::Failed => missing(language, on),
        _ => nothing(),
    });
    block("", vec![press.into_any(), state])
}

/// A part that did not come.
fn missing(language: Language, again: Callback<()>) -> AnyView {
    let text = html! { p { strong { (shell::PART_MISSING.get(language)) } } };
    let again = view! { <Press text=shell::AGAIN.get(language) on=again /> };
    alert(vec![still("bare", text), again.into_any()])
}

fn all(
    app: App,
    language: Language,
    programme: Arc<Programme>,
    shown_large: (RwSignal<bool>, RwSignal<Fetched<Give>>),
) -> AnyView {
    let steady = steady(app);
    let parts = vec![
        asked::questions(app, language, steady, &programme),
        large(language, shown_large),
        live("", move || {
            sides(app, language, |sides| {
                view::offers(language, browser::now(), sides)
            })
        }),
        week::section(app, language, steady),
        figures(app, language, steady),
        costs::section(app, language, steady, &programme),
        past(app, language),
        tables(app, language, steady),
        pass_on::section(app, language),
    ];
    block("", parts)
}

fn figures(app: App, language: Language, steady: Steady) -> AnyView {
    let value = app.chosen(|chosen| if chosen.compared.year { "year" } else { "week" }.to_owned());
    let on = app.entered(|span| Edit::Compare(Comparing::Year(span == "year")));
    // Which week and year these are may change with the hour; the question stays.
    let names = move |n: usize| {
        text(Box::new(move || {
            let said = |sides: &Sides<'_>| html! { (view::spans(language, sides)[n]) };
            weekly(app, language, steady, said).into_string()
        }))
        .get_untracked()
    };
    let choices = vec![
        Choice::plain("week", names(0)),
        Choice::plain("year", names(1)),
    ];
    let legend = legend(w::SPAN.get(language), "");
    let question = view! { <Choices name="compared-span" legend choices value on /> };
    let table = live("", move || {
        weekly(app, language, steady, |sides| {
            view::figures(language, sides)
        })
    });
    block(
        "",
        vec![
            still("", html! { h2 { (w::FIGURES.get(language)) } }),
            question.into_any(),
            table,
        ],
    )
}

/// Past tickets: what reads them is fetched when somebody wants to.
fn past(app: App, language: Language) -> AnyView {
    thread_local! {
        /// Whether somebody wanted to in this visit: in another language, and back from another place, it is there again.
        static WANTED: Cell<bool> = const { Cell::new(false) };
    }
    let state = RwSignal::new(Fetched::<Give>::Nothing);
    let head = html! {
        h2 { (w::TICKETS.get(language)) }
        p class="hint" { (w::TICKETS_LEAD.get(language)) }
    };
    let fetch = move |is_pressed: bool| {
        state.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let came = give().await;
            state.set(came.map_or(Fetched::Failed, Fetched::Ready));
            if is_pressed {
                browser::focus("tickets-file");
            }
        });
    };
    if WANTED.get() {
        fetch(false);
    }
    let begin = Callback::new(move |()| {
        WANTED.set(true);
        fetch(true);
    });
    let part = dynamic(move || match state.get() {
        Fetched::Ready(give) => (give.tickets)(app, language),
        Fetched::Loading => chooser::loading(language),
        Fetched::Failed => missing(language, begin),
        Fetched::Nothing => {
            view! { <Press text=w::TICKETS_BEGIN.get(language) on=begin /> }.into_any()
        }
    });
    block("past unprinted", vec![still("", head), part])
}

/// The tables of the document.
fn tables(app: App, language: Language, steady: Steady) -> AnyView {
    let only = app.holds(|chosen| chosen.compared.differences);
    let on = app.ticked(|only| Edit::Compare(Comparing::Differences(only)));
    let label = w::DIFFERENCES.get(language);
    let tick = view! { <Tick id="only-differences" label value=only on /> };
    let tables = live("compare", move || {
        // Until it is read, it follows nothing.
        steady.with(|_| ());
        let parts = [Part::Programme, Part::Beside];
        app.read(&parts, |core| view::tables(language, core))
    });
    block("", vec![tick.into_any(), tables])
}
