use leptos::prelude::*;

use super::{App, html::live, parts::element};
use crate::{
    app::Answer,
    locale::{Language, words::answer as w},
    programme::{Commitment, Kind},
    view::{html, why},
};

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
