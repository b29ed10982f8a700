//! What has one of several forms.

use leptos::prelude::*;

use super::{
    form::{self, Form},
    labels,
    state::{self, read},
};
use crate::{
    app::studio::field_id,
    locale::words::studio as w,
    studio::{Edit, Kind, Path, Value, Way, blank_way},
    ui::{
        html::{dynamic, nothing, text},
        parts::{Problem, Select, block},
    },
};

/// The form is chosen; what belongs to it stands below.
pub fn either(form: Form, path: &Path, ways: &'static [Way], label: &str) -> AnyView {
    let way = way_of(path);
    let mut options: Vec<_> = ways
        .iter()
        .map(|way| {
            (
                way.name.to_owned(),
                labels::choice(form.language, way.name).to_owned(),
            )
        })
        .collect();
    let now = way.get_untracked();
    if !options.iter().any(|option| option.0 == now) {
        options.insert(0, (now.clone(), now));
    }
    let at = path.clone();
    let on = Callback::new(move |name: String| {
        let Some(way) = ways.iter().find(|way| way.name == name) else {
            return;
        };
        let new = read(&[], |studio| {
            studio
                .document()
                .map(|document| blank_way(document.root(), &at, way))
        });
        form.edit(Edit::set(at.clone(), new.unwrap_or(Value::Null)));
    });
    let id = field_id(path);
    let problem = view! { <Problem field=id.clone() text=form.problem(path) /> };
    let select = view! { <Select id label=label.to_owned() options value=way on /> };
    let path = path.clone();
    let below = dynamic(move || {
        let name = way.get();
        let found = ways.iter().find(|way| way.name == name);
        match found.and_then(|way| way.holds) {
            Some(kind) => of_way(form, &path.field(&name), kind),
            None => nothing(),
        }
    });
    block("way-of", vec![problem.into_any(), select.into_any(), below])
}

fn of_way(form: Form, path: &Path, kind: Kind) -> AnyView {
    let label = labels::choice(form.language, path.name().unwrap_or_default());
    match kind {
        Kind::Fields(fields) => block("inset pair", form::fields(form, path, fields)),
        kind => form::place(form, path, kind, label),
    }
}

fn way_of(path: &Path) -> Memo<String> {
    let path = path.clone();
    text(Box::new(move || {
        state::with(&path, |value| {
            value.map_or_else(String::new, |value| value.way().to_owned())
        })
    }))
}

/// Whether a plan includes a feature: a word, or a text of its own.
pub fn included(form: Form, path: &Path, label: &str) -> AnyView {
    const WORDS: [&str; 4] = ["yes", "no", "not_applicable", "not_published"];
    let way = {
        let path = path.clone();
        text(Box::new(move || {
            state::with(&path, |value| match value {
                Some(Value::Object(_)) => "as".to_owned(),
                Some(value) => value.shown().to_owned(),
                None => String::new(),
            })
        }))
    };
    let mut options: Vec<_> = WORDS
        .iter()
        .map(|word| {
            (
                (*word).to_owned(),
                labels::choice(form.language, word).to_owned(),
            )
        })
        .collect();
    options.push(("as".to_owned(), w::IN_WORDS.get(form.language).to_owned()));
    let at = path.clone();
    let on = Callback::new(move |word: String| {
        let new = match &*word {
            "as" => Value::Object(vec![("text".to_owned(), Value::text(""))]),
            word => Value::text(word),
        };
        form.edit(Edit::set(at.clone(), new));
    });
    let select = view! { <Select id=field_id(path) label=label.to_owned() options value=way on /> };
    let path = path.clone();
    let below = dynamic(move || match way.with(|way| way == "as") {
        true => super::line::area(form, &path.field("text"), w::IN_WORDS.get(form.language)),
        false => nothing(),
    });
    block("", vec![select.into_any(), below])
}
