//! The deadline as an entry for a calendar.

use super::{App, Place, Step};
use crate::{
    app::{Answer, Event},
    browser,
    case::Placed,
    programme::{Commitment, Kind, Programme},
    view,
};

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
