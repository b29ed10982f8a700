//! The place where a programme is made or changed.

mod changes;
mod drive;
mod either;
mod form;
mod labels;
mod languages;
mod line;
mod list;
mod paste;
mod preview;
mod problems;
mod start;
mod state;
mod targets;
mod tools;

use leptos::prelude::*;

use self::{
    form::Form,
    state::{read, send},
};
use super::{
    App,
    html::{dynamic, live, nothing, still},
    parts::{Press, block, element, flag},
};
use crate::{
    app::{
        self,
        studio::{Event, Notice, Part},
    },
    locale::{Language, words::studio as w},
    studio::{Kind, PROGRAMME, Path, Section},
    view::html,
};

/// The place.
pub fn page(app: App, language: Language) -> AnyView {
    drive::begin(app);
    let is_open = flag(|| read(&[Part::Edited], |studio| studio.document().is_some()));
    let head = live("", move || {
        html! {
            h1 id="step" tabindex="-1" { (w::HEADING.get(language)) }
            @if !is_open.get() { p class="intro" { (w::LEAD.get(language)) } }
        }
    });
    let inside = dynamic(move || match is_open.get() {
        true => desk(app, language),
        false => start::page(app, language),
    });
    block("studio", vec![head, notice(app, language), inside])
}

/// What has to be said, until the person took note.
fn notice(app: App, language: Language) -> AnyView {
    let now = Memo::new(move |_| read(&[Part::Notice], |studio| (*studio.notice).clone()));
    dynamic(move || {
        let Some(notice) = now.get() else {
            return nothing();
        };
        let (word, what, detail) = match &notice {
            Notice::Bad(bad) => (w::BAD, String::new(), bad.to_string()),
            Notice::BadLink(bad) => (w::BAD_LINK, String::new(), bad.to_string()),
            Notice::NoText(name) => (w::NO_TEXT, name.clone(), String::new()),
            Notice::NotFetched(from) => (w::NOT_FETCHED, from.clone(), String::new()),
            Notice::Unplaced(count) => (w::UNPLACED, count.to_string(), String::new()),
            Notice::Open(count) => (w::OPEN_FIRST, count.to_string(), String::new()),
            Notice::Unfit(why) => (w::UNFIT, String::new(), why.clone()),
            Notice::NotKept => (w::NOT_KEPT, String::new(), String::new()),
            Notice::Both => (w::BOTH, String::new(), String::new()),
            Notice::Newer => (w::NEWER, String::new(), String::new()),
            Notice::Deleted => (w::DELETED, String::new(), String::new()),
        };
        let said = html! {
            p { (word.with(language, &[("what", &what)])) }
            @if !detail.is_empty() { p class="small" lang="en" { (detail) } }
        };
        let on = Callback::new(move |()| send(app, Event::CloseNotice));
        let close = view! { <Press text=w::NOTED.get(language) class="quiet" on /> };
        let mut parts = vec![still("bare", said)];
        if notice == Notice::Newer {
            let on = Callback::new(move |()| {
                let reference = read(&[], |studio| studio.reference().to_owned());
                send(app, Event::OpenKept(reference));
            });
            parts.push(view! { <Press text=w::OPEN_NEWER.get(language) on /> }.into_any());
        }
        parts.push(close.into_any());
        crate::ui::parts::alert(parts)
    })
}

/// The form with the answer and what is wrong beside it.
fn desk(app: App, language: Language) -> AnyView {
    let found = problems::found();
    let form = Form {
        app,
        language,
        found,
    };
    let is_open = RwSignal::new(false);
    let left = vec![sections(app, language), parts(form)];
    let left = element(
        view! { <div class="making" on:focusin=move |_| is_open.set(false)>{block("", left)}</div> },
    );
    let right = vec![
        preview::panel(app, language, is_open),
        problems::section(app, language, found),
    ];
    block(
        "",
        vec![
            tools::bar(app, language, found),
            block("sides", vec![left, block("beside-form", right)]),
        ],
    )
}

fn name(section: Section) -> crate::locale::Word {
    match section {
        Section::About => w::ABOUT,
        Section::Plans => w::PLANS,
        Section::Levels => w::LEVELS,
        Section::Targets => w::TARGETS,
        Section::Hours => w::HOURS,
        Section::Triage => w::TRIAGE,
        Section::Checklist => w::CHECKLIST,
        Section::Handling => w::HANDLING,
        Section::Languages => w::LANGUAGES,
        Section::Changes => w::CHANGES,
    }
}

/// The ways to the parts of the form.
fn sections(app: App, language: Language) -> AnyView {
    let ways: Vec<_> = Section::ALL
        .into_iter()
        .map(|section| {
            let is_here = move || {
                let here = read(&[Part::Section], |studio| *studio.section);
                (here == section).then_some("true")
            };
            let text = name(section).get(language);
            let press = move |_| send(app, Event::Section(section));
            element(view! {
                <li><button type="button" aria-current=is_here on:click=press>{text}</button></li>
            })
        })
        .collect();
    element(view! { <nav class="parts-of" aria-label=w::PARTS.get(language)><ul>{ways}</ul></nav> })
}

fn parts(form: Form) -> AnyView {
    let here = Memo::new(move |_| read(&[Part::Section], |studio| *studio.section));
    dynamic(move || {
        let section = here.get();
        let head = html! { h2 id="part" tabindex="-1" { (name(section).get(form.language)) } };
        let mut all = vec![still("", head)];
        match section {
            Section::Targets => all.push(targets::grid(form)),
            Section::Languages => all.push(languages::section(form)),
            Section::Changes => all.push(changes::section(form)),
            section => {
                let named = section.fields().iter();
                let fields = named.filter_map(|name| PROGRAMME.iter().find(|it| it.name == *name));
                all.extend(fields.map(|field| {
                    let label = labels::field(form.language, field.name);
                    let path = Path::of(field.name);
                    top(form, &path, field.kind, label)
                }));
            }
        }
        block("", all)
    })
}

/// A field of the programme itself. What has fields of its own stands open.
fn top(form: Form, path: &Path, kind: Kind, label: &str) -> AnyView {
    let Kind::Fields(fields) = kind else {
        return form::place(form, path, kind, label);
    };
    let id = app::studio::field_id(path);
    let inside = form::group(label, "", form::fields(form, path, fields));
    element(view! { <div id=id tabindex="-1">{inside}</div> })
}
