//! The deadline as an entry for a calendar.

use leptos::prelude::*;

use super::{App, Place, Step, parts::Press};
use crate::{
    app::{Answer, Event},
    browser,
    case::Placed,
    locale::{Language, words::answer as w},
    programme::{Commitment, Kind, Programme},
    view,
};

/// The button that hands the deadline to the person.
pub fn button(app: App, language: Language, class: &'static str) -> AnyView {
    let on = Callback::new(move |()| save(app));
    view! { <Press text=w::TO_CALENDAR.get(language) class on /> }.into_any()
}

/// Hands the deadline to the person as a calendar file: once the case is made, that of the case.
pub fn save(app: App) {
    let language = app.language.get_untracked();
    let reference = app.draft.with_untracked(|draft| draft.reference.clone());
    let mut made = None;
    let mut make = |_: &Programme, placed: &Placed<'_>, answer: &Answer<'_>| {
        if let Answer::Given(
            Commitment {
                kind: Kind::Due(due),
                ..
            },
            _,
        ) = answer
        {
            let (now, here) = (browser::now(), browser::href());
            let file = view::entry(language, now, placed, due, &reference, &here);
            made = Some((file, due.trace.due));
        }
    };
    if app.place.get_untracked() == Place::Intake(Step::Done) {
        app.answered_at(app.case_time(), &mut make);
    } else {
        app.answered_still(&mut make);
    }
    if let Some((file, due)) = made {
        browser::download("duetime.ics", "text/calendar", &file);
        app.send(Event::EntrySaved(due));
    }
}
