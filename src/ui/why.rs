use leptos::prelude::*;

use super::{
    App,
    app::OUTCOME,
    chunks::{self, chunks},
    html::{dynamic, live, nothing},
    parts::{block, element, flag},
};
use crate::{
    app::{Answer, Fetched},
    locale::{Language, words::answer as w},
    programme::{Commitment, Kind},
    view::{html, why},
};

/// Why this answer, once there is one and what says why has come.
pub fn below(app: App, language: Language) -> AnyView {
    let is_given = flag(move || app.read(&OUTCOME, |core| core.outcome().given().is_some()));
    let why = dynamic(move || {
        if !is_given.get() {
            return nothing();
        }
        match chunks().details.want(app) {
            Fetched::Ready(it) => (it.why)(app, language),
            Fetched::Failed => chunks::missing(app, language),
            _ => nothing(),
        }
    });
    block("bare", vec![why])
}

/// Why this answer: the way to the time, level, target, hours, what is assumed; each with its source.
///
/// What depends on the passing minute is drawn apart from what does not, so that an opened source stays open.
pub fn section(app: App, language: Language) -> AnyView {
    let title = move || {
        let mut title = html! {};
        app.answered(&mut |_, _, answer| {
            if let Answer::Given(..) = answer {
                title = html! { h2 id="why" tabindex="-1" { (w::WHY.get(language)) } };
            }
        });
        title
    };
    let way = move || {
        let mut way = html! {};
        let now = app.minute.get();
        app.answered(&mut |_, _, answer| {
            if let Answer::Given(
                Commitment {
                    kind: Kind::Due(due),
                    ..
                },
                moment,
            ) = answer
            {
                way = why::way(language, now, due, *moment);
            }
        });
        way
    };
    let facts = move || {
        let mut facts = html! {};
        app.answered_still(&mut |_, placed, answer| {
            if let Answer::Given(commitment, _) = answer {
                facts = why::facts(language, placed, commitment);
            }
        });
        facts
    };
    let parts = vec![
        live("", title),
        live("way-there", way),
        live("facts", facts),
    ];
    element(view! { <section class="why">{parts}</section> })
}
