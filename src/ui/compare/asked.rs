//! What is asked: the level, the plans, and the hour.

use leptos::prelude::*;

use super::{BASIS, Steady, beside, described, read, weekly};
use crate::{
    app::{Comparing, Edit, MOST_PLANS},
    browser,
    locale::{self, Language, Style, words::compare as w},
    programme::{Id, Plan, Programme},
    ui::{
        App,
        html::{dynamic, live, nothing, text},
        parts::{Press, Select, Slider, Tick, block, flag},
    },
    view::{
        compare::{name, why},
        html, say,
    },
};

/// All of it.
pub fn questions(app: App, language: Language, steady: Steady, programme: &Programme) -> AnyView {
    let parts = vec![
        level(app, language, steady, programme),
        described::section(app, language),
        plans(app, language, programme),
        beside::section(app, language, steady, programme),
        beyond(app, language, steady),
        hour(app, language),
    ];
    block("asked", parts)
}

fn level(app: App, language: Language, steady: Steady, programme: &Programme) -> AnyView {
    let mut options = vec![(String::new(), w::AS_PROBLEM.get(language).to_owned())];
    let levels = programme.levels.iter();
    options.extend(levels.map(|one| (one.id.to_string(), say::level(language, one))));
    let value = app.chosen(|chosen| {
        let level = chosen.compared.level.as_ref();
        level.map_or_else(String::new, ToString::to_string)
    });
    let on = app.entered(|id| Edit::Compare(Comparing::Level(id.parse().ok())));
    let label = w::LEVEL_ASKED.get(language);
    let select = view! { <Select id="compared-level" label options value on /> };
    let said = live("", move || {
        weekly(app, language, steady, |sides| {
            let is_chosen = sides.compared.level.is_some();
            html! {
                @if let Some(like) = &sides.why {
                    p class="hint" { (why(language, like)) }
                } @else if !is_chosen {
                    p class="hint" { (say::level(language, sides.level)) }
                }
            }
        })
    });
    block("", vec![select.into_any(), said])
}

fn plans(app: App, language: Language, programme: &Programme) -> AnyView {
    let plans = programme.plans.iter();
    let ticks: Vec<_> = plans
        .map(|plan| plan_tick(app, &plan.id, plan.name.as_str()))
        .collect();
    let most = MOST_PLANS.to_string();
    let hint = if programme.plans.len() > MOST_PLANS {
        w::MOST.with(language, &[("n", &most)])
    } else {
        String::new()
    };
    let fieldset = view! {
        <fieldset class="ticks">
            <legend>{w::PLANS.get(language)}</legend>
            <p class="hint">{hint}</p>
            {ticks}
        </fieldset>
    };
    crate::ui::parts::element(fieldset)
}

fn plan_tick(app: App, id: &Id<Plan>, name: &str) -> AnyView {
    let (read, write) = (id.clone(), id.clone());
    let value = flag(move || {
        app.draft.with(|draft| {
            let chosen = draft.chosen();
            chosen.is_none_or(|chosen| chosen.compared.left_out.get(&read) != Some(&true))
        })
    });
    let on = Callback::new(move |is: bool| {
        app.edit(Edit::Compare(Comparing::Plan(write.clone(), is)));
    });
    let id = ["compared-", id.as_str()].concat();
    view! { <Tick id label=name value on /> }.into_any()
}

/// The plans for which there is no room.
fn beyond(app: App, language: Language, steady: Steady) -> AnyView {
    live("", move || {
        weekly(app, language, steady, |sides| {
            let names: Vec<_> = sides.beyond.iter().map(|one| name(language, one)).collect();
            html! {
                @if !names.is_empty() {
                    @let names = locale::join(language, &names);
                    p class="notice warm" role="status" { (w::BEYOND.with(language, &[("names", &names)])) }
                }
            }
        })
    })
}

/// The hour of the week, which everything follows.
fn hour(app: App, language: Language) -> AnyView {
    let last = Memo::new(move |_| {
        let hours = read(app, &BASIS, |sides| sides.week.hours());
        hours.map_or(167, |hours| hours - 1)
    });
    let on = Callback::new(move |hour| app.edit(Edit::Compare(Comparing::Hour(Some(hour)))));
    let said = text(Box::new(move || {
        let said = read(app, &BASIS, |sides| {
            let (at, zone) = (sides.moment.at, sides.moment.zone);
            say::at(language, browser::now(), at, zone, Style::Short)
        });
        said.unwrap_or_default()
    }));
    let (label, hint) = (w::HOUR.get(language), w::HOUR_HINT.get(language));
    let value = chosen_hour(app);
    let slider = view! { <Slider id="compared-hour" label hint last value said on /> };
    let is_moved = app.holds(|chosen| chosen.compared.hour().is_some());
    let back = dynamic(move || {
        if !is_moved.get() {
            return nothing();
        }
        let on = Callback::new(move |()| {
            app.edit(Edit::Compare(Comparing::Hour(None)));
            browser::focus("compared-hour");
        });
        view! { <Press text=w::BACK.get(language) class="quiet" on /> }.into_any()
    });
    block("", vec![slider.into_any(), back])
}

/// The hour of the week that the moment lies in.
pub fn chosen_hour(app: App) -> Memo<usize> {
    Memo::new(move |_| read(app, &BASIS, |sides| sides.hour()).unwrap_or(0))
}
