//! What each plan promises for each level: a table, of which one cell is edited below.

use leptos::prelude::*;

use super::{
    form::{self, Form},
    labels, line,
    state::{read, send},
};
use crate::{
    app::studio::{Event, Part, field_id},
    locale::{Language, words::studio as w},
    programme::{Amount, Unit},
    studio::{Document, Edit, Kind, Of, Path, Value, blank, ids, kind_of, target},
    ui::{
        html::{dynamic, text},
        parts::{Problem, block, element},
    },
    view::say,
};

/// The units of a figure, the plainest first.
pub const UNITS: [Unit; 6] = [
    Unit::Hours,
    Unit::Minutes,
    Unit::BusinessHours,
    Unit::BusinessMinutes,
    Unit::BusinessDays,
    Unit::BusinessDaysToEndOfDay,
];

/// The table, and the form of the cell that was chosen.
pub fn grid(form: Form) -> AnyView {
    let plans = line::known(Of::Plan);
    let levels = line::known(Of::Level);
    let table = dynamic(move || table(form, &plans.get(), &levels.get()));
    let chosen = chosen();
    let below = dynamic(move || {
        let path = chosen.get();
        if path.is_empty() {
            return crate::ui::html::still(
                "hint",
                crate::view::html! { (w::TARGET_CHOOSE.get(form.language)) },
            );
        }
        let path = Path::of(&path);
        let Some(Kind::Fields(fields)) = kind_of(&path) else {
            return crate::ui::html::nothing();
        };
        let title = form::called(&path).get_untracked();
        let mut parts = form::fields(form, &path, fields);
        parts.push(form::remove(form, &path, &title));
        let inside = block("inset", parts);
        element(view! {
            <section aria-labelledby="target-title">
                <h3 id="target-title" translate="no">{title}</h3>
                {inside}
            </section>
        })
    });
    let id = field_id(&Path::of("targets"));
    let problem = view! { <Problem field=id text=form.problem(&Path::of("targets")) /> };
    block("", vec![problem.into_any(), table, below])
}

/// The target that was chosen last.
fn chosen() -> Memo<String> {
    text(Box::new(|| {
        read(&[Part::Opened, Part::Edited], |studio| {
            let is_one = |path: &&String| {
                let place = Path::of(path);
                let is_there = studio.document().is_some_and(|it| it.at(&place).is_some());
                is_there && place.0.len() == 2 && place.top() == "targets"
            };
            studio
                .opened
                .iter()
                .rev()
                .find(is_one)
                .cloned()
                .unwrap_or_default()
        })
    }))
}

type Named = Vec<(String, String)>;

fn table(form: Form, plans: &Named, levels: &Named) -> AnyView {
    let names = read(&[Part::Edited], |studio| {
        let names = |of| studio.document().map(|it| ids(it, of)).unwrap_or_default();
        (names(Of::Plan), names(Of::Level))
    });
    let said = |all: &Named, id: &str| {
        let found = all.iter().find(|one| one.0 == id);
        found.map_or_else(|| id.to_owned(), |one| one.1.clone())
    };
    let heads: Vec<_> = levels
        .iter()
        .map(|(id, _)| {
            let text = said(&names.1, id);
            element(view! { <th scope="col">{text}</th> })
        })
        .collect();
    let rows: Vec<_> = plans
        .iter()
        .map(|(plan, _)| {
            let cells: Vec<_> = levels
                .iter()
                .map(|(level, _)| {
                    let inside = cell(form, plan, level);
                    element(view! { <td>{inside}</td> })
                })
                .collect();
            let text = said(&names.0, plan);
            element(view! { <tr><th scope="row">{text}</th>{cells}</tr> })
        })
        .collect();
    let id = field_id(&Path::of("targets"));
    element(view! {
        <div class="wide-table" id=id tabindex="0" role="region" aria-label=labels::field(form.language, "targets")>
            <table>
                <caption class="sr">{labels::field(form.language, "targets")}</caption>
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    })
}

/// One cell: a button that says what is promised, and chooses it.
fn cell(form: Form, plan: &str, level: &str) -> AnyView {
    let (plan, level) = (plan.to_owned(), level.to_owned());
    let at = {
        let (plan, level) = (plan.clone(), level.clone());
        text(Box::new(move || {
            read(&[Part::Edited], |studio| {
                let path = studio.document().and_then(|it| target(it, &plan, &level));
                path.map_or_else(String::new, |path| path.to_string())
            })
        }))
    };
    let language = form.language;
    let said = text(Box::new(move || {
        let path = at.get();
        read(&[Part::Edited], |studio| {
            studio
                .document()
                .map_or_else(String::new, |it| answer(language, it, &path))
        })
    }));
    let chosen = chosen();
    let press = move |_| {
        let path = at.get_untracked();
        if path.is_empty() {
            add(form, &plan, &level);
        } else {
            // It is the one that was opened last.
            send(form.app, Event::Toggle(path.clone(), false));
            send(form.app, Event::Toggle(path, true));
        }
    };
    let is_chosen =
        move || (at.with(|at| !at.is_empty() && chosen.with(|it| it == at))).to_string();
    element(view! {
        <button type="button" class="cell-of" aria-pressed=is_chosen on:click=press>{said}</button>
    })
}

fn answer(language: Language, document: &Document, path: &str) -> String {
    let place = Path::of(path);
    let Some(value) = document.at(&place).filter(|_| !path.is_empty()) else {
        return w::TARGET_NONE.get(language).to_owned();
    };
    let answer = value.get("answer");
    let Some(within) = answer.and_then(|it| it.get("within")) else {
        return labels::choice(language, answer.map_or("", Value::way)).to_owned();
    };
    let part = |name| within.get(name).map_or("", Value::shown);
    let unit = UNITS.into_iter().find(|unit| unit.name() == part("unit"));
    if let (Ok(amount), Some(unit)) = (part("amount").parse(), unit) {
        return say::figure(language, Amount { amount, unit });
    }
    [part("amount"), " ", labels::choice(language, part("unit"))].concat()
}

/// A target that lacks comes in.
fn add(form: Form, plan: &str, level: &str) {
    let new = read(&[], |studio| {
        let document = studio.document()?;
        let list = Path::of("targets");
        let count = document.at(&list).map_or(0, |list| list.list().len());
        let at = list.entry(count);
        let mut value = blank(document.root(), &at);
        if let Value::Object(fields) = &mut value {
            for (name, value) in fields {
                match &**name {
                    "plan" => *value = Value::text(plan),
                    "level" => *value = Value::text(level),
                    _ => {}
                }
            }
        }
        Some((at, value))
    });
    if let Some((at, value)) = new {
        form.edit(Edit::insert(at.clone(), value));
        send(form.app, Event::Toggle(at.to_string(), true));
    }
}
