//! The form of any place of a programme, drawn from the table of its fields: whatever a file may hold can be edited.

use leptos::prelude::*;

use super::{
    either, labels, line, list,
    problems::Found,
    state::{self, edit, read, send},
};
use crate::{
    app::studio::{Event, Part, field_id},
    locale::{Language, words::studio as w},
    studio::{Edit, Field, Kind, Path, Step, Value, blank, title},
    ui::{
        App,
        html::{dynamic, nothing, text},
        parts::{Press, block, disclosure, element, flag, words},
    },
};

/// What every part of the form needs.
#[derive(Clone, Copy)]
pub struct Form {
    /// The page.
    pub app: App,
    /// Its language.
    pub language: Language,
    /// What is wrong with the file.
    pub found: Found,
}

impl Form {
    /// Changes the document.
    pub fn edit(self, change: Edit) {
        edit(self.app, change);
    }

    /// What is wrong at a place.
    pub fn problem(self, path: &Path) -> Memo<String> {
        let path = path.to_string();
        let found = self.found;
        text(Box::new(move || {
            found.with(|found| {
                let here = found
                    .iter()
                    .filter(|one| one.tag.is_none() && one.path == path);
                let said: Vec<_> = here.map(|one| one.said.clone()).collect();
                said.join(" ")
            })
        }))
    }
}

/// The form of a place.
pub fn place(form: Form, path: &Path, kind: Kind, label: &str) -> AnyView {
    match kind {
        Kind::Each(inner) => list::list(form, path, *inner, label),
        Kind::Fields(fields) => object(form, path, fields, label),
        Kind::Either(ways) => either::either(form, path, ways, label),
        Kind::Included => either::included(form, path, label),
        kind => line::line(form, path, kind, label),
    }
}

/// The forms of the fields of an object: those that are there or have to be, and behind a line the others.
pub fn fields(form: Form, path: &Path, fields: &'static [Field]) -> Vec<AnyView> {
    let (mut parts, mut more) = (Vec::new(), Vec::new());
    for field in fields {
        let at = path.field(field.name);
        let is_there = read(&[], |studio| {
            studio
                .document()
                .is_some_and(|document| document.at(&at).is_some())
        });
        let label = labels::field(form.language, field.name);
        let part = of_field(form, &at, field, label);
        // Where it stands is settled when it is drawn: what somebody types into must not go elsewhere.
        if is_there || field.needed {
            parts.push(part);
        } else {
            more.push(part);
        }
    }
    if !more.is_empty() {
        let summary = words(w::MORE_FIELDS.get(form.language));
        parts.push(disclosure("more rest", "", false, summary, more));
    }
    parts
}

/// The form of a field. What is made of several fields and may be left out comes in with a press.
fn of_field(form: Form, at: &Path, field: &Field, label: &'static str) -> AnyView {
    let Kind::Fields(_) = field.kind else {
        return place(form, at, field.kind, label);
    };
    let (path, kind) = (at.clone(), field.kind);
    let is_there = {
        let path = path.clone();
        flag(move || state::with(&path, |value| value.is_some()))
    };
    let is_needed = field.needed;
    dynamic(move || {
        if is_there.get() {
            let mut parts = vec![place(form, &path, kind, label)];
            if !is_needed {
                parts.push(remove(form, &path, label));
            }
            return block("", parts);
        }
        let (id, at) = (field_id(&path), path.clone());
        let on = Callback::new(move |()| {
            let new = read(&[], |studio| {
                studio
                    .document()
                    .map(|document| blank(document.root(), &at))
            });
            form.edit(Edit::set(at.clone(), new.unwrap_or(Value::Null)));
            go_to(form.app, &at);
        });
        let text = w::ADD_FIELD.with(form.language, &[("what", label)]);
        view! { <Press text id class="quiet" on /> }.into_any()
    })
}

/// Has a place of the document shown, with the focus in it.
pub fn go_to(app: App, path: &Path) {
    let path = path.to_string();
    send(app, Event::GoTo { path, tag: None });
}

/// A button that takes out what stands at a place.
pub fn remove(form: Form, path: &Path, what: &str) -> AnyView {
    let path = path.clone();
    let on = Callback::new(move |()| {
        form.edit(Edit::remove(path.clone()));
        // What it stood in is still there.
        if let Some(around) = path.parent() {
            match path.last() {
                Some(Step::Entry(_)) => go_to(form.app, &around),
                _ => go_to(form.app, &path),
            }
        }
    });
    let text = w::REMOVE.get(form.language);
    let label = w::REMOVE_WHAT.with(form.language, &[("what", what)]);
    view! { <Press text label class="quiet" on /> }.into_any()
}

/// Whether an object is so small that its fields stand where it stands.
fn is_small(fields: &[Field]) -> bool {
    let is_line = |field: &Field| field.kind.is_line();
    fields.len() <= 2 && fields.iter().all(is_line)
        || fields.iter().all(|it| it.kind == Kind::Windows)
}

/// An object: few fields stand in a group, more behind a line that opens.
fn object(form: Form, path: &Path, all: &'static [Field], label: &str) -> AnyView {
    if is_small(all) {
        return group(label, "pair", fields(form, path, all));
    }
    folded(form, path, all, text_of(label), None)
}

fn text_of(label: &str) -> Memo<String> {
    let label = label.to_owned();
    text(Box::new(move || label.clone()))
}

/// Fields that belong together.
pub fn group(label: &str, class: &'static str, parts: Vec<AnyView>) -> AnyView {
    let legend = (!label.is_empty()).then(|| view! { <legend>{label.to_owned()}</legend> });
    let inside = block(class, parts);
    element(view! { <fieldset class="inner">{legend}{inside}</fieldset> })
}

/// Fields behind a line that opens: they are drawn once it does.
pub fn folded(
    form: Form,
    path: &Path,
    all: &'static [Field],
    label: Memo<String>,
    tools: Option<fn(Form, &Path) -> AnyView>,
) -> AnyView {
    let (id, at) = (field_id(path), path.to_string());
    // What an entry is called is in the words of the programme.
    let lang = tools.map(|_| state::language());
    let is_open = {
        let at = at.clone();
        flag(move || read(&[Part::Opened], |studio| studio.opened.contains(&at)))
    };
    let inside = {
        let path = path.clone();
        dynamic(move || match is_open.get() {
            true => {
                let mut parts = fields(form, &path, all);
                parts.extend(tools.map(|tools| tools(form, &path)));
                block("inset", parts)
            }
            false => nothing(),
        })
    };
    let hear = move |event: leptos::ev::Event| {
        let is = crate::browser::is_open(&event);
        send(form.app, Event::Toggle(at.clone(), is));
    };
    element(view! {
        <details class="line entry" open=move || is_open.get() on:toggle=hear>
            <summary id=id lang=lang>{label}</summary>
            {inside}
        </details>
    })
}

/// What an entry is called.
pub fn called(path: &Path) -> Memo<String> {
    let fallback = path
        .place()
        .map_or_else(String::new, |n| (n + 1).to_string());
    let path = path.clone();
    text(Box::new(move || {
        let called = state::with(&path, |value| value.map_or_else(String::new, title));
        match called.is_empty() {
            true => fallback.clone(),
            false => called,
        }
    }))
}
