//! Texts in two languages side by side.

use leptos::prelude::*;

use super::{
    form::Form,
    state::{self, read, send},
};
use crate::{
    app::studio::{Event, Part, said_id},
    locale::{Language, words::studio as w},
    studio::{Edit, Path, lines},
    ui::{
        html::{dynamic, live, text},
        parts::{Select, Tick, block, each, element, flag, keys},
    },
    view::html,
};

/// The part of the form.
pub fn section(form: Form) -> AnyView {
    let language = form.language;
    let first = text(Box::new(|| {
        read(&[Part::Edited], |studio| {
            studio
                .document()
                .map_or_else(String::new, |it| it.language().to_owned())
        })
    }));
    let tag = text(Box::new(move || {
        let chosen = read(&[Part::Beside], |studio| (*studio.beside).clone());
        let first = first.get();
        if !chosen.is_empty() && chosen != first {
            return chosen;
        }
        // The language of the page, where that is another than the first.
        let mut others = [language]
            .into_iter()
            .chain(Language::ALL)
            .map(Language::tag);
        others
            .find(|tag| *tag != first)
            .unwrap_or_default()
            .to_owned()
    }));
    let only = RwSignal::new(false);
    let choose = dynamic(move || {
        let first = first.get();
        let others = Language::ALL.into_iter().filter(|one| one.tag() != first);
        let options = others.map(|one| (one.tag().to_owned(), one.name().to_owned()));
        let on = Callback::new(move |tag| send(form.app, Event::Beside(tag)));
        let label = w::BESIDE.get(language);
        view! { <Select id="beside" label options=options.collect() value=tag on /> }.into_any()
    });
    let value = flag(move || only.get());
    let on = Callback::new(move |is| only.set(is));
    let tick = view! { <Tick id="only-missing" label=w::ONLY_MISSING.get(language) value on /> };
    let count = live("", move || {
        let tag = tag.get();
        let (all, missing) = read(&[Part::Edited], |studio| {
            let lines = studio
                .document()
                .map(|it| lines(it, &tag))
                .unwrap_or_default();
            let missing = lines.iter().filter(|line| line.other.is_empty()).count();
            (lines.len().to_string(), missing.to_string())
        });
        html! { p role="status" { (w::SAID.with(language, &[("all", &all), ("missing", &missing)])) } }
    });
    let list = dynamic(move || {
        let tag = tag.get();
        let is_only = only.get();
        // What is translated meanwhile stays, so that nothing moves away under whoever types.
        let at_first: Vec<String> = match is_only {
            true => read(&[], |studio| missing(studio, &tag)),
            false => Vec::new(),
        };
        let of = tag.clone();
        let all = keys(Box::new(move || match is_only {
            true => at_first.clone(),
            false => read(&[Part::Edited], |studio| paths(studio, &of)),
        }));
        let draw = {
            let tag = tag.clone();
            each(all, Box::new(move |path| line(form, &Path::of(path), &tag)))
        };
        element(view! { <ul class="said-in">{draw}</ul> })
    });
    block(
        "",
        vec![block("pair", vec![choose, tick.into_any()]), count, list],
    )
}

fn paths(studio: &crate::app::studio::Studio, tag: &str) -> Vec<String> {
    let lines = studio
        .document()
        .map(|it| lines(it, tag))
        .unwrap_or_default();
    lines.iter().map(|line| line.path.to_string()).collect()
}

fn missing(studio: &crate::app::studio::Studio, tag: &str) -> Vec<String> {
    let lines = studio
        .document()
        .map(|it| lines(it, tag))
        .unwrap_or_default();
    let missing = lines.iter().filter(|line| line.other.is_empty());
    missing.map(|line| line.path.to_string()).collect()
}

fn line(form: Form, path: &Path, tag: &str) -> AnyView {
    let id = said_id(path);
    let first = state::at(path, |value| value.shown().to_owned());
    let other = {
        let (path, tag) = (path.clone(), tag.to_owned());
        text(Box::new(move || {
            state::with(&path, |value| {
                let said = value.and_then(|value| value.said()?.other(&tag));
                said.unwrap_or_default().to_owned()
            })
        }))
    };
    let problem = {
        let (path, tag) = (path.to_string(), tag.to_owned());
        text(Box::new(move || {
            form.found.with(|found| {
                let here = |one: &&super::problems::One| {
                    one.path == path && one.tag.as_deref() == Some(&*tag)
                };
                found
                    .iter()
                    .find(here)
                    .map_or_else(String::new, |one| one.said.clone())
            })
        }))
    };
    let (at, of) = (path.clone(), tag.to_owned());
    let hear = move |event: leptos::ev::Event| {
        form.edit(Edit::say_in(at.clone(), &of, &event_target_value(&event)));
    };
    let is_missing = move || {
        other
            .with(String::is_empty)
            .then_some(w::MISSING.get(form.language))
    };
    let place = path.to_string();
    let problem = view! { <crate::ui::parts::Problem field=id.clone() text=problem /> };
    element(view! {
        <li>
            <label for=id.clone()>
                <code translate="no">{place}</code>
                " "
                <span class="tag warm">{is_missing}</span>
            </label>
            <p class="first" lang=state::language()>{first}</p>
            <div>
                {problem}
                <textarea
                    class="line"
                    rows="2"
                    lang=tag.to_owned()
                    aria-describedby=crate::view::part_of(&id, "problem")
                    id=id
                    prop:value=other
                    on:input=hear
                    on:change=move |_| send(form.app, Event::Pause)
                ></textarea>
            </div>
        </li>
    })
}
