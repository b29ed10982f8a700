//! What days off did to an answer.

use leptos::{ev::MouseEvent, prelude::*};

use super::{listed, name};
use crate::{
    app::{Answer, Edit, Event, Fetched},
    case::Tick,
    locale::{Language, words::holidays as w},
    programme::{Commitment, Due, Hours, Kind},
    ui::{
        App,
        chunks::chunks,
        html::{dynamic, live, nothing},
        parts::{Derived, OpenDays, block, element, flag, line, words},
    },
    view::{
        days_off::{met, perhaps, stops, unknown},
        html,
    },
};

/// That none are taken off, as long as none were chosen; then what they did to the answer. Nothing is said of time by the
/// clock on the wall before.
pub fn said(app: App, language: Language) -> AnyView {
    let none = flag(move || of(app, stops).unwrap_or_default() && !is_chosen(app));
    let none = dynamic(move || {
        if !none.get() {
            return nothing();
        }
        let go = move |event: MouseEvent| {
            event.prevent_default();
            app.send(Event::Focus("holidays".to_owned()));
        };
        let text = w::CHOOSE.get(language);
        let way = element(view! { <a href="#holidays" on:click=go>{text}</a> });
        let said = [w::NONE_TAKEN.get(language), " "].concat();
        line("hint", vec![words(said), way])
    });
    let chosen = flag(move || is_chosen(app));
    let taken = dynamic(move || {
        if !chosen.get() {
            return nothing();
        }
        match chunks().details.want(app) {
            Fetched::Ready(it) => (it.days_taken)(app, language),
            _ => nothing(),
        }
    });
    block("bare", vec![none, taken])
}

fn is_chosen(app: App) -> bool {
    app.draft.with(|draft| !draft.holidays.is_empty())
}

/// Which were taken off, and which might be.
pub fn taken(app: App, language: Language) -> AnyView {
    let did = live("bare", move || {
        let met = of(app, |due, hours| {
            let name = name(app, language);
            met(language, due, hours, &app.days_off(), &name)
        });
        html! { @if let Some(met) = met.filter(|_| is_chosen(app)) { (met) } }
    });
    let days = Derived::new(move || {
        let days = of(app, |due, hours| {
            let open = stops(due, hours) && is_chosen(app);
            open.then(|| perhaps(language, due, &listed(app)))
        });
        days.flatten().unwrap_or_default()
    });
    let on = Callback::new(move |(id, tick): (String, Tick)| app.edit(Edit::DayBeside(id, tick)));
    let unknown = live("bare", move || {
        let country = app.country.with(Fetched::ready);
        let unknown = of(app, |due, _| unknown(language, due, country.as_deref()));
        html! { @if let Some(unknown) = unknown { (unknown) } }
    });
    let open = view! { <OpenDays days on /> };
    block("bare", vec![did, open.into_any(), unknown])
}

/// Reads something of the time that was worked out; none where there is none.
fn of<T>(app: App, read: impl Fn(&Due<'_>, Option<&Hours>) -> T) -> Option<T> {
    let mut found = None;
    app.answered(&mut |_, _, answer| {
        if let Answer::Given(
            Commitment {
                kind: Kind::Due(due),
                hours,
                ..
            },
            _,
        ) = answer
        {
            found = Some(read(due, *hours));
        }
    });
    found
}
