//! What is typed or chosen in one field.

use leptos::{ev::Event as DomEvent, prelude::*};

use super::{
    form::Form,
    labels,
    state::{self, read, send},
};
use crate::{
    app::studio::{Event, Part, field_id},
    browser,
    locale::words::studio as w,
    studio::{Edit, Kind, Of, Path, Value, ids, kind_of},
    ui::{
        html::dynamic,
        parts::{Problem, Select, Tick, block, element, flag},
    },
    view::part_of,
};

/// The field of a place.
pub fn line(form: Form, path: &Path, kind: Kind, label: &str) -> AnyView {
    match kind {
        Kind::Text => said(form, path, label),
        Kind::Flag => tick(form, path, label),
        Kind::One(words) => {
            let options = words.iter().map(|word| {
                let said = labels::choice(form.language, word);
                ((*word).to_owned(), said.to_owned())
            });
            let options = options.collect();
            select(form, path, label, options)
        }
        Kind::Ref(of) => reference(form, path, of, label),
        Kind::Id(_) => {
            let rename =
                |form: Form, path: &Path, text: &str| form.edit(Edit::rename(path.clone(), text));
            short(
                form,
                path,
                label,
                rename,
                |value| value.shown().to_owned(),
                true,
            )
        }
        Kind::Windows => {
            let set = |form: Form, path: &Path, text: &str| {
                form.edit(match windows(text) {
                    None => Edit::remove(path.clone()),
                    Some(windows) => Edit::set(path.clone(), windows),
                });
            };
            short(form, path, label, set, said_windows, true)
        }
        Kind::Number => short(
            form,
            path,
            label,
            number,
            |value| value.shown().to_owned(),
            false,
        ),
        _ => short(
            form,
            path,
            label,
            typed,
            |value| value.shown().to_owned(),
            false,
        ),
    }
}

/// Takes what is typed. A field that may be left out and is empty is left out.
fn typed(form: Form, path: &Path, text: &str) {
    form.edit(match text.is_empty() && is_optional(path) {
        true => Edit::remove(path.clone()),
        false => Edit::say(path.clone(), text),
    });
}

fn number(form: Form, path: &Path, text: &str) {
    let is_number =
        text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    form.edit(match (text.is_empty(), is_number) {
        (true, _) if is_optional(path) => Edit::remove(path.clone()),
        (false, true) => Edit::typed(path.clone(), Value::Number(text.to_owned())),
        // What is no number stays as it was typed, and that is said.
        _ => Edit::typed(path.clone(), Value::text(text)),
    });
}

fn is_optional(path: &Path) -> bool {
    let around = path.parent().and_then(|around| kind_of(&around));
    match (around, path.name()) {
        (Some(kind), Some(name)) => kind.field(name).is_some_and(|field| !field.needed),
        _ => false,
    }
}

/// What is wrong with a field, where it stands.
pub fn wrong(
    form: Form,
    path: &Path,
) -> (
    Memo<String>,
    impl Fn() -> Option<&'static str> + Clone + Send + Sync + use<>,
) {
    let problem = form.problem(path);
    (problem, move || {
        (!problem.with(String::is_empty)).then_some("true")
    })
}

/// A field for a line. `on_change`: what is typed counts once it is done with.
fn short(
    form: Form,
    path: &Path,
    label: &str,
    take: fn(Form, &Path, &str),
    show: fn(&Value) -> String,
    on_change: bool,
) -> AnyView {
    let id = field_id(path);
    let value = state::at(path, show);
    let (problem, invalid) = wrong(form, path);
    let at = path.clone();
    let hear = move |event: &DomEvent| {
        take(form, &at, &event_target_value(event));
        if on_change {
            // Where it was without effect, the field shows again what holds.
            browser::show_value(event, &value.get_untracked());
        }
    };
    let other = hear.clone();
    element(view! {
        <div class="field">
            <label for=id.clone()>{label.to_owned()}</label>
            <Problem field=id.clone() text=problem />
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                class="wide"
                aria-describedby=part_of(&id, "problem")
                aria-invalid=invalid
                id=id
                prop:value=value
                on:input=move |event| {
                    if !on_change {
                        hear(&event);
                    }
                }
                on:change=move |event| {
                    if on_change {
                        other(&event);
                    }
                    send(form.app, Event::Pause);
                }
            />
        </div>
    })
}

/// A field for a text in the first language, and whether it is our own.
fn said(form: Form, path: &Path, label: &str) -> AnyView {
    let is_ours = {
        let path = path.clone();
        flag(move || state::with(&path, |value| matches!(value, Some(Value::Object(_)))))
    };
    let mut parts = vec![area(form, path, label)];
    if is_ours.get_untracked()
        || matches!(path.name(), Some("text" | "why" | "way_out" | "question"))
    {
        let at = path.clone();
        let on = Callback::new(move |is: bool| form.edit(Edit::ours(at.clone(), is)));
        let id = part_of(&field_id(path), "ours");
        let tick = view! {
            <Tick id label=w::OURS.get(form.language) about=label.to_owned() value=is_ours on />
        };
        parts.push(tick.into_any());
    }
    block("said", parts)
}

/// A field for a text of whatever length.
pub fn area(form: Form, path: &Path, label: &str) -> AnyView {
    let id = field_id(path);
    let value = state::at(path, |value| value.shown().to_owned());
    let (problem, invalid) = wrong(form, path);
    let at = path.clone();
    element(view! {
        <div class="field">
            <label for=id.clone()>{label.to_owned()}</label>
            <Problem field=id.clone() text=problem />
            <textarea
                class="line"
                rows="2"
                lang=state::language()
                aria-describedby=part_of(&id, "problem")
                aria-invalid=invalid
                id=id
                prop:value=value
                on:input=move |event| typed(form, &at, &event_target_value(&event))
                on:change=move |_| send(form.app, Event::Pause)
            ></textarea>
        </div>
    })
}

fn tick(form: Form, path: &Path, label: &str) -> AnyView {
    let (at, read) = (path.clone(), path.clone());
    let value = flag(move || state::with(&read, |value| value == Some(&Value::Bool(true))));
    let on = Callback::new(move |is: bool| {
        form.edit(match !is && is_optional(&at) {
            true => Edit::remove(at.clone()),
            false => Edit::set(at.clone(), Value::Bool(is)),
        });
    });
    view! { <Tick id=field_id(path) label=label.to_owned() value on /> }.into_any()
}

/// A list of words to choose from; empty where nothing was chosen yet.
pub fn select(form: Form, path: &Path, label: &str, mut options: Vec<(String, String)>) -> AnyView {
    let value = state::at(path, |value| value.shown().to_owned());
    let now = value.get_untracked();
    if !options.iter().any(|option| option.0 == now) {
        // What stands there and cannot be chosen stays until something else is.
        options.insert(0, (now.clone(), now));
    } else if is_optional(path) {
        options.insert(0, (String::new(), String::new()));
    }
    let at = path.clone();
    let on = Callback::new(move |word: String| {
        form.edit(match word.is_empty() {
            true => Edit::remove(at.clone()),
            false => Edit::set(at.clone(), Value::text(&word)),
        });
    });
    let id = field_id(path);
    let problem = view! { <Problem field=id.clone() text=form.problem(path) /> };
    let select = view! { <Select id label=label.to_owned() options value on /> };
    block("", vec![problem.into_any(), select.into_any()])
}

/// The name of something that stands elsewhere.
fn reference(form: Form, path: &Path, of: Of, label: &str) -> AnyView {
    let known = known(of);
    let (path, label) = (path.clone(), label.to_owned());
    dynamic(move || select(form, &path, &label, known.get()))
}

/// The names of all things of a kind, with what people read.
pub fn known(of: Of) -> Memo<Vec<(String, String)>> {
    Memo::new(move |_| {
        let all = read(&[Part::Edited], |studio| {
            studio.document().map(|document| ids(document, of))
        });
        let all = all.unwrap_or_default().into_iter();
        let said = all.map(|(id, title)| {
            let said = if title == id {
                id.clone()
            } else {
                [&id, " · ", &title].concat()
            };
            (id, said)
        });
        said.collect()
    })
}

/// The windows of a day as they are typed: `08:00-12:00, 13:00-17:00`.
fn said_windows(value: &Value) -> String {
    let Value::List(windows) = value else {
        return value.shown().to_owned();
    };
    let said = windows.iter().map(|window| {
        let ends: Vec<_> = window.list().iter().map(Value::shown).collect();
        ends.join("-")
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Reads windows; none where nothing was typed. What cannot be read stays as it is.
fn windows(text: &str) -> Option<Value> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let windows: Option<Vec<_>> = text
        .split([',', ';'])
        .map(|part| {
            let (from, to) = part.trim().split_once(['-', '–'])?;
            let ends = [from, to].map(|end| Value::text(&clock(end.trim())));
            Some(Value::List(ends.to_vec()))
        })
        .collect();
    Some(windows.map_or_else(|| Value::text(text), Value::List))
}

/// A time as files write it: `8:00` and `8.00` are `08:00`.
fn clock(text: &str) -> String {
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let zero = if hours.len() == 1 { "0" } else { "" };
    [zero, hours, ":", minutes].concat()
}
