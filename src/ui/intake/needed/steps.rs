use leptos::{ev, prelude::*};

use crate::{
    app::{Edit, Insertion, MOST_ROWS, Move, row_id},
    browser,
    checklist::line,
    locale::{Language, Word, words::intake as w},
    programme::{Id, Item},
    ui::{
        html::text,
        parts::{Fields, Press, Tool, block, each, flag, keys, typed},
    },
    view::{Markup, asked, described_by, item_id},
};

/// Steps, each in a field of its own. They can be put into another order, by buttons or with Alt and an arrow key; Enter
/// begins the next one, and of several lines that are pasted each becomes one.
#[component]
pub fn Steps(
    language: Language,
    /// The item.
    item: Item,
    /// Why it is asked.
    head: Markup,
    /// What was answered, a step a line.
    value: Memo<String>,
    /// What is wrong with it; empty where nothing is.
    problem: Memo<String>,
    /// Takes what is typed and pressed.
    edit: Callback<Edit>,
) -> AnyView {
    let id = item_id(&item);
    let add = moves(edit, &item.id, 0, Move::Add);
    let legend = asked(language, &item);
    let places = keys(Box::new(move || {
        let count = value.with(|text| text.split('\n').count().clamp(1, MOST_ROWS));
        (0..count).map(|place| place.to_string()).collect()
    }));
    // A row that is there stays, whatever is added, taken away or moved: somebody may be typing in it. What changes
    // places is what the rows say.
    let steps = Rows {
        language,
        item: item.id,
        value,
        problem,
        places,
        edit,
    };
    let rows = each(
        places,
        Box::new(move |place| row(&steps, place.parse().unwrap_or(0))),
    );
    let add = view! { <Press text=w::STEP_ADD.get(language) id=[&*id, ":add"].concat() on=add /> }
        .into_inner();
    let parts = vec![block("rows", vec![rows]), block("add", vec![add])];
    view! { <Fields id legend head problem parts /> }.into_inner()
}

/// What each row is made of.
struct Rows {
    language: Language,
    item: Id<Item>,
    value: Memo<String>,
    problem: Memo<String>,
    places: Memo<Vec<String>>,
    edit: Callback<Edit>,
}

/// One step: its number, its field, and the buttons that move it or take it away.
fn row(rows: &Rows, place: usize) -> AnyView {
    let (item, edit, typed_here, wrong) = (rows.item.clone(), rows.edit, rows.value, rows.problem);
    let base = row_id(&item, 0);
    let at = row_id(&item, place);
    let number = (place + 1).to_string();
    let word = [w::STEP_WORD.get(rows.language), " "].concat();
    let described = described_by(&base);
    let value = text(Box::new(move || {
        typed_here.with(|text| line(text, place).to_owned())
    }));
    let write = item.clone();
    let on = Callback::new(move |text| edit.run(Edit::Row(write.clone(), place, text)));
    // A message about the steps is about the first: there it leads.
    let invalid = move || (place == 0 && !wrong.with(String::is_empty)).then_some("true");
    let buttons = [
        button(rows, place, ":up", "↑"),
        button(rows, place, ":down", "↓"),
        button(rows, place, ":drop", "×"),
    ];
    let moved = item.clone();
    let key = move |event: ev::KeyboardEvent| {
        let step = Move::of_key(&event.key(), event.alt_key(), event.is_composing());
        if let Some(step) = step {
            event.prevent_default();
            edit.run(Edit::Move(moved.clone(), place, step));
        }
    };
    let paste = move |event: ev::ClipboardEvent| {
        let Some([before, text, after]) = browser::pasted(&event) else {
            return;
        };
        let paste = Insertion {
            before,
            text,
            after,
        };
        if paste.has_rows() {
            event.prevent_default();
            edit.run(Edit::Rows(item.clone(), place, paste));
        }
    };
    let label = view! { <label for=at.clone()><span class="sr">{word}</span>{number}</label> };
    let field = view! {
        <input
            type="text"
            autocomplete="off"
            id=at
            aria-describedby=described
            aria-invalid=invalid
            prop:value=value
            on:input=move |event| typed(&event, value, on)
            on:keydown=key
            on:paste=paste
        />
    };
    let mut parts = vec![label.into_any(), field.into_any()];
    parts.extend(buttons);
    block("row", parts)
}

/// What a press does that moves a row.
#[inline(never)]
fn moves(edit: Callback<Edit>, item: &Id<Item>, place: usize, step: Move) -> Callback<()> {
    let item = item.clone();
    Callback::new(move |()| edit.run(Edit::Move(item.clone(), place, step)))
}

/// What one of the buttons of a row does, and what it is called.
fn of_button(end: &str) -> (Move, Word) {
    match end {
        ":up" => (Move::Up(false), w::STEP_UP),
        ":down" => (Move::Down(false), w::STEP_DOWN),
        _ => (Move::Drop, w::STEP_DROP),
    }
}

#[inline(never)]
fn button(rows: &Rows, place: usize, end: &'static str, sign: &'static str) -> AnyView {
    let (step, word) = of_button(end);
    let places = rows.places;
    let is_idle = flag(Box::new(move || {
        let count = places.with(Vec::len);
        match step {
            Move::Up(_) => place == 0,
            Move::Down(_) => place + 1 >= count,
            _ => count < 2,
        }
    }));
    let label = word.with(rows.language, &[("n", &(place + 1).to_string())]);
    let label = text(Box::new(move || label.clone()));
    let on = moves(rows.edit, &rows.item, place, step);
    let id = [&*row_id(&rows.item, place), end].concat();
    view! { <Tool text=sign label class="small" id is_idle on /> }.into_inner()
}
