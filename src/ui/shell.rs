use leptos::prelude::*;

use super::{
    App, Place, Step, calculator, chooser,
    chunks::{self, chunks},
    drive,
    html::{Html, dynamic, effect, frame, group, live, nothing, still},
    parts::{select, signal},
};
use crate::{
    app::{Event, Fetched},
    browser,
    locale::{Language, words::shell as w},
};

/// Puts the page into the document and keeps it there.
pub fn start() {
    browser::keep_calm();
    browser::install_intl();
    let Some(root) = browser::root() else { return };
    let app = App::new();
    app.send(Event::Opened(Box::new(drive::found())));
    browser::on_hash_change(move |hash| {
        let shown = browser::been_here();
        app.send(Event::Arrived { hash, shown });
    });
    follow_presses(app);
    let tick = move || app.send(Event::Passed(browser::now(), browser::milliseconds()));
    gloo_timers::callback::Interval::new(1000, tick).forget();
    root.set_inner_html("");
    mount_to(root, move || shell(app)).forget();
    browser::stand("ready");
}

/// Presses on what is drawn as markup.
fn follow_presses(app: App) {
    const HEARD: &[&str] = &[
        "data-go",
        "data-change",
        "data-focus",
        "data-again",
        "data-newer",
        "data-forget",
        "data-open",
        "data-calendar",
        "data-link",
        "data-take",
        "data-drop",
        "data-off",
        "data-without",
        "data-do",
    ];
    browser::on_press(HEARD, move |attribute, value| match attribute {
        "data-go" => app.go(Place::of(&value)),
        "data-change" => {
            // Whoever changes one thing comes to its field.
            let (path, field) = value.split_once(' ').unwrap_or((&value, "step"));
            app.send(Event::Change {
                to: Place::of(path),
                at: field.to_owned(),
            });
        }
        "data-do" => {
            if let Some(case) = chunks().case.ready_untracked() {
                (case.act)(app, &value);
            }
        }
        "data-focus" => browser::focus(&value),
        "data-again" => {
            browser::past_the_cache();
            chunks::again(app);
            app.send(Event::Again);
        }
        "data-newer" => browser::reload(),
        "data-open" => app.send(Event::Open(!app.open.get_untracked())),
        "data-link" => app.send(Event::CloseLink),
        "data-forget" => app.send(Event::DeleteThis),
        attribute => {
            if let Some(answer) = chunks().answer.ready_untracked() {
                (answer.act)(app, attribute, &value);
            }
        }
    });
    // An open answer makes way for whatever is turned to outside it.
    browser::on_focus("aside", move |inside| {
        if !inside {
            app.send(Event::Open(false));
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
            ahead(move || chunks().case.soon(app));
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
    dynamic(move || {
        let language = app.language.get();
        let page = dynamic(move || {
            let place = app.place.get();
            match place {
                Place::Calculator => calculator::page(app, language),
                place => match chunks::draw(app, language, place) {
                    Fetched::Ready(drawn) => drawn,
                    Fetched::Failed => headed(language, place, chunks::missing(language)),
                    _ => headed(language, place, chooser::loading(language)),
                },
            }
        });
        let mut skip = Html::new();
        skip.element(
            "<a class=\"skip\" href=\"#main\" data-focus=\"main\">",
            w::SKIP.get(language),
            "</a>",
        );
        let notice = dynamic(move || match chunks().answer.ready() {
            Some(answer) => (answer.notice)(app, language),
            None => nothing(),
        });
        let main = frame(
            "main",
            vec![("id", "main"), ("tabindex", "-1")],
            vec![notice, page],
        );
        group(
            "",
            vec![
                still("", skip),
                header(app, language),
                main,
                footer(app, language),
            ],
        )
    })
}

/// What stands in a place that cannot be shown yet, under a heading.
fn headed(language: Language, place: Place, view: AnyView) -> AnyView {
    let word = match place {
        Place::Compare => w::COMPARE,
        _ => w::INTAKE,
    };
    let mut head = Html::new();
    head.element("<h1>", word.get(language), "</h1>");
    group("", vec![still("", head), view])
}

fn header(app: App, language: Language) -> AnyView {
    let places = move || {
        let mut html = Html::new();
        html.raw("<a class=\"brand\" translate=\"no\" href=\"#/calculator\"><span class=\"mark\" aria-hidden=\"true\"></span>Duetime</a>");
        html.element("<nav aria-label=\"", w::PAGES.get(language), "\"><ul>");
        let here = app.place.get();
        for (place, word) in [
            (Place::Calculator, w::CALCULATOR),
            (Place::Intake(Step::Before), w::INTAKE),
            (Place::Compare, w::COMPARE),
        ] {
            let same = std::mem::discriminant(&here) == std::mem::discriminant(&place);
            html.raw("<li><a href=\"#").text(&app.address(place));
            html.raw(if same {
                "\" aria-current=\"page\">"
            } else {
                "\">"
            });
            html.text(word.get(language)).raw("</a></li>");
        }
        html.raw("</ul></nav>");
        html
    };
    let value = signal(move || language.tag().to_owned());
    let speak = Callback::new(move |tag: String| {
        if let Some(language) = Language::of(&tag) {
            app.send(Event::Speak(language));
        }
    });
    let names = Language::ALL.map(|language| (language.tag(), language.name()));
    let choice = select("language", w::LANGUAGE.get(language), &names, value, speak);
    let parts = vec![live("places", places), group("language", vec![choice])];
    frame("header", vec![("class", "top")], parts)
}

fn footer(app: App, language: Language) -> AnyView {
    live("bottom", move || {
        let mut html = Html::new();
        let kept = if app.kept.get() {
            w::PRIVACY
        } else {
            w::NOT_KEPT
        };
        html.element("<footer><p>", kept.get(language), "</p>");
        html.element("<p>", w::INDEPENDENT.get(language), "</p><p>");
        html.raw("<button type=\"button\" class=\"quiet\" data-forget=\"\">");
        html.text(w::FORGET.get(language))
            .raw("</button> <span role=\"status\">");
        if app.forgotten.get() {
            html.text(w::FORGOTTEN.get(language));
        }
        html.raw("</span></p></footer>");
        html
    })
}
