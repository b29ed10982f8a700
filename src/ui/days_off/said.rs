//! What days off did to an answer.

use leptos::prelude::*;

use super::{listed, name};
use crate::{
    app::{Answer, Edit, Fetched},
    case::Tick,
    locale::{Language, words::holidays as w},
    programme::{Commitment, Due, Hours, Kind},
    ui::{
        App,
        html::{dynamic, live, nothing},
        parts::{Derived, Jump, OpenDays, block, flag, line, words},
    },
    view::{
        days_off::{met, perhaps, stops, unknown},
        html,
    },
};

/// Which were taken off, which might be, or that none are. Nothing is said of time by the clock on the wall, as long as
/// none were chosen.
pub fn said(app: App, language: Language) -> AnyView {
    let is_chosen = move || app.draft.with(|draft| !draft.holidays.is_empty());
    let none = flag(move || of(app, stops).unwrap_or_default() && !is_chosen());
    let none = dynamic(move || {
        if !none.get() {
            return nothing();
        }
        let way = view! { <Jump text=w::CHOOSE.get(language) to="holidays" /> };
        let text = [w::NONE_TAKEN.get(language), " "].concat();
        line("hint", vec![words(text), way.into_any()])
    });
    let did = live("bare", move || {
        let met = of(app, |due, hours| {
            let name = name(app, language);
            met(language, due, hours, &app.days_off(), &name)
        });
        html! { @if let Some(met) = met.filter(|_| is_chosen()) { (met) } }
    });
    let days = Derived::new(move || {
        let days = of(app, |due, hours| {
            let open = stops(due, hours) && is_chosen();
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
    block("bare", vec![none, did, open.into_any(), unknown])
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
