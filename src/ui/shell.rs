use leptos::prelude::*;

use super::{
    App, Place, Step,
    app::{DRAFT, Fetched, LANGUAGE, address},
    calculator, chooser, compare,
    html::{Html, dynamic, group, live, still, text},
    intake,
};
use crate::{
    browser,
    case::{Draft, link},
    locale::{Language, words::shell as w},
};

/// What one part of the page can show: a place, or nothing, where that place belongs to the other part.
pub type Part = fn(App, Language, Place) -> Option<AnyView>;

/// The part that everybody loads.
pub fn first(app: App, language: Language, place: Place) -> Option<AnyView> {
    (place == Place::Calculator).then(|| calculator::page(app, language))
}

/// The part that is loaded by whoever prepares a case or compares plans.
pub fn more(app: App, language: Language, place: Place) -> Option<AnyView> {
    match place {
        Place::Calculator => None,
        Place::Intake(step) => Some(intake::page(app, language, step)),
        Place::Compare => Some(compare::page(app, language)),
    }
}

/// Puts a part of the page into the document and keeps it there.
pub fn start(part: Part) {
    browser::keep_calm();
    let Some(root) = browser::root() else { return };
    let app = App::new();
    follow_address(app);
    follow_presses(app);
    app.fetch_index();
    gloo_timers::callback::Interval::new(1000, move || app.tick()).forget();
    root.set_inner_html("");
    mount_to(root, move || shell(app, part)).forget();
    browser::ready();
}

/// The address says where the person is and what was chosen; every change goes back into it.
fn follow_address(app: App) {
    let arrive = move |hash: String| {
        let (path, choices) = hash.split_once('?').unwrap_or((&hash, ""));
        app.draft.update(|draft| link::read(choices, draft));
        app.place.set(Place::of(path));
    };
    arrive(browser::hash());
    browser::on_hash_change(arrive);
}

/// Presses on what is drawn as markup.
fn follow_presses(app: App) {
    browser::on_press(&["data-go", "data-focus"], move |attribute, value| {
        if attribute == "data-go" {
            app.go(Place::of(&value));
        } else {
            browser::focus(&value);
        }
    });
}

/// What happens by itself when a signal changes.
fn effects(app: App) {
    Effect::new(move |_| {
        let draft = app.draft.get();
        browser::replace_hash(&address(app.place.get(), &draft));
        app.kept.set(browser::keep(DRAFT, &draft.to_json()));
    });
    let id = text(Box::new(move || {
        let id = app
            .draft
            .with(|draft| draft.programme.as_ref().map(ToString::to_string));
        id.unwrap_or_default()
    }));
    Effect::new(move |_| match id.get().parse() {
        Ok(id) => app.fetch(id),
        Err(_) => app.programme.set(Fetched::Nothing),
    });
    Effect::new(move |_| {
        let language = app.language.get();
        browser::keep(LANGUAGE, language.tag());
        browser::speak(language, w::TITLE.get(language));
    });
}

fn shell(app: App, part: Part) -> AnyView {
    effects(app);
    dynamic(move || {
        let language = app.language.get();
        let page = dynamic(move || {
            let place = app.place.get();
            part(app, language, place).unwrap_or_else(|| {
                // The other part of the page has this place: the same address loads it.
                browser::reload(&untrack(|| app.draft.with(Draft::to_json)));
                chooser::loading(language)
            })
        });
        let mut skip = Html::new();
        skip.element(
            "<a class=\"skip\" href=\"#main\" data-focus=\"main\">",
            w::SKIP.get(language),
            "</a>",
        );
        let main = view! { <main id="main" tabindex="-1">{page}</main> }.into_any();
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
        html.raw("<ul>");
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
        html.raw("</ul>");
        html
    };
    let mut languages = Html::new();
    for other in Language::ALL {
        let tag = other.tag();
        languages
            .raw("<option value=\"")
            .text(tag)
            .raw("\" lang=\"")
            .text(tag);
        languages.raw(if other == language {
            "\" selected>"
        } else {
            "\">"
        });
        languages.text(other.name()).raw("</option>");
    }
    let speak = move |event| {
        if let Some(language) = Language::of(&event_target_value(&event)) {
            app.language.set(language);
            browser::focus("language");
        }
    };
    view! {
        <header class="top">
            <a class="brand" href="#/calculator"><span class="mark" aria-hidden="true"></span>"Duetime"</a>
            <nav aria-label=w::PAGES.get(language)>{live("", places)}</nav>
            <div class="language">
                <label for="language">{w::LANGUAGE.get(language)}</label>
                <select id="language" on:change=speak inner_html=languages.into_string()></select>
            </div>
        </header>
    }
    .into_any()
}

fn footer(app: App, language: Language) -> AnyView {
    let said = RwSignal::new("");
    let forget = move |_| {
        app.draft.set(Draft::default());
        browser::forget(DRAFT);
        said.set(w::FORGOTTEN.get(language));
    };
    let kept = move || {
        if app.kept.get() {
            w::PRIVACY
        } else {
            w::NOT_KEPT
        }
        .get(language)
    };
    view! {
        <footer class="bottom">
            <p>{kept}</p>
            <p>{w::INDEPENDENT.get(language)}</p>
            <p>
                <button type="button" class="quiet" on:click=forget>{w::FORGET.get(language)}</button>
                " "<span role="status">{move || said.get()}</span>
            </p>
        </footer>
    }
    .into_any()
}
