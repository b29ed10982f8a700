use leptos::prelude::*;

use super::{field::answer, field_id, head::legend};
use crate::{
    app::{Edit, MOST_ROWS, Move, row_id},
    checklist::line,
    locale::{Language, Word, words::intake as w},
    programme::Item,
    ui::{
        App,
        html::{Html, frame, still},
        parts::signal,
    },
};

/// Steps, each in a field of its own. They can be put into another order, by buttons or with Alt and an arrow key.
pub fn steps(app: App, language: Language, item: &Item, head: Html) -> AnyView {
    let typed = answer(app, item);
    let count = Memo::new(move |_| typed.with(|text| text.split('\n').count().clamp(1, MOST_ROWS)));
    let own = item.clone();
    // A row that is there stays, whatever is added, taken away or moved: somebody may be typing in it. What changes
    // places is what the rows say.
    let rows = view! {
        <div class="rows">
            <For
                each=move || 0..count.get()
                key=|place| *place
                children=move |place| row(app, language, &own, typed, count, place)
            />
        </div>
    };
    let mut end = Html::new();
    end.raw("<p><button type=\"button\" data-do=\"add ")
        .text(item.id.as_str());
    end.element("\">", w::STEP_ADD.get(language), "</button></p>");
    let parts = vec![
        legend(language, item),
        still("bare", head),
        rows.into_any(),
        still("", end),
    ];
    frame(
        "fieldset",
        vec![("class", "parts"), ("tabindex", "-1")],
        parts,
    )
}

/// One step: its number, its field, and the buttons that move it or take it away.
fn row(
    app: App,
    language: Language,
    item: &Item,
    typed: Memo<String>,
    count: Memo<usize>,
    place: usize,
) -> impl IntoView + use<> {
    let base = field_id(item);
    let at = row_id(&item.id, place);
    let number = (place + 1).to_string();
    let row = [item.id.as_str(), " ", &place.to_string()].concat();
    let button = |word: &'static Word, verb: &str, sign: &'static str| {
        let id = [&at, ":", verb].concat();
        let press = [verb, " ", &row].concat();
        let label = word.with(language, &[("n", &number)]);
        let can_move: fn(usize, usize) -> bool = match verb {
            "up" => |place, _| place > 0,
            "down" => |place, count| place + 1 < count,
            _ => |_, count| count > 1,
        };
        let disabled = move || !can_move(place, count.get());
        view! {
            <button type="button" class="small" id=id data-do=press aria-label=label disabled=disabled>
                {sign}
            </button>
        }
    };
    let buttons = [
        button(w::STEP_UP, "up", "↑"),
        button(w::STEP_DOWN, "down", "↓"),
        button(w::STEP_DROP, "drop", "×"),
    ];
    let value = signal(move || typed.with(|text| line(text, place).to_owned()));
    let write = item.id.clone();
    let on = app.entered(move |text| Edit::Row(write.clone(), place, text));
    let described = [&base, "-hint ", &base, "-problem"].concat();
    let word = [w::STEP_WORD.get(language), " "].concat();
    view! {
        <div class="row">
            <label for=at.clone()><span class="sr">{word}</span>{number.clone()}</label>
            <input
                type="text"
                autocomplete="off"
                maxlength="2000"
                id=at.clone()
                data-row=row.clone()
                aria-describedby=described
                prop:value=move || value.get()
                on:input=move |event| on.run(event_target_value(&event))
            />
            {buttons}
        </div>
    }
}

/// What a press does: `up steps 2`, `add steps`, `contact contact`. Whether it was one of these.
pub fn act(app: App, what: &str) -> bool {
    let mut words = what.split(' ');
    let (Some(verb), Some(item)) = (words.next(), words.next()) else {
        return false;
    };
    let place: usize = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
    let Ok(id) = item.parse() else { return false };
    app.edit(match verb {
        "contact" => Edit::UseContact(id),
        "up" => Edit::Move(id, place, Move::Up(false)),
        "down" => Edit::Move(id, place, Move::Down(false)),
        "drop" => Edit::Move(id, place, Move::Drop),
        "add" => Edit::Move(id, place, Move::Add),
        _ => return false,
    });
    true
}

/// What a key in a row does: Enter begins the next step, Alt with an arrow moves this one.
pub fn key(app: App, row: &str, key: &str) {
    let (item, place) = row.split_once(' ').unwrap_or((row, ""));
    let (Ok(id), Ok(place)) = (item.parse(), place.parse()) else {
        return;
    };
    let step = match key {
        "ArrowUp" => Move::Up(true),
        "ArrowDown" => Move::Down(true),
        _ => Move::Next,
    };
    app.edit(Edit::Move(id, place, step));
}
