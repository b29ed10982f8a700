//! The answer beside the form, as the programme is now.

use leptos::prelude::*;

use super::{
    line::known,
    state::{read, send},
};
use crate::{
    app::{
        Answer,
        studio::{Asked, Event, Part, Shown},
    },
    locale::{
        Language,
        words::{shell, studio as w},
    },
    programme::Kind,
    studio::Of,
    ui::{
        App,
        html::{dynamic, live, still, text},
        parts::{Kind as Field, Panel, Select, TextField, Toggle, block, element, flag},
    },
    view::{self, Markup, html},
};

/// The panel: what is asked, and the answer. `is_open`: whether it stands open where the page is narrow.
pub fn panel(app: App, language: Language, is_open: RwSignal<bool>) -> AnyView {
    let kind = text(Box::new(move || {
        let mut kind = "waiting".to_owned();
        answered(app, &mut |shown| {
            view::kind(shown.answer).clone_into(&mut kind)
        });
        kind
    }));
    let open = flag(move || is_open.get());
    let toggle = Callback::new(move |()| is_open.update(|is| *is = !*is));
    let top = live("", move || hero(app, language));
    let title = html! { h2 id="answer-title" { (shell::ANSWER.get(language)) } };
    let more = vec![asked(app, language), live("", move || below(app, language))];
    let inside = vec![
        still("bare", title),
        element(view! { <div class="top">{top}</div> }),
        live("under", move || {
            let mut left = html! {};
            let now = app.minute.get();
            answered(app, &mut |shown| {
                left = view::left(language, now, shown.answer)
            });
            left
        }),
        view! { <Toggle language is_open=open on=toggle /> }.into_any(),
        element(view! { <div id="answer-more">{block("more-answer", more)}</div> }),
    ];
    view! { <Panel kind is_open=open inside=block("bare", inside) /> }.into_any()
}

/// Shows the answer, and follows what it depends on.
fn answered(app: App, show: &mut dyn FnMut(&Shown<'_>)) {
    let (now, device) = (app.minute.get(), app.device());
    read(&[Part::Edited, Part::Asked], |studio| {
        studio.answered(now, device, show)
    });
}

fn hero(app: App, language: Language) -> Markup {
    let mut hero = None;
    let now = app.minute.get();
    answered(app, &mut |shown| {
        hero = Some(html! {
            p class="small" { (shown.plan.name.as_str()) " · " (shown.level.term.as_str()) }
            (view::hero(language, now, shown.answer, ""))
        });
    });
    // Where the file is wrong nothing is shown that it said before.
    hero.unwrap_or_else(|| {
        let why = read(&[], |studio| match studio.programme() {
            Some(Err(bad)) => bad.to_string(),
            _ => String::new(),
        });
        html! {
            p class="waiting" { (w::NO_ANSWER.get(language)) }
            p class="small" lang="en" { (why) }
        }
    })
}

/// The way to it.
fn below(app: App, language: Language) -> Markup {
    let mut drawn = html! {};
    let now = app.minute.get();
    answered(app, &mut |shown| {
        if let Answer::Given(commitment, moment) = shown.answer {
            drawn = html! {
                (view::sources(shown.programme, language, &commitment.sources, &commitment.readings))
                @if let Some(note) = commitment.target.and_then(|target| target.note.as_ref()) {
                    p { (note.get(language)) }
                }
                @if let Kind::Due(due) = &commitment.kind {
                    (view::others(language, now, due, moment.zone))
                    (view::why::way(language, now, due, *moment))
                }
            };
        }
    });
    drawn
}

fn now_asked() -> Asked {
    read(&[], |studio| (*studio.asked).clone())
}

/// What is asked of some names: the first of them, where nothing was chosen that is there.
fn chosen(all: Memo<Vec<(String, String)>>, of: fn(&Asked) -> &String) -> Memo<String> {
    text(Box::new(move || {
        let asked = read(&[Part::Asked], |studio| of(&studio.asked).clone());
        all.with(|all| {
            let found = all.iter().find(|one| one.0 == asked).or(all.first());
            found.map_or_else(String::new, |one| one.0.clone())
        })
    }))
}

fn asked(app: App, language: Language) -> AnyView {
    let plans = known(Of::Plan);
    let levels = known(Of::Level);
    let plan = dynamic(move || {
        let value = chosen(plans, |asked| &asked.plan);
        let on = Callback::new(move |plan| {
            send(
                app,
                Event::Asked(Asked {
                    plan,
                    ..now_asked()
                }),
            );
        });
        let label = w::ASK_PLAN.get(language);
        view! { <Select id="ask-plan" label options=plans.get() value on /> }.into_any()
    });
    let level = dynamic(move || {
        let value = chosen(levels, |asked| &asked.level);
        let on = Callback::new(move |level| {
            send(
                app,
                Event::Asked(Asked {
                    level,
                    ..now_asked()
                }),
            );
        });
        let label = w::ASK_LEVEL.get(language);
        view! { <Select id="ask-level" label options=levels.get() value on /> }.into_any()
    });
    let day = text(Box::new(|| {
        read(&[Part::Asked], |studio| studio.asked.day.clone())
    }));
    let on_day = Callback::new(move |day| {
        send(app, Event::Asked(Asked { day, ..now_asked() }));
    });
    let time = text(Box::new(|| {
        read(&[Part::Asked], |studio| studio.asked.time.clone())
    }));
    let on_time = Callback::new(move |time| {
        send(
            app,
            Event::Asked(Asked {
                time,
                ..now_asked()
            }),
        );
    });
    let kind = Field::Short;
    let moment = vec![
        view! { <TextField id="ask-day" label=w::ASK_DAY.get(language) hint=w::ASK_DAY_HINT.get(language) kind value=day on=on_day /> }.into_any(),
        view! { <TextField id="ask-time" label=w::ASK_TIME.get(language) hint=w::ASK_TIME_HINT.get(language) kind value=time on=on_time /> }.into_any(),
    ];
    block(
        "asking",
        vec![block("pair", vec![plan, level]), block("pair", moment)],
    )
}
