use leptos::{ev::MouseEvent, prelude::*};

use super::{
    App, Place, Step,
    app::OUTCOME,
    chunks::{self, chunks},
    days_off,
    html::{dynamic, live, nothing, still},
    parts::{Derived, Go, Jump, Press, Toggle, block, element, flag, line, words},
    start,
};
use crate::{
    app::{Answer, App as Core, Event, Fetched, Part},
    clock::Moment,
    locale::{
        Language, Style,
        words::{answer as w, calculator as c, holidays, shell},
    },
    programme::{Commitment, Due, Kind},
    view::{self, Markup, html, say},
};

pub use view::sentence;

/// The kind of the answer as the style knows it.
pub fn kind(app: App) -> &'static str {
    let mut found = "waiting";
    app.answered(&mut |_, _, answer| found = view::kind(answer));
    found
}

/// What the answer says, for the panel that stands beside the questions (`calculator::panel`).
pub fn said(app: App, language: Language) -> AnyView {
    // What is read aloud changes with the answers, never with the passing of time.
    let aloud = move || {
        let mut text = String::new();
        app.answered_still(&mut |_, _, answer| text = view::spoken(language, answer));
        html! { (text) }
    };
    let left = move || {
        let mut left = html! {};
        let now = app.now.get();
        app.answered(&mut |_, _, answer| left = view::left(language, now, answer));
        left
    };
    let is_open = flag(move || app.open.get());
    let on = Callback::new(move |()| app.send(Event::Open(!app.open.get_untracked())));
    let title = html! { h2 id="answer-title" { (shell::ANSWER.get(language)) } };
    let aloud = live("", aloud);
    let toggle = view! { <Toggle language is_open on /> };
    let is_there = flag(move || app.read(&OUTCOME, |core| core.outcome().there().is_some()));
    let waiting = dynamic(move || {
        if is_there.get() {
            nothing()
        } else {
            start::start(app, language)
        }
    });
    let top = vec![
        live("bare", move || hero(app, language)),
        waiting,
        ways_on(app, language),
    ];
    let more = block("more-answer", more(app, language));
    let parts = vec![
        still("bare", title),
        element(view! { <div class="sr" role="status">{aloud}</div> }),
        block("top", top),
        super::changed::changed(app, language),
        live("under", left),
        toggle.into_any(),
        element(view! { <div id="answer-more">{more}</div> }),
    ];
    block("bare", parts)
}

fn hero(app: App, language: Language) -> Markup {
    let mut hero = None;
    let now = app.minute.get();
    app.answered(&mut |_, _, answer| {
        let country = app.draft.with(|draft| draft.holidays.country.clone());
        hero = Some(view::hero(language, now, answer, &country));
    });
    hero.unwrap_or_else(|| html! {})
}

/// What there is to do where there is no answer.
#[derive(Clone, Default, PartialEq)]
enum Way {
    #[default]
    None,
    /// The holidays that were chosen did not come.
    Holidays,
    /// The own figure cannot be read: the field at which that is mended, and what is wrong.
    Own(&'static str, String),
}

fn ways_on(app: App, language: Language) -> AnyView {
    let way = Derived::new(move || {
        let mut way = Way::None;
        app.answered(&mut |_, placed, answer| {
            way = match answer {
                Answer::Missing => Way::Holidays,
                Answer::BadOwn(bad) => {
                    let (field, text) = view::own::said(language, &placed.choices.own, *bad);
                    Way::Own(field, text)
                }
                _ => Way::None,
            };
        });
        way
    });
    way.draw(move |way| match way {
        Way::None => nothing(),
        Way::Holidays => {
            let again = Callback::new(move |()| chunks::again(app));
            let without = Callback::new(move |()| app.edit(crate::app::Edit::WithoutCountry));
            let again = view! { <Press text=holidays::AGAIN.get(language) on=again /> };
            let without =
                view! { <Press text=holidays::WITHOUT.get(language) class="quiet" on=without /> };
            line("", vec![again.into_any(), words(" "), without.into_any()])
        }
        Way::Own(field, text) => {
            let go = move |event: MouseEvent| {
                event.prevent_default();
                let at = field.to_owned();
                // The field may stand in another step.
                app.send(if app.place.get_untracked().has_questions() {
                    Event::Focus(at)
                } else {
                    let to = Place::Intake(Step::Happened);
                    Event::Change { to, at }
                });
            };
            let way = element(view! { <a href=["#", field].concat() on:click=go>{text}</a> });
            line("", vec![way])
        }
    })
}

/// All that stands below the answer, where it stands open.
fn more(app: App, language: Language) -> Vec<AnyView> {
    let before = move || {
        given(app, &|it| {
            html! {
                @if let Kind::Due(due) = &it.commitment.kind {
                    (view::elsewhere(language, it.now, due, it.moment, app.device()))
                }
                (view::standing(language, it.now, it.commitment.hours, it.moment.zone, &app.days_off()))
            }
        })
    };
    let grounds = move || {
        given(app, &|it| {
            html! {
                (view::grounds(language, it.placed, it.commitment))
                @match &it.commitment.kind {
                    Kind::Due(due) => (view::others(language, it.now, due, it.moment.zone)),
                    Kind::NotPublished => p class="hint" { (w::USE_OWN.get(language)) },
                    _ => {}
                }
            }
        })
    };
    let ribbon = move || {
        let saved = app.read(&[Part::Entry], Core::old_entry);
        given(app, &|it| {
            html! {
                @if let Kind::Due(due) = &it.commitment.kind {
                    @if let Some(saved) = saved {
                        @let time = say::at(language, it.now, saved, it.moment.zone, Style::Short);
                        p class="notice" { (w::ENTRY_OLD.with(language, &[("time", &time)])) }
                    }
                    (view::ribbon::small(language, it.now, due, it.moment))
                }
            }
        })
    };
    let reach = move || {
        given(app, &|it| {
            html! { (view::reach(language, it.now, it.placed, it.moment)) }
        })
    };
    let is_due = flag(move || app.read(&OUTCOME, |core| due(core).is_some()));
    let calendar = dynamic(move || {
        if !is_due.get() {
            return nothing();
        }
        let Fetched::Ready(details) = chunks().details.want(app) else {
            return nothing();
        };
        let on = Callback::new(move |()| (details.remind)(app));
        let button = view! { <Press text=w::TO_CALENDAR.get(language) class="quiet" on /> };
        line("", vec![button.into_any()])
    });
    vec![
        live("bare", before),
        live("bare", ribbon),
        live("bare", grounds),
        days_off::said(app, language),
        on(app, language),
        calendar,
        live("bare", reach),
    ]
}

fn due(core: &Core) -> Option<&Due<'_>> {
    let (_, commitment, _) = core.outcome().given()?;
    match &commitment.kind {
        Kind::Due(due) => Some(due),
        _ => None,
    }
}

/// What was given, for what is drawn from it.
struct Given<'a> {
    placed: &'a crate::case::Placed<'a>,
    commitment: &'a Commitment<'a>,
    moment: Moment,
    now: chrono::DateTime<chrono::Utc>,
}

/// Draws what was given as of this minute; nothing where nothing was.
fn given(app: App, draw: &dyn Fn(&Given<'_>) -> Markup) -> Markup {
    let mut drawn = html! {};
    let now = app.minute.get();
    app.answered(&mut |_, placed, answer| {
        if let Answer::Given(commitment, moment) = answer {
            drawn = draw(&Given {
                placed,
                commitment,
                moment: *moment,
                now,
            });
        }
    });
    drawn
}

/// The way to why, and to the case.
fn on(app: App, language: Language) -> AnyView {
    let is_given = flag(move || {
        let is_given = app.read(&OUTCOME, |core| core.outcome().given().is_some());
        is_given && app.place.get().has_questions()
    });
    dynamic(move || {
        if !is_given.get() {
            return nothing();
        }
        let why = view! { <Jump text=w::WHY.get(language) to="why" /> };
        let mut parts = vec![why.into_any()];
        if app.place.get_untracked() == Place::Calculator {
            let to = Place::Intake(Step::Before);
            let case = view! { <Go app text=c::TO_INTAKE.get(language) to /> };
            parts.push(words(" "));
            parts.push(case.into_any());
        }
        line("on", parts)
    })
}
