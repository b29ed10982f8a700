use leptos::prelude::*;

use super::{
    field::{answer, put},
    field_id,
    head::legend,
    person,
};
use crate::{
    browser,
    case::Choices,
    checklist::{Given, line, moved, with_line, without},
    locale::{Language, Word, words::intake as w},
    programme::Item,
    ui::{
        App,
        desk::desk,
        html::{Html, frame, still},
        parts::signal,
    },
};

/// The most steps of a list.
const MOST: usize = 50;

/// Steps, each in a field of its own. They can be put into another order, by buttons or with Alt and an arrow key.
pub fn steps(app: App, language: Language, item: &Item, head: Html) -> AnyView {
    let typed = answer(app, item);
    let count = Memo::new(move |_| typed.with(|text| text.split('\n').count().clamp(1, MOST)));
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
    let at = row_id(&base, place);
    let number = (place + 1).to_string();
    let row = [item.id.as_str(), " ", &place.to_string()].concat();
    let button = |word: &'static Word, verb: &str, sign: &'static str| {
        let id = [&at, "-", verb].concat();
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
    let on = app.choose(move |choices, entered| {
        change(choices, &write, |text| {
            // While rows stand below, an emptied one stays.
            with_line(text, place, &entered, text.split('\n').count())
        });
    });
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

/// The first row has the id of the item: that is where a message leads.
fn row_id(id: &str, place: usize) -> String {
    match place {
        0 => id.to_owned(),
        _ => [id, "-", &place.to_string()].concat(),
    }
}

fn change(
    choices: &mut Choices,
    id: &crate::programme::Id<Item>,
    change: impl FnOnce(&str) -> String,
) {
    let before = match choices.given.get(id) {
        Some(Given::Answer(text)) => text.clone(),
        _ => String::new(),
    };
    put(choices, id, &change(&before));
}

/// What a press, or a key in a row, does: `up steps 2`, `add steps`, `contact contact`. Whether it was one of these.
pub fn act(app: App, what: &str) -> bool {
    let mut words = what.split(' ');
    let (Some(verb), Some(item)) = (words.next(), words.next()) else {
        return false;
    };
    let place: usize = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
    if verb == "contact" {
        person::take(app, item);
        return true;
    }
    let Ok(id) = item.parse() else { return false };
    let base = ["item-", item].concat();
    let mut count = 0;
    app.draft.with_untracked(|draft| {
        if let Some(Given::Answer(text)) = draft.chosen().and_then(|chosen| chosen.given.get(&id)) {
            count = text.split('\n').count();
        }
    });
    let (to, button) = match verb {
        "up" if place > 0 => (place - 1, "-up"),
        "down" if place + 1 < count => (place + 1, "-down"),
        "drop" => (place.saturating_sub(1), ""),
        "add" | "next" if count.max(1) < MOST => (
            if verb == "add" {
                count.max(1)
            } else {
                place + 1
            },
            "",
        ),
        _ => return matches!(verb, "up" | "down" | "add" | "next"),
    };
    app.draft.update(|draft| {
        let Some(choices) = draft.choose() else {
            return;
        };
        change(choices, &id, |text| match verb {
            "up" | "down" => moved(text, place, to),
            "drop" => without(text, place),
            // One more row, behind the present one.
            _ => {
                let mut lines: Vec<&str> = text.split('\n').collect();
                lines.insert(to.min(lines.len()), "");
                lines.join("\n")
            }
        });
    });
    // At the end of the way, the button that led there cannot be pressed any more: the focus goes to the step.
    let end = to == 0 && verb == "up" || to + 1 == count && verb == "down";
    let at = row_id(&base, to);
    browser::focus(&if end { at } else { [&at, button].concat() });
    let language = app.language.get_untracked();
    if matches!(verb, "up" | "down") {
        let (n, of) = ((to + 1).to_string(), count.to_string());
        desk()
            .said
            .set(w::STEP_MOVED.with(language, &[("n", &n), ("of", &of)]));
    }
    true
}

/// What a key in a row does: Enter begins the next step, Alt with an arrow moves this one.
pub fn key(app: App, row: &str, key: &str) {
    let verb = match key {
        "ArrowUp" => "up ",
        "ArrowDown" => "down ",
        _ => "next ",
    };
    act(app, &[verb, row].concat());
    if key != "Enter" {
        // Whoever moved a step from within it goes on typing in it.
        let mut words = row.split(' ');
        let item = words.next().unwrap_or_default();
        let place: usize = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let to = if key == "ArrowUp" {
            place.saturating_sub(1)
        } else {
            place + 1
        };
        browser::focus(&row_id(&["item-", item].concat(), to));
    }
}
