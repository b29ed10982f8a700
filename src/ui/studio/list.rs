//! Lists: entries with a form of their own, names of other things, lines, and lists of these.

use leptos::prelude::*;

use super::{
    form::{self, Form},
    labels, line,
    state::{self, read},
};
use crate::{
    app::studio::field_id,
    locale::words::studio as w,
    studio::{Edit, Kind, Path, Step, Value, blank},
    ui::{
        html::dynamic,
        parts::{Press, Problem, block, each, element, keys},
    },
};

/// The form of a list.
pub fn list(form: Form, path: &Path, inner: Kind, label: &str) -> AnyView {
    match inner {
        Kind::Ref(of) => {
            let known = line::known(of);
            chips(form, path, label, true, Box::new(move || known.get()))
        }
        Kind::One(words) => {
            let language = form.language;
            let all = move || {
                let said = words.iter().map(|word| {
                    (
                        (*word).to_owned(),
                        labels::choice(language, word).to_owned(),
                    )
                });
                said.collect()
            };
            chips(form, path, label, false, Box::new(all))
        }
        _ if path.name() == Some("cells") => cells(form, path, label),
        inner => entries(form, path, inner, label),
    }
}

/// Entries one below the other.
fn entries(form: Form, path: &Path, inner: Kind, label: &str) -> AnyView {
    let all = numbered(path);
    let what = label.to_owned();
    let drawn = {
        let (path, what) = (path.clone(), what.clone());
        each(
            all,
            Box::new(move |n| entry(form, &path.entry(n.parse().unwrap_or(0)), inner, &what)),
        )
    };
    let at = path.clone();
    let on = Callback::new(move |()| add(form, &at));
    let said = w::ADD.with(form.language, &[("what", &what)]);
    let text = w::ADD_IT.get(form.language);
    let id = field_id(path);
    let problem = view! { <Problem field=id.clone() text=form.problem(path) /> };
    let more = view! { <Press text label=said id on class="add" /> };
    let inside = vec![problem.into_any(), block("", vec![drawn]), more.into_any()];
    form::group(label, "", inside)
}

/// The places of the entries that there are.
fn numbered(path: &Path) -> Memo<Vec<String>> {
    let path = path.clone();
    keys(Box::new(move || {
        let count = state::with(&path, |value| value.map_or(0, |value| value.list().len()));
        (0..count).map(|n| n.to_string()).collect()
    }))
}

fn add(form: Form, path: &Path) {
    let new = read(&[], |studio| {
        let document = studio.document()?;
        let count = document.at(path).map_or(0, |list| list.list().len());
        let at = path.entry(count);
        Some((blank(document.root(), &at), at))
    });
    if let Some((value, at)) = new {
        form.edit(Edit::insert(at.clone(), value));
        form::go_to(form.app, &at);
    }
}

fn entry(form: Form, path: &Path, inner: Kind, label: &str) -> AnyView {
    match inner {
        Kind::Fields(fields) => form::folded(form, path, fields, form::called(path), Some(tools)),
        inner => {
            let n = path.place().unwrap_or_default() + 1;
            let label = [label, " ", &n.to_string()].concat();
            let field = form::place(form, path, inner, &label);
            block("with-tool", vec![field, form::remove(form, path, &label)])
        }
    }
}

/// What can be done with an entry as a whole.
fn tools(form: Form, path: &Path) -> AnyView {
    let (Some(list), Some(n)) = (path.parent(), path.place()) else {
        return crate::ui::html::nothing();
    };
    let name = (n + 1).to_string();
    let step = move |to: usize| {
        let list = list.clone();
        Callback::new(move |()| {
            let count = state::with(&list, |value| value.map_or(0, |it| it.list().len()));
            if to < count {
                form.edit(Edit::move_entry(list.clone(), n, to));
                form::go_to(form.app, &list.entry(to));
            }
        })
    };
    let labelled = |word: crate::locale::Word| word.with(form.language, &[("what", &name)]);
    let (up, down) = (step(n.wrapping_sub(1)), step(n + 1));
    let up = view! {
        <Press text=w::UP.get(form.language) label=labelled(w::UP_WHAT) class="quiet" on=up />
    };
    let down = view! {
        <Press text=w::DOWN.get(form.language) label=labelled(w::DOWN_WHAT) class="quiet" on=down />
    };
    let parts = vec![
        up.into_any(),
        down.into_any(),
        form::remove(form, path, &name),
    ];
    block("tools", parts)
}

/// Names of things that stand elsewhere (`is_named`), or words: each a button that takes it out, and a list of those that can come in.
fn chips(
    form: Form,
    path: &Path,
    label: &str,
    is_named: bool,
    all: Box<dyn Fn() -> Vec<(String, String)> + Send + Sync>,
) -> AnyView {
    let chosen = {
        let path = path.clone();
        Memo::new(move |_| {
            state::with(&path, |value| {
                let list = value.map_or(&[][..], Value::list);
                list.iter()
                    .map(|one| one.shown().to_owned())
                    .collect::<Vec<_>>()
            })
        })
    };
    let all = Memo::new(move |_| all());
    let id = field_id(path);
    let (at, name) = (path.clone(), label.to_owned());
    let there = {
        let at = at.clone();
        dynamic(move || {
            let chosen = chosen.get();
            let known = all.get();
            let parts = chosen.iter().enumerate().map(|(n, one)| {
                // What has a name is short by it; what is a word of files is said.
                let found = known.iter().find(|it| it.0 == *one && !is_named);
                chip(form, &at.entry(n), found.map_or(one, |it| &it.1))
            });
            block("chips", parts.collect())
        })
    };
    let more = {
        let id = id.clone();
        dynamic(move || {
            let chosen = chosen.get();
            let left = all.get().into_iter();
            let left = left.filter(|one| !chosen.contains(&one.0)).collect();
            let at = at.clone();
            let on = Callback::new(move |one: String| {
                let count = state::with(&at, |value| value.map_or(0, |it| it.list().len()));
                form.edit(Edit::insert(at.entry(count), Value::text(&one)));
                crate::browser::focus(&field_id(&at));
            });
            choose(form, &id, &name, is_named.then(state::language), left, on)
        })
    };
    let problem = view! { <Problem field=id text=form.problem(path) /> };
    form::group(label, "", vec![problem.into_any(), there, more])
}

/// A list of what can come in, and the button that takes it: going through a list by keys must not choose.
fn choose(
    form: Form,
    id: &str,
    label: &str,
    lang: Option<String>,
    options: Vec<(String, String)>,
    on: Callback<String>,
) -> AnyView {
    if options.is_empty() {
        return crate::ui::html::nothing();
    }
    let first = options
        .first()
        .map_or_else(String::new, |one| one.0.clone());
    let (chosen, set) = signal(first);
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, text)| view! { <option value=value lang=lang.clone()>{text}</option> })
        .collect();
    let said = w::ADD.with(form.language, &[("what", label)]);
    let take = Callback::new(move |()| on.run(chosen.get_untracked()));
    let press = view! { <Press text=w::ADD_IT.get(form.language) label=said.clone() on=take class="add" /> };
    let select = element(view! {
        <select id=id.to_owned() aria-label=said on:input=move |event| set.set(event_target_value(&event))>
            {options}
        </select>
    });
    block("choose", vec![select, press.into_any()])
}

fn chip(form: Form, path: &Path, said: &str) -> AnyView {
    let at = path.clone();
    let on = Callback::new(move |()| {
        form.edit(Edit::remove(at.clone()));
        if let Some(list) = at.parent() {
            crate::browser::focus(&field_id(&list));
        }
    });
    let label = w::REMOVE_WHAT.with(form.language, &[("what", said)]);
    let text = [said, " ×"].concat();
    element(view! {
        <button type="button" class="chip" aria-label=label on:click=move |_| on.run(())>
            {text}
        </button>
    })
}

/// The cells of a matrix: they come and go with the choices of its questions.
fn cells(form: Form, path: &Path, label: &str) -> AnyView {
    let matrix = path.parent().unwrap_or_default();
    let rows = numbered(path);
    let path = path.clone();
    let drawn = each(
        rows,
        Box::new(move |row| {
            let row = path.entry(row.parse().unwrap_or(0));
            let name = choice(&matrix, "down", row.place());
            let columns = numbered(&row);
            let matrix = matrix.clone();
            let cells = each(
                columns,
                Box::new(move |column| {
                    let cell = row.entry(column.parse().unwrap_or(0));
                    let name = choice(&matrix, "across", cell.place());
                    let Some(kind @ Kind::Either(_)) = crate::studio::kind_of(&cell) else {
                        return crate::ui::html::nothing();
                    };
                    form::place(form, &cell, kind, &name)
                }),
            );
            form::group(&name, "pair", vec![cells])
        }),
    );
    form::group(label, "", vec![drawn])
}

fn choice(matrix: &Path, axis: &str, place: Option<usize>) -> String {
    let mut path = matrix.field(axis).field("choices");
    path.0.push(Step::Entry(place.unwrap_or_default()));
    form::called(&path).get_untracked()
}
