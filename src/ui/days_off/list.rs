//! The days that are off or may be, each with a box to tick, and where those of the country come from.

use chrono::Datelike;
use leptos::prelude::*;

use super::listed;
use crate::{
    app::{Edit, Fetched},
    locale::Language,
    ui::{
        App,
        html::{dynamic, live, nothing},
        parts::{Days, Derived, disclosure, flag},
    },
    view::{
        days_off::{count, known, rows, ticked},
        html,
    },
};

/// The year in which the case is opened.
fn year(app: App) -> i32 {
    let now = app.minute.get();
    let moment = app.moment();
    moment.map_or_else(|_| now.year(), |moment| moment.local().year())
}

/// The days of that year.
pub(super) fn list(app: App, language: Language) -> AnyView {
    let days = Derived::new(move || rows(language, &listed(app), year(app)));
    let (any, all) = (days.clone(), days.clone());
    let is_any = flag(move || any.with(|days| !days.is_empty()));
    let on = Callback::new(move |(id, is_off): (String, bool)| {
        let tick = ticked(&listed(app), &id, is_off);
        app.edit(Edit::Day(id, tick));
    });
    dynamic(move || {
        if !is_any.get() {
            return nothing();
        }
        let all = all.clone();
        let summary = live("bare", move || {
            let text = all.with(|days| count(language, days, year(app)));
            html! { (text) }
        });
        let known = live("", move || {
            app.country.with(|country| match country {
                Fetched::Ready(country) => known(language, country),
                _ => html! {},
            })
        });
        let days = view! { <Days language rows=days.clone() on /> };
        disclosure("", "", false, summary, vec![days.into_any(), known])
    })
}
