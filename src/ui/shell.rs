use leptos::prelude::*;

use super::{
    App, Place, Step,
    app::{DRAFT, Fetched, LANGUAGE, address, record},
    calculator, chooser, compare, desk, followed,
    html::{Html, dynamic, effect, frame, group, live, still, text},
    intake,
    parts::{select, signal},
    reminder, when,
};
use crate::{
    browser,
    case::{Draft, link},
    locale::{Language, words::shell as w},
};

/// One part of the page, which is loaded by whoever needs it.
#[derive(Clone, Copy)]
pub struct Part {
    /// Shows a place; nothing where it belongs to the other part.
    draw: fn(App, Language, Place) -> Option<AnyView>,
    /// What is done before anything is shown.
    begin: fn(App),
    /// What is done whenever something changes.
    follow: fn(App),
    /// What a press on `data-do` does.
    act: fn(App, &str),
}

/// The part that everybody loads.
pub const FIRST: Part = Part {
    draw: |app, language, place| {
        (place == Place::Calculator).then(|| calculator::page(app, language))
    },
    begin: |_| {},
    follow: |_| {},
    act: |_, _| {},
};

/// The part that is loaded by whoever prepares a case or compares plans.
pub const MORE: Part = Part {
    draw: |app, language, place| match place {
        Place::Calculator | Place::Nowhere => None,
        Place::Intake(step) => Some(intake::page(app, language, step)),
        Place::Drafts => Some(desk::page(app, language)),
        Place::Compare => Some(compare::page(app, language)),
    },
    begin: |app| {
        desk::begin(app);
        intake::listen(app);
    },
    follow: desk::follow,
    act: intake::act,
};

/// Puts a part of the page into the document and keeps it there.
pub fn start(part: Part) {
    browser::keep_calm();
    browser::install_intl();
    let Some(root) = browser::root() else { return };
    let app = App::new();
    (part.begin)(app);
    follow_address(app);
    follow_presses(app, part);
    app.fetch_index();
    gloo_timers::callback::Interval::new(1000, move || app.tick()).forget();
    root.set_inner_html("");
    mount_to(root, move || shell(app, part)).forget();
    browser::stand("ready");
}

/// The address says where the person is and what was chosen; every change goes back into it.
fn follow_address(app: App) {
    let arrive = move |hash: String, choose: bool| {
        let (path, choices) = link::parts(&hash);
        let is_new = app
            .draft
            .with_untracked(|draft| link::write(draft) != choices);
        if choose && is_new {
            if browser::been_here() {
                app.draft.update(|draft| link::restore(&choices, draft));
            } else {
                app.draft.update(|draft| link::read(&choices, draft));
                app.link.set(choices);
            }
        }
        let place = Place::of(&path);
        if app.place.with_untracked(|here| *here != place) || choose {
            app.place.set(place);
        } else {
            // An entry of before says what was chosen then.
            let to = app.draft.with_untracked(|draft| address(place, draft));
            browser::replace_hash(&to);
        }
    };
    // Who comes from the other part of the page brings along what the address says, and more.
    let mut hash = browser::hash();
    if !browser::been_here() {
        hash = [&hash, "&", &browser::search()].concat();
    }
    arrive(hash, app.last.get_untracked().is_none());
    // Back and Forward lead to places, never to choices of before.
    browser::on_hash_change(move |hash| arrive(hash, !browser::been_here()));
}

/// Presses on what is drawn as markup.
fn follow_presses(app: App, part: Part) {
    const HEARD: &[&str] = &[
        "data-go",
        "data-change",
        "data-focus",
        "data-again",
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
        "data-do" => (part.act)(app, &value),
        "data-focus" => browser::focus(&value),
        "data-again" => app.fetch_again(),
        "data-open" => app.open.update(|open| *open = !*open),
        "data-calendar" => reminder::save(app),
        "data-take" => when::take(app, &value),
        "data-drop" => app.drop_file(),
        "data-off" => app.press_day(&value),
        "data-without" => app.drop_country(),
        "data-link" => app.link.set(String::new()),
        _ => {
            browser::forget(&record(
                &app.draft.with_untracked(|draft| draft.reference.clone()),
            ));
            app.draft.set(Draft::default());
            app.link.set(String::new());
            browser::forget(DRAFT);
            app.forgotten.set(true);
        }
    });
    browser::on_whole(&["date", "time"], move |field, text, left| {
        when::whole(app, field, &text, left);
    });
    browser::on_arrow();
    browser::on_file("own-days", move |file| app.take_file(file));
    // An open answer makes way for whatever is turned to outside it.
    browser::on_focus("aside", move |inside| {
        if !inside && app.open.get_untracked() {
            app.open.set(false);
        }
    });
}

/// What happens by itself when a signal changes.
fn effects(app: App) {
    let mut last = String::new();
    effect(Box::new(move || {
        let place = app.place.get();
        let (address, json) = app
            .draft
            .with(|draft| (address(place, draft), draft.to_json()));
        browser::replace_hash(&address);
        // Only what was changed here: another tab may have kept something later.
        if json != last {
            app.kept.set(browser::keep(DRAFT, &json));
            last.clone_from(&json);
        }
        if !app.kept.get_untracked() {
            // The next best place, which lasts as long as the tab.
            browser::remember(&app.handover());
        }
    }));
    let id = text(Box::new(move || {
        let id = app
            .draft
            .with(|draft| draft.programme.as_ref().map(ToString::to_string));
        id.unwrap_or_default()
    }));
    effect(Box::new(move || match id.get().parse() {
        Ok(id) => app.fetch(id),
        Err(_) => app.programme.set(Fetched::Nothing),
    }));
    let country = signal(move || app.draft.with(|draft| draft.holidays.country.clone()));
    effect(Box::new(move || app.fetch_country(country.get())));
    effect(Box::new(move || {
        let language = app.language.get();
        browser::keep(LANGUAGE, language.tag());
        browser::speak(language, w::TITLE.get(language));
    }));
}

fn shell(app: App, part: Part) -> AnyView {
    effects(app);
    (part.follow)(app);
    dynamic(move || {
        let language = app.language.get();
        let page = dynamic(move || {
            let place = app.place.get();
            let drawn = (part.draw)(app, language, place).unwrap_or_else(|| {
                // The other part of the page has this place: the same address loads it, and is told what is here.
                let to = app.draft.with_untracked(|draft| address(place, draft));
                browser::replace_hash(&to);
                browser::reload(&app.handover());
                chooser::loading(language)
            });
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
        let main = frame(
            "main",
            vec![("id", "main"), ("tabindex", "-1")],
            vec![followed::notice(app, language), page],
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
            let to = app.draft.with(|draft| address(place, draft));
            html.raw("<li><a href=\"#").text(&to);
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
