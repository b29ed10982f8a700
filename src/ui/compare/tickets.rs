//! Past tickets: a file that a person gives, what was guessed of it, and what comes of it.

use leptos::prelude::*;

use super::{BASIS, untracked};
use crate::{
    app::App as Core,
    browser::{self, Given},
    compare::tickets::{Column, History, LARGEST, Order},
    locale::{Language, Word, words::compare as w},
    programme::Programme,
    ui::{
        App,
        html::{dynamic, live, nothing, still},
        parts::{Choice, Choices, Derived, Press, Select, block, element, legend},
    },
    view::{compare::tickets as view, html, say},
};

/// How many rows are read before the page is drawn again.
const SLICE: usize = 4_000;

/// The file that is looked at, and how often it changed. It lives as long as the place is shown, and nowhere else.
#[derive(Clone, Copy)]
struct File {
    history: StoredValue<Option<History>, LocalStorage>,
    changes: RwSignal<u32>,
    wrong: RwSignal<Option<Word>>,
}

impl File {
    fn with<R>(self, read: impl FnOnce(&History) -> R) -> Option<R> {
        self.changes.track();
        self.history
            .with_value(|history| history.as_ref().map(read))
    }

    fn change(self, change: impl FnOnce(&mut History)) {
        self.history.update_value(|history| {
            if let Some(history) = history {
                change(history);
            }
        });
        self.changes.update(|changes| *changes += 1);
    }
}

/// All of it.
pub fn section(app: App, language: Language) -> AnyView {
    let file = File {
        history: StoredValue::new_local(None),
        changes: RwSignal::new(0),
        wrong: RwSignal::new(None),
    };
    let label = html! { label for="tickets-file" { (w::TICKETS_FILE.get(language)) } };
    let hear = move |event: leptos::ev::Event| {
        if let Some(given) = browser::file_of(&event) {
            take(app, file, given);
        }
    };
    let field = element(view! {
        <input type="file" id="tickets-file" accept=".csv,.tsv,.txt,text/csv" on:change=hear />
    });
    let wrong = live("", move || {
        let word = file.wrong.get();
        html! { @if let Some(word) = word { p class="notice warm" role="alert" { (word.get(language)) } } }
    });
    // Drawn anew when another file is read or its columns are others; not while a person says what a level means.
    let shape = Memo::new(move |_| {
        let shape = file.with(|history| {
            let rows = history.rows().map(|rows| rows.texts().len());
            (history.is_reading(), rows, history.sheet().names().len())
        });
        shape.map(|shape| {
            (
                shape,
                file.history
                    .with_value(|it| it.as_ref().map(|it| it.columns())),
            )
        })
    });
    let asked = dynamic(move || match shape.get() {
        None => nothing(),
        Some(((true, ..), _)) => progress(app, language, file),
        Some(_) => asked(app, language, file),
    });
    // With what is typed elsewhere, of money, nothing is judged anew.
    let basis = Derived::new(move || {
        let basis = app.read(&BASIS, |core| core.compared(|sides| sides.basis()));
        basis.and_then(Result::ok)
    });
    let result = live("", move || {
        basis.with(|_| ());
        let is_ready = file.with(|history| history.rows().is_some());
        if is_ready != Some(true) {
            return html! {};
        }
        untracked(app, language, |sides| {
            let drawn = file.history.with_value(|history| {
                let history = history.as_ref()?;
                Some(view::tickets(language, browser::now(), sides, history))
            });
            drawn.unwrap_or_default()
        })
    });
    block(
        "tickets",
        vec![
            block("field", vec![still("bare", label), field]),
            wrong,
            asked,
            result,
        ],
    )
}

fn programme(app: App) -> Option<std::sync::Arc<Programme>> {
    app.read(&[], |core: &Core| core.ready().cloned())
}

/// Takes a file, and reads it in slices: the page stays alive, and reading can be stopped.
fn take(app: App, file: File, given: Given) {
    wasm_bindgen_futures::spawn_local(async move {
        // No more of it is read than shows that it is too large.
        let bytes = given.bytes(0.0, LARGEST as f64 + 1.0).await;
        let opened = bytes.map(|bytes| History::open(&bytes));
        let wrong = match opened {
            Some(Ok(history)) => {
                file.history.set_value(Some(history));
                None
            }
            Some(Err(bad)) => Some(view::bad_file(bad)),
            None => Some(w::FILE_EMPTY),
        };
        file.wrong.set(wrong);
        file.change(|_| {});
        read(app, file).await;
    });
}

async fn read(app: App, file: File) {
    loop {
        let Some(programme) = programme(app) else {
            return;
        };
        let mut more = false;
        file.change(|history| more = history.step(SLICE, &programme));
        if !more {
            return;
        }
        browser::idle().await;
    }
}

fn progress(app: App, language: Language, file: File) -> AnyView {
    let share = live("", move || {
        let share = file.with(History::share).unwrap_or(0.0);
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
            file.change(|history| history.stop(&programme));
        }
    });
    let stop = view! { <Press text=w::STOP.get(language) on /> };
    block("", vec![share, stop.into_any()])
}

/// What a person can say otherwise than it was guessed.
fn asked(app: App, language: Language, file: File) -> AnyView {
    let title = |word: Word| still("", html! { h3 { (word.get(language)) } });
    block(
        "",
        vec![
            title(w::COLUMNS),
            columns(app, language, file),
            order(language, file),
            title(w::MEANINGS),
            levels(app, language, file),
        ],
    )
}

fn columns(app: App, language: Language, file: File) -> AnyView {
    let names = untrack(|| file.with(|history| history.sheet().names().to_vec()));
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
            let place = file.with(|history| history.columns().of(column)).flatten();
            place.map_or_else(String::new, |place| place.to_string())
        });
        let on = Callback::new(move |text: String| {
            file.change(|history| history.set_column(column, text.parse().ok()));
            wasm_bindgen_futures::spawn_local(read(app, file));
        });
        let id = ["column-", &(column as usize).to_string()].concat();
        let (label, options) = (word.get(language), options.clone());
        view! { <Select id label options value on /> }.into_any()
    });
    block("fields", selects.collect())
}

/// Whether the day or the month comes first, where nothing settles it.
fn order(language: Language, file: File) -> AnyView {
    let ask = untrack(|| file.with(|history| history.rows()?.ask().map(str::to_owned)));
    let Some(text) = ask.flatten() else {
        return nothing();
    };
    let value = Memo::new(move |_| {
        let order = file.with(History::order).flatten();
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
        file.change(|history| history.set_order(order));
    });
    let choices = vec![
        Choice::plain("day", w::DAY_FIRST.get(language)),
        Choice::plain("month", w::MONTH_FIRST.get(language)),
    ];
    let legend = legend(&w::ORDER.with(language, &[("text", &text)]), "");
    view! { <Choices name="tickets-order" legend choices value on /> }.into_any()
}

fn levels(app: App, language: Language, file: File) -> AnyView {
    let Some(programme) = programme(app) else {
        return nothing();
    };
    let mut options = vec![(String::new(), w::NO_LEVEL.get(language).to_owned())];
    let all = programme.levels.iter().enumerate();
    options.extend(all.map(|(n, level)| (n.to_string(), say::level(language, level))));
    let texts = untrack(|| {
        file.with(|history| {
            let texts = history.rows().map_or(&[][..], |rows| rows.texts());
            let texts = texts.iter().map(|said| (said.text.to_string(), said.rows));
            texts.collect::<Vec<_>>()
        })
    });
    let texts = texts.unwrap_or_default().into_iter().enumerate();
    let selects = texts.map(|(place, (text, rows))| {
        let value = Memo::new(move |_| {
            let level = file.with(|history| history.levels().of(place)).flatten();
            level.map_or_else(String::new, |level| level.to_string())
        });
        let on = Callback::new(move |text: String| {
            file.change(|history| history.set_level(place, text.parse().ok()));
        });
        let rows = crate::locale::number(language, rows as u64);
        let label = w::MEANS.with(language, &[("text", &text), ("n", &rows)]);
        let id = ["meaning-", &place.to_string()].concat();
        let options = options.clone();
        view! { <Select id label options value on /> }.into_any()
    });
    block("fields", selects.collect())
}
