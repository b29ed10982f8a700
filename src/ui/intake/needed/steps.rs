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
    locale::{Language, words::intake as w},
    programme::Item,
    ui::{
        App,
        desk::desk,
        html::{Html, dynamic, fields, frame, group, still, text},
        parts::signal,
    },
};

/// The most steps of a list.
const MOST: usize = 50;

/// Steps, each in a field of its own. They can be put into another order, by buttons or with Alt and an arrow key.
pub fn steps(app: App, language: Language, item: &Item, head: Html) -> AnyView {
    let id = field_id(item);
    let typed = answer(app, item);
    // The rows are drawn anew only when there are more or fewer of them, so that typing keeps the focus.
    let count = text(Box::new(move || {
        typed.get().split('\n').count().clamp(1, MOST).to_string()
    }));
    let (own, base) = (item.id.clone(), id.clone());
    let rows = dynamic(move || {
        let count: usize = count.get().parse().unwrap_or(1);
        let rows = (0..count).map(|place| {
            let at = row_id(&base, place);
            let mut html = Html::new();
            let number = (place + 1).to_string();
            let values = [("n", number.as_str())];
            html.raw("<label for=\"").text(&at);
            html.element(
                "\"><span class=\"sr\">",
                w::STEP_WORD.get(language),
                " </span>",
            );
            html.text(&number).raw("</label>");
            html.raw("<input type=\"text\" autocomplete=\"off\" maxlength=\"2000\" id=\"")
                .text(&at);
            html.raw("\" data-row=\"")
                .text(own.as_str())
                .raw(" ")
                .text(&place.to_string());
            html.raw("\" aria-describedby=\"")
                .text(&base)
                .raw("-hint ")
                .text(&base)
                .raw("-problem\">");
            for (word, name, sign, there) in [
                (w::STEP_UP, "up", "↑", place > 0),
                (w::STEP_DOWN, "down", "↓", place + 1 < count),
                (w::STEP_DROP, "drop", "×", count > 1),
            ] {
                html.raw("<button type=\"button\" class=\"small\" id=\"")
                    .text(&at)
                    .raw("-")
                    .text(name);
                html.raw(if there { "\"" } else { "\" disabled" });
                html.raw(" data-do=\"")
                    .text(name)
                    .raw(" ")
                    .text(own.as_str())
                    .raw(" ")
                    .text(&place.to_string());
                html.raw("\" aria-label=\"")
                    .text(&word.with(language, &values));
                html.raw("\">").text(sign).raw("</button>");
            }
            let value = signal(move || line(&typed.get(), place).to_owned());
            let write = own.clone();
            let on = app.choose(move |choices, entered| {
                change(choices, &write, |text| {
                    // While rows stand below, an emptied one stays.
                    with_line(text, place, &entered, count.min(text.split('\n').count()))
                });
            });
            fields("row", &at, html, browser::show, value, on)
        });
        group("rows", rows.collect())
    });
    let mut end = Html::new();
    end.raw("<p><button type=\"button\" data-do=\"add ")
        .text(item.id.as_str());
    end.element("\">", w::STEP_ADD.get(language), "</button></p>");
    let parts = vec![
        legend(language, item),
        still("bare", head),
        rows,
        still("", end),
    ];
    frame(
        "fieldset",
        vec![("class", "parts"), ("tabindex", "-1")],
        parts,
    )
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
