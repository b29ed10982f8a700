//! The files that go with a case: what they are, never the files themselves.

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    app::{App as Core, Event, FileEvent, Part, Work},
    case::{Attachment, Looked},
    locale::{Language, words::files as w},
    programme::{Id, Programme},
    ui::{
        App, Step, desk,
        html::{dynamic, live, nothing, still, text},
        parts::{DropZone, Press, block, each, element, flag, keys, words},
    },
    view::{self, html},
};

/// Chooses files, shows what they are, and takes them away again.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let about = view::about_files(language, &programme);
    let on = Callback::new(move |files| desk::take_files(app, files));
    let problem = move || {
        let problem = app.file_problem.get();
        html! {
            @if let Some(problem) = problem {
                p class="notice warm" role="alert" { (view::file_problem(language, &problem)) }
            }
        }
    };
    let parts = vec![
        summary(app, language),
        still("", about),
        view! { <DropZone language on /> }.into_any(),
        work(app, language),
        live("", problem),
        list(app, language),
        ways(app, language, Step::Files),
    ];
    block("", parts)
}

/// What is being done with a file, how far it is, and the way to stop it.
pub fn work(app: App, language: Language) -> AnyView {
    let now = move |read: fn(Language, &Work) -> String| {
        app.work
            .with(|work| work.as_ref().map(|work| read(language, work)))
    };
    let said = move || {
        let said = now(|language, work| view::work(language, work).0);
        html! { (said.unwrap_or_default()) }
    };
    let is_any = flag(move || app.work.with(Option::is_some));
    // The button stays while the share grows: somebody may be about to press it.
    let what = text(Box::new(move || {
        let what = now(|language, work| [view::work(language, work).1, "\n", &work.name].concat());
        what.unwrap_or_default()
    }));
    let stop = dynamic(move || {
        let what = what.get();
        let Some((word, name)) = what.split_once('\n') else {
            return nothing();
        };
        let (text, label) = (word.to_owned(), [word, language.colon(), name].concat());
        let on = Callback::new(move |()| app.send(Event::File(FileEvent::Stop)));
        view! { <Press text label class="quiet" id="work-stop" on /> }.into_any()
    });
    let parts = vec![live("bare", said), words(" "), stop];
    element(view! { <p class="small" hidden=move || !is_any.get()>{parts}</p> })
}

fn list(app: App, language: Language) -> AnyView {
    let ids = keys(Box::new(move || {
        app.draft.with(|draft| {
            let chosen = draft.chosen().into_iter();
            let files = chosen.flat_map(|chosen| chosen.files.iter());
            files.map(|(id, _)| id.to_string()).collect()
        })
    }));
    let none = move || html! { @if ids.with(Vec::is_empty) { p class="hint" { (w::NONE.get(language)) } } };
    let entry = move |id: &str| match id.parse() {
        Ok(id) => entry(app, language, id),
        Err(_) => nothing(),
    };
    let list = each(ids, Box::new(entry));
    let is_any = flag(move || !ids.with(Vec::is_empty));
    block(
        "",
        vec![
            live("", none),
            element(view! { <ul class="rules files" hidden=move || !is_any.get()>{list}</ul> }),
        ],
    )
}

/// Reads something of a file of the draft.
fn of<R: Default>(
    app: App,
    id: &Id<Attachment>,
    read: impl FnOnce(&Core, &Attachment, Looked) -> R,
) -> R {
    app.read(&[Part::Draft, Part::Files], |core| {
        let chosen = core.draft.chosen();
        let Some(file) = chosen.and_then(|chosen| chosen.files.get(id)) else {
            return R::default();
        };
        let looked = core
            .open_file(id)
            .map_or(Looked::Closed, |open| open.looked);
        read(core, file, looked)
    })
}

/// One file, and what can be done with it.
fn entry(app: App, language: Language, id: Id<Attachment>) -> AnyView {
    let (shown, named, stopped, masked) = (id.clone(), id.clone(), id.clone(), id.clone());
    let about = move || {
        let drawn = of(app, &shown, |core, file, looked| {
            let open = core.open_file(&shown).filter(|open| open.is_picture());
            let picture = open.and_then(|open| desk::picture(open.handle));
            Some(view::file(language, file, looked, picture.as_deref()))
        });
        drawn.unwrap_or_default()
    };
    let name = untrack(|| of(app, &named, |_, file, _| file.name.clone()));
    let is_stopped = flag(move || of(app, &stopped, |_, _, looked| looked == Looked::Stopped));
    let is_masked = flag(move || {
        of(app, &masked, |core, file, _| {
            file.masked && core.open_file(&masked).is_some()
        })
    });
    let press = move |word: &'static str, event: fn(Id<Attachment>) -> FileEvent| {
        let (id, label) = (id.clone(), [word, language.colon(), &name].concat());
        let on = Callback::new(move |()| app.send(Event::File(event(id.clone()))));
        view! { <Press text=word label class="quiet" on /> }.into_any()
    };
    let search = press(w::SEARCH.get(language), FileEvent::Search);
    let save = press(w::SAVE_AGAIN.get(language), FileEvent::Save);
    let drop = press(w::DROP.get(language), FileEvent::Drop);
    let presses = vec![
        element(view! { <span hidden=move || !is_stopped.get()>{search}</span> }),
        words(" "),
        element(view! { <span hidden=move || !is_masked.get()>{save}</span> }),
        words(" "),
        drop,
    ];
    let parts = vec![live("bare", about), element(view! { <p>{presses}</p> })];
    element(view! { <li>{parts}</li> })
}
