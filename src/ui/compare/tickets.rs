//! Past tickets: a file that a person gives, what was guessed of it, and what comes of it.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{BASIS, untracked};
use crate::{
    app::App as Core,
    browser::{self, Given},
    compare::tickets::{Column, History, LARGEST, Order},
    locale::{Language, Word, words::compare as w},
    programme::{Id, Programme},
    ui::{
        App,
        html::{dynamic, live, nothing, still},
        parts::{Choice, Choices, Derived, Press, Select, block, element, legend},
    },
    view::{compare::tickets as view, html, say},
};

/// How many rows are read before the page is drawn again.
const SLICE: usize = 4_000;

thread_local! {
    /// The file that is looked at: it stays until the person takes it away or closes the page, whatever is drawn anew meanwhile.
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
    static CHANGES: ArcRwSignal<u32> = ArcRwSignal::new(0);
    static WRONG: ArcRwSignal<Option<Word>> = ArcRwSignal::new(None);
}

struct Kept {
    name: String,
    history: History,
    /// Whose levels its texts are taken for.
    programme: Id<Programme>,
    /// Which of the files of this visit it is: reading another one ends with that one.
    number: u32,
}

/// Reads something of the file; none where there is none.
fn with<R>(read: impl FnOnce(&History) -> R) -> Option<R> {
    CHANGES.with(ArcRwSignal::track);
    KEPT.with_borrow(|kept| kept.as_ref().map(|kept| read(&kept.history)))
}

fn change(change: impl FnOnce(&mut History)) {
    KEPT.with_borrow_mut(|kept| {
        if let Some(kept) = kept {
            change(&mut kept.history);
        }
    });
    changed();
}

fn changed() {
    CHANGES.with(|changes| changes.update(|changes| *changes += 1));
}

/// All of it.
pub fn section(app: App, language: Language) -> AnyView {
    judge_by(app);
    let label = html! { label for="tickets-file" { (w::TICKETS_FILE.get(language)) } };
    let hear = move |event: leptos::ev::Event| {
        if let Some(given) = browser::file_of(&event) {
            take(app, given);
        }
    };
    let field = element(view! {
        <input type="file" id="tickets-file" accept=".csv,.tsv,.txt,text/csv" on:change=hear />
    });
    let wrong = live("", move || {
        let word = WRONG.with(ArcRwSignal::get);
        html! { @if let Some(word) = word { p class="notice warm" role="alert" { (word.get(language)) } } }
    });
    // Drawn anew when another file is read or its columns are others; not while a person says what a level means.
    let shape = Memo::new(move |_| {
        with(|history| {
            let rows = history.rows().map(|rows| rows.texts().len());
            let names = history.sheet().names().len();
            (history.is_reading(), rows, names, history.columns())
        })
    });
    let asked = dynamic(move || match shape.get() {
        None => nothing(),
        Some((true, ..)) => progress(app, language),
        Some(_) => asked(app, language),
    });
    // With what is typed elsewhere, of money, nothing is judged anew.
    let basis = Derived::new(move || super::read(app, &BASIS, |sides| sides.basis()));
    let result = live("", move || {
        basis.with(|_| ());
        let is_ready = with(|history| history.rows().is_some());
        if is_ready != Some(true) {
            return html! {};
        }
        untracked(app, language, |sides| {
            let drawn = with(|history| view::tickets(language, browser::now(), sides, history));
            drawn.unwrap_or_default()
        })
    });
    block(
        "tickets",
        vec![
            block("field", vec![still("bare", label), field]),
            wrong,
            file(language),
            asked,
            result,
        ],
    )
}

fn programme(app: App) -> Option<std::sync::Arc<Programme>> {
    app.read(&[], |core: &Core| core.ready().cloned())
}

/// The file that is there, and a way to take it away.
fn file(language: Language) -> AnyView {
    let name = Memo::new(|_| {
        CHANGES.with(ArcRwSignal::track);
        KEPT.with_borrow(|kept| kept.as_ref().map(|kept| kept.name.clone()))
    });
    dynamic(move || {
        let Some(name) = name.get() else {
            return nothing();
        };
        let text = w::FILE_STAYS.with(language, &[("name", &name)]);
        let on = Callback::new(|()| {
            KEPT.set(None);
            changed();
            browser::focus("tickets-file");
        });
        let away = view! { <Press text=w::TAKE_FILE_AWAY.get(language) class="quiet" on /> };
        block(
            "",
            vec![
                still("", html! { p class="hint" { (text) } }),
                away.into_any(),
            ],
        )
    })
}

/// Takes what the texts mean anew where the levels are those of another programme now; goes on where reading was left.
fn judge_by(app: App) {
    let Some(programme) = programme(app) else {
        return;
    };
    let number = KEPT.with_borrow_mut(|kept| {
        let kept = kept.as_mut()?;
        if kept.programme != programme.id {
            kept.history.judge_by(&programme);
            kept.programme = programme.id.clone();
        }
        Some(kept.number).filter(|_| kept.history.is_reading())
    });
    if let Some(number) = number {
        wasm_bindgen_futures::spawn_local(read(app, number));
    }
}

/// Takes a file, and reads it in slices: the page stays alive, and reading can be stopped.
fn take(app: App, given: Given) {
    wasm_bindgen_futures::spawn_local(async move {
        // No more of it is read than shows that it is too large.
        let bytes = given.bytes(0.0, LARGEST as f64 + 1.0).await;
        let opened = bytes.map(|bytes| History::open(&bytes));
        let number = CHANGES.with(ArcRwSignal::get_untracked);
        let wrong = match (opened, programme(app)) {
            (Some(Ok(history)), Some(programme)) => {
                KEPT.set(Some(Kept {
                    name: given.name(),
                    history,
                    programme: programme.id.clone(),
                    number,
                }));
                None
            }
            (Some(Err(bad)), _) => Some(view::bad_file(bad)),
            _ => Some(w::FILE_EMPTY),
        };
        WRONG.with(|known| known.set(wrong));
        changed();
        read(app, number).await;
    });
}

/// Reads on, as long as it is the same file; twice at once is no faster, and no harm.
async fn read(app: App, number: u32) {
    loop {
        let is_same =
            KEPT.with_borrow(|kept| kept.as_ref().is_some_and(|kept| kept.number == number));
        let Some(programme) = programme(app).filter(|_| is_same) else {
            return;
        };
        let mut more = false;
        change(|history| more = history.step(SLICE, &programme));
        if !more {
            return;
        }
        browser::idle().await;
    }
}

fn progress(app: App, language: Language) -> AnyView {
    let share = live("", move || {
        let share = with(History::share).unwrap_or(0.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let percent = (share * 100.0) as u32;
        let text = w::READING.with(language, &[("n", &percent.to_string())]);
        html! {
            progress max="100" value=(percent) aria-label=(w::TICKETS_FILE.get(language)) {}
            " " (text)
        }
    });
    let on = Callback::new(move |()| {
        if let Some(programme) = programme(app) {
            change(|history| history.stop(&programme));
        }
    });
    let stop = view! { <Press text=w::STOP.get(language) on /> };
    block("", vec![share, stop.into_any()])
}

/// What a person can say otherwise than it was guessed.
fn asked(app: App, language: Language) -> AnyView {
    let title = |word: Word| still("", html! { h3 { (word.get(language)) } });
    block(
        "",
        vec![
            title(w::COLUMNS),
            columns(app, language),
            order(language),
            title(w::MEANINGS),
            levels(app, language),
        ],
    )
}

fn columns(app: App, language: Language) -> AnyView {
    let names = untrack(|| with(|history| history.sheet().names().to_vec()));
    let names = names.unwrap_or_default();
    let mut options = vec![(String::new(), w::NO_COLUMN.get(language).to_owned())];
    options.extend(names.iter().enumerate().map(|(place, name)| {
        let number = (place + 1).to_string();
        let name = if name.trim().is_empty() {
            w::NO_NAME.with(language, &[("n", &number)])
        } else {
            name.to_string()
        };
        (place.to_string(), name)
    }));
    let words = [
        w::COLUMN_OPENED,
        w::COLUMN_LEVEL,
        w::COLUMN_ZONE,
        w::COLUMN_ANSWERED,
        w::COLUMN_NUMBER,
    ];
    let selects = Column::ALL.into_iter().zip(words).map(|(column, word)| {
        let value = Memo::new(move |_| {
            let place = with(|history| history.columns().of(column)).flatten();
            place.map_or_else(String::new, |place| place.to_string())
        });
        let on = Callback::new(move |text: String| {
            change(|history| history.set_column(column, text.parse().ok()));
            judge_by(app);
        });
        let id = ["column-", &(column as usize).to_string()].concat();
        let (label, options) = (word.get(language), options.clone());
        view! { <Select id label options value on /> }.into_any()
    });
    block("fields", selects.collect())
}

/// Whether the day or the month comes first, where nothing settles it.
fn order(language: Language) -> AnyView {
    let ask = untrack(|| with(|history| history.rows()?.ask().map(str::to_owned)));
    let Some(text) = ask.flatten() else {
        return nothing();
    };
    let value = Memo::new(move |_| {
        let order = with(History::order).flatten();
        match order {
            Some(Order::DayFirst) => "day",
            Some(Order::MonthFirst) => "month",
            None => "",
        }
        .to_owned()
    });
    let on = Callback::new(move |text: String| {
        let order = if text == "day" {
            Order::DayFirst
        } else {
            Order::MonthFirst
        };
        change(|history| history.set_order(order));
    });
    let choices = vec![
        Choice::plain("day", w::DAY_FIRST.get(language)),
        Choice::plain("month", w::MONTH_FIRST.get(language)),
    ];
    let legend = legend(&w::ORDER.with(language, &[("text", &text)]), "");
    view! { <Choices name="tickets-order" legend choices value on /> }.into_any()
}

fn levels(app: App, language: Language) -> AnyView {
    let Some(programme) = programme(app) else {
        return nothing();
    };
    let mut options = vec![(String::new(), w::NO_LEVEL.get(language).to_owned())];
    let all = programme.levels.iter().enumerate();
    options.extend(all.map(|(n, level)| (n.to_string(), say::level(language, level))));
    let texts = untrack(|| {
        with(|history| {
            let texts = history.rows().map_or(&[][..], |rows| rows.texts());
            let texts = texts.iter().map(|said| (said.text.to_string(), said.rows));
            texts.collect::<Vec<_>>()
        })
    });
    let texts = texts.unwrap_or_default().into_iter().enumerate();
    let selects = texts.map(|(place, (text, rows))| {
        let value = Memo::new(move |_| {
            let level = with(|history| history.levels().of(place)).flatten();
            level.map_or_else(String::new, |level| level.to_string())
        });
        let on = Callback::new(move |text: String| {
            change(|history| history.set_level(place, text.parse().ok()));
        });
        let rows = crate::locale::number(language, rows as u64);
        let label = w::MEANS.with(language, &[("text", &text), ("n", &rows)]);
        let id = ["meaning-", &place.to_string()].concat();
        let options = options.clone();
        view! { <Select id label options value on /> }.into_any()
    });
    block("fields", selects.collect())
}
