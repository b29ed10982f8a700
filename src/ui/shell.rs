use leptos::prelude::*;

use super::{
    App, Place, Step,
    app::{DRAFT, Fetched, LANGUAGE, TAB},
    calculator, chooser,
    chunks::{self, chunks},
    html::{Html, dynamic, effect, frame, group, live, nothing, still},
    parts::{select, signal},
};
use crate::{
    browser,
    case::link,
    locale::{Language, words::shell as w},
};

/// Puts the page into the document and keeps it there.
pub fn start() {
    browser::keep_calm();
    let Some(root) = browser::root() else { return };
    let app = App::new();
    follow_address(app);
    follow_presses(app);
    app.fetch_index();
    gloo_timers::callback::Interval::new(1000, move || app.tick()).forget();
    root.set_inner_html("");
    mount_to(root, move || shell(app)).forget();
    browser::stand("ready");
}

/// The address says where the person is and what was chosen; every change goes back into it.
fn follow_address(app: App) {
    let mut hash = browser::hash();
    if !browser::been_here() {
        hash = [&hash, "&", &browser::search()].concat();
    }
    let (path, choices) = link::parts(&hash);
    app.place.set(Place::of(&path));
    let tab = browser::tab_kept(TAB).filter(|reference| !reference.is_empty());
    let kept = [browser::kept(DRAFT), tab];
    let remembered = app.remembered.with_untracked(Option::is_some);
    app.settled
        .set(choices.is_empty() && kept == [None, None] && !remembered);
    app.choices.set(choices);
    // Back and Forward lead to places, never to choices of before.
    browser::on_hash_change(move |hash| {
        let choose = !browser::been_here();
        let (path, choices) = link::parts(&hash);
        let place = Place::of(&path);
        match chunks().answer.ready_untracked() {
            Some(answer) if choose => (answer.arrive)(app, &choices),
            // What answers takes them up when it comes.
            None if choose && !choices.is_empty() => {
                app.settled.set(false);
                app.choices.set(choices);
            }
            _ => {}
        }
        if app.place.with_untracked(|here| *here != place) || choose {
            app.place.set(place);
        } else {
            // An entry of before says what was chosen then.
            browser::replace_hash(&untrack(|| app.address(place)));
        }
    });
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
        "data-go" | "data-change" => {
            // Whoever changes one thing comes to its field.
            let (path, field) = value.split_once(' ').unwrap_or((&value, "step"));
            app.changing.set(attribute == "data-change");
            app.begin_at.set(field.to_owned());
            app.go(Place::of(path));
        }
        "data-do" => {
            if let Some(case) = chunks().case.ready_untracked() {
                (case.act)(app, &value);
            }
        }
        "data-focus" => browser::focus(&value),
        "data-again" => fetch_again(app),
        "data-newer" => browser::reload(),
        "data-open" => app.open.update(|open| *open = !*open),
        "data-link" => app.link.set(String::new()),
        "data-forget" => chunks()
            .answer
            .then(app, |app, answer| (answer.forget)(app)),
        attribute => {
            if let Some(answer) = chunks().answer.ready_untracked() {
                (answer.act)(app, attribute, &value);
            }
        }
    });
    // An open answer makes way for whatever is turned to outside it.
    browser::on_focus("aside", move |inside| {
        if !inside && app.open.get_untracked() {
            app.open.set(false);
        }
    });
}

/// Fetches anew what did not come.
fn fetch_again(app: App) {
    let chunks = chunks();
    let index = app
        .index
        .with_untracked(|index| matches!(index, Fetched::Failed));
    if index {
        app.fetch_index();
    }
    let tried = [
        index,
        chunks.answer.again(app),
        chunks.case.again(app),
        chunks.compare.again(app),
    ];
    if tried == [false; 4]
        && let Some(answer) = chunks.answer.ready_untracked()
    {
        (answer.again)(app);
    }
}

/// What happens by itself when a signal changes.
fn effects(app: App) {
    effect(Box::new(move || {
        let address = app.address(app.place.get());
        // The choices of a link stand there until they are taken up.
        if app.settled.get() {
            browser::replace_hash(&address);
        }
    }));
    effect(Box::new(move || {
        if let Some(answer) = chunks().answer.ready() {
            (answer.follow)(app);
        }
    }));
    effect(Box::new(move || {
        let language = app.language.get();
        // Where not even this can be kept, nothing can.
        if !browser::keep(LANGUAGE, language.tag()) {
            app.kept.set(false);
        }
        browser::speak(language, w::TITLE.get(language));
    }));
    // What is needed next is fetched while the person reads.
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
            let drawn = match place {
                Place::Calculator => calculator::page(app, language),
                place => match chunks::draw(app, language, place) {
                    Fetched::Ready(drawn) => drawn,
                    Fetched::Failed => return headed(language, place, chunks::missing(language)),
                    _ => return headed(language, place, chooser::loading(language)),
                },
            };
            // A new place begins at its heading, for the eye and for a screen reader; a first visit at the top.
            if app.last.get_untracked().is_some_and(|last| last != place) {
                browser::focus(&app.begin_at.get_untracked());
                app.begin_at.set("step".to_owned());
            }
            app.last.set(Some(place));
            drawn
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
            browser::keep_view();
            app.language.set(language);
            browser::focus("language");
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
