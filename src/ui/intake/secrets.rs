//! What must not leave with a case: shown where it is, and masked with one press.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    files,
    problems::{summary, ways},
};
use crate::{
    app::{App as Core, Event, FileEvent, Harmless, MASKABLE, OpenFile, Place},
    case::{Attachment, Leak, Looked},
    locale::{self, Language, words::secrets as w},
    programme::{Id, Programme},
    secrets::Excerpt,
    ui::{
        App, Step,
        html::{live, nothing, still},
        parts::{Derived, Press, block, element, line, words},
    },
    view::{self, FINDS, Markup, html},
};

/// Every text with something in it that must not leave.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let end = move || {
        let unsearched = app.read(&FINDS, |core| view::unsearched(language, &core.covered()));
        html! { (unsearched) p class="hint" { (w::PROVES_NOTHING.get(language)) } }
    };
    let parts = vec![
        summary(app, language),
        files::work(app, language),
        all(app, language),
        in_texts(app, language, programme),
        in_files(app, language),
        live("", end),
        ways(app, language, Step::Secrets),
    ];
    block("", parts)
}

/// What the search came to, for the review: whether something waits, or nothing was found in what was searched.
pub fn said(app: App, language: Language) -> Markup {
    let look = app.address(Place::Intake(Step::Secrets));
    app.read(&FINDS, |core| {
        let covered = core.covered();
        html! {
            @if core.has_finds() {
                p class="notice warm" {
                    (w::LEFT.get(language)) " "
                    a href={ "#" (look) } { (w::LOOK.get(language)) }
                }
            } @else {
                p class="small" { (view::nothing_found(language, &covered)) }
            }
            (view::unsearched(language, &covered))
        }
    })
}

fn count(core: &Core) -> u64 {
    let typed = core.waiting().iter().map(|leak| leak.finds.len() as u64);
    let files = core.waiting_files().map(|file| file.searched.count);
    typed.sum::<u64>() + files.sum::<u64>()
}

/// All of it at once; or that nothing was found.
fn all(app: App, language: Language) -> AnyView {
    let found = Derived::new(move || {
        app.read(&FINDS, |core| {
            (count(core), view::nothing_found(language, &core.covered()))
        })
    });
    found.draw(move |(count, nothing)| {
        if count == 0 {
            return still("", html! { p class="notice" { (nothing) } });
        }
        let count = locale::number(language, count);
        let text = w::MASK_ALL.with(language, &[("count", &count)]);
        let on = Callback::new(move |()| app.send(Event::MaskAll));
        let press = view! { <Press text class="main" id="mask-all" on /> }.into_any();
        block(
            "",
            vec![
                still("", html! { p { (w::INTRO.get(language)) } }),
                line("", vec![press]),
            ],
        )
    })
}

/// What waits in the texts that were typed. Drawn anew only when that is something else.
fn in_texts(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let found = Derived::new(move || {
        app.read(&FINDS, |core| {
            let named = |leak: &Leak| {
                let name = view::text_name(language, &programme, core, &leak.whence);
                (name, leak.clone())
            };
            core.waiting().iter().map(named).collect::<Vec<_>>()
        })
    });
    found.draw(move |found| {
        let texts: Vec<_> = found
            .into_iter()
            .map(|(name, leak)| {
                let finds: Vec<_> = (0..leak.finds.len())
                    .map(|n| one(app, language, &name, &leak, n))
                    .collect();
                element(view! {
                    <section class="leak">
                        <h2>{name}</h2>
                        <ul>{finds}</ul>
                    </section>
                })
            })
            .collect();
        block("", texts)
    })
}

/// One find, and what can be done with it.
fn one(app: App, language: Language, name: &str, leak: &Leak, n: usize) -> AnyView {
    let Some(find) = leak.finds.get(n) else {
        return nothing();
    };
    let excerpt = Excerpt::of(&leak.text, find);
    let place = view::find_place(language, &excerpt, name);
    let harmless = Harmless::find(&leak.text, find);
    let alone = Leak {
        finds: vec![find.clone()],
        ..leak.clone()
    };
    let mask = Callback::new(move |()| app.send(Event::Mask(alone.clone())));
    let keep = Callback::new(move |()| app.send(Event::Harmless(harmless.clone())));
    let masked = w::MASK.with(language, &[("masked", &excerpt.masked)]);
    let presses = vec![
        press(language, &masked, &place, "", mask),
        words(" "),
        press(language, w::KEEP.get(language), &place, "quiet", keep),
    ];
    let parts = vec![
        still("bare", view::find(language, &excerpt, false)),
        line("", presses),
    ];
    element(view! { <li>{parts}</li> })
}

/// A button for something that its text alone does not tell apart.
fn press(
    language: Language,
    text: &str,
    what: &str,
    class: &'static str,
    on: Callback<()>,
) -> AnyView {
    let label = [text, language.colon(), what].concat();
    view! { <Press text=text.to_owned() label class on /> }.into_any()
}

/// What waits in a file that is open here.
#[derive(Debug, Clone, PartialEq)]
struct InFile {
    id: Option<Id<Attachment>>,
    name: String,
    count: u64,
    shown: Vec<Excerpt>,
    is_whole: bool,
    is_maskable: bool,
}

impl InFile {
    fn of(file: &OpenFile) -> InFile {
        InFile {
            id: file.id.clone(),
            name: file.name.clone(),
            count: file.searched.count,
            shown: file.searched.shown.clone(),
            is_whole: file.looked == Looked::Whole,
            is_maskable: file.is_maskable(),
        }
    }
}

fn in_files(app: App, language: Language) -> AnyView {
    let found = Derived::new(move || {
        app.read(&FINDS, |core| {
            core.waiting_files().map(InFile::of).collect::<Vec<_>>()
        })
    });
    found.draw(move |files| {
        let files = files.iter();
        block("", files.map(|file| of_file(app, language, file)).collect())
    })
}

fn of_file(app: App, language: Language, file: &InFile) -> AnyView {
    let Some(id) = file.id.clone() else {
        return nothing();
    };
    let mut presses = Vec::new();
    if !file.is_whole {
        presses.push(words(w::UNFINISHED.get(language)));
    } else if file.is_maskable {
        let id = id.clone();
        let on = Callback::new(move |()| app.send(Event::File(FileEvent::Mask(id.clone()))));
        let text = w::MASK_FILE.with(language, &[("name", &file.name)]);
        presses.push(view! { <Press text on /> }.into_any());
    } else {
        let size = locale::size(language, MASKABLE as f64);
        presses.push(words(w::TOO_LARGE.with(language, &[("size", &size)])));
    }
    presses.push(words(" "));
    let on = Callback::new(move |()| app.send(Event::Harmless(Harmless::File(id.clone()))));
    presses.push(press(
        language,
        w::KEEP_FILE.get(language),
        &file.name,
        "quiet",
        on,
    ));
    let about = view::of_file(language, &file.name, file.count, &file.shown);
    let parts = vec![still("bare", about), line("", presses)];
    element(view! { <section class="leak">{parts}</section> })
}
