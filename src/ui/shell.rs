use leptos::{ev::MouseEvent, prelude::*};

use super::{
    App, Place, calculator, chooser,
    chunks::{self, chunks},
    drive,
    html::{dynamic, effect, live, nothing, still, text},
    parts::{Select, block, element},
};
use crate::{
    app::{Event, Fetched},
    browser,
    locale::{
        Language,
        words::{pack::Pack, shell as w},
    },
    view::{self, html},
};

/// Puts the page into the document and keeps it there.
pub fn start() {
    browser::keep_calm();
    let Some(root) = browser::root() else { return };
    let app = App::new();
    app.send(Event::Opened(Box::new(drive::found())));
    browser::on_hash_change(move |hash| {
        let shown = browser::been_here();
        app.send(Event::Arrived { hash, shown });
    });
    browser::keep_page();
    let tick = move || app.send(Event::Passed(browser::now(), browser::milliseconds()));
    gloo_timers::callback::Interval::new(1000, tick).forget();
    // Nothing is shown before there are words for it.
    wasm_bindgen_futures::spawn_local(async move {
        if super::words::in_language(app, Pack::Shell).await {
            let language = app.language.get_untracked();
            browser::speak(language, w::TITLE.get(language));
            root.set_inner_html("");
            mount_to(root, move || shell(app)).forget();
            browser::stand("ready");
        } else {
            browser::give_up("the words of the page did not come");
        }
    });
}

/// What happens by itself when a signal changes: what is needed next is fetched while the person reads.
fn effects(app: App) {
    effect(Box::new(move || {
        if app.index.with(Fetched::is_ready) {
            ahead(move || chunks().answer.soon(app));
        }
    }));
    effect(Box::new(move || {
        if app.programme.with(Fetched::is_ready) {
            ahead(move || {
                chunks().details.soon(app);
                chunks().case.soon(app);
            });
        }
    }));
}

/// Does something once the browser has nothing else to do.
fn ahead(act: impl FnOnce() + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        browser::idle().await;
        act();
    });
}

fn shell(app: App) -> AnyView {
    effects(app);
    // An open answer makes way for whatever is turned to outside it: what is turned to in it is not heard here.
    let close = move |_| app.send(Event::Open(false));
    let drawn = dynamic(move || drawn(app, app.language.get()));
    element(view! { <div class="bare" on:focusin=close>{drawn}</div> })
}

/// Everything, in one language.
fn drawn(app: App, language: Language) -> AnyView {
    let page = dynamic(move || {
        let place = app.place.get();
        match place {
            Place::Calculator => calculator::page(app, language),
            place => match chunks::draw(app, language, place) {
                Fetched::Ready(drawn) => drawn,
                Fetched::Failed => headed(language, place, chunks::missing(app, language)),
                _ => headed(language, place, chooser::loading(language)),
            },
        }
    });
    let notice = dynamic(move || match chunks().answer.ready() {
        Some(answer) => (answer.notice)(app, language),
        None => nothing(),
    });
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus("main");
    };
    let skip =
        element(view! { <a class="skip" href="#main" on:click=skip>{w::SKIP.get(language)}</a> });
    let parts = vec![notice, page];
    let main = element(view! { <main id="main" tabindex="-1">{parts}</main> });
    block(
        "",
        vec![skip, header(app, language), main, footer(app, language)],
    )
}

/// What stands in a place that cannot be shown yet, under a heading.
fn headed(language: Language, place: Place, view: AnyView) -> AnyView {
    let word = match place {
        Place::Compare => w::COMPARE,
        Place::Studio => w::STUDIO,
        _ => w::INTAKE,
    };
    let head = html! { h1 { (word.get(language)) } };
    block("", vec![still("", head), view])
}

fn header(app: App, language: Language) -> AnyView {
    let places = move || view::places(language, app.place.get(), |place| app.address(place));
    let value = text(Box::new(move || language.tag().to_owned()));
    let on = Callback::new(move |tag: String| {
        if let Some(language) = Language::of(&tag) {
            app.send(Event::Speak(language));
        }
    });
    let options = Language::ALL
        .map(|language| (language.tag().to_owned(), language.name().to_owned()))
        .to_vec();
    let choice =
        view! { <Select id="language" label=w::LANGUAGE.get(language) options value on /> };
    let unspoken = move || {
        let language = app.unspoken.get().map(Language::name);
        html! {
            @if let Some(name) = language {
                p class="notice" role="status" {
                    (w::NOT_SPOKEN.with(app.language.get(), &[("language", name)]))
                }
            }
        }
    };
    let parts = vec![
        live("places", places),
        block("language", vec![choice.into_any(), live("", unspoken)]),
    ];
    element(view! { <header class="top">{parts}</header> })
}

fn footer(app: App, language: Language) -> AnyView {
    let about = move || {
        let kept = if app.kept.get() {
            w::PRIVACY
        } else {
            w::NOT_KEPT
        };
        html! { p { (kept.get(language)) } p { (w::INDEPENDENT.get(language)) } }
    };
    let drafts = move || {
        let ways = [(Place::Drafts, w::DRAFTS), (Place::Studio, w::STUDIO)];
        html! {
            @for (place, word) in ways {
                p { a href={ "#" (app.address(place)) } { (word.get(language)) } }
            }
        }
    };
    let parts = vec![live("", about), live("", drafts)];
    let footer = element(view! { <footer>{parts}</footer> });
    block("bottom", vec![footer])
}
