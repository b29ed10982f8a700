//! What has an answer from the beginning, and is changed by whoever wants to: the moment, the days off, the figure of the
//! own contract. Each is a line; what a line opens is fetched ahead, and nobody waits for it who leaves all as it is.

use leptos::prelude::*;

use super::{
    App, chooser,
    chunks::{self, Details, Draw, chunks},
    days_off,
    html::{dynamic, nothing, text},
    parts::{Opened, block},
};
use crate::{
    app::{Fetched, Group},
    locale::{
        Language, Word,
        words::{calculator as w, holidays},
    },
    view,
};

/// The lines, and below each what it opens.
pub fn settings(app: App, language: Language) -> AnyView {
    let moment = text(Box::new(move || {
        let (now, is_now) = (
            app.minute.get_untracked(),
            !app.draft.with(|it| it.moment.other),
        );
        view::moment::line(language, now, is_now, app.moment())
    }));
    let days_off = text(Box::new(move || days_off::name(app, language)));
    let own = app.chosen(move |chosen| view::own::line(language, &chosen.own));
    let groups = vec![
        one(
            app,
            language,
            Group::Moment,
            w::MOMENT_SHORT,
            moment,
            |it| it.moment,
        ),
        one(
            app,
            language,
            Group::DaysOff,
            holidays::HOLIDAYS,
            days_off,
            |it| it.days_off,
        ),
        one(app, language, Group::Own, w::OWN_SHORT, own, |it| it.own),
    ];
    block("settings", groups)
}

fn one(
    app: App,
    language: Language,
    group: Group,
    what: Word,
    value: Memo<String>,
    which: fn(&Details) -> Draw,
) -> AnyView {
    let line = chooser::line_of(app, language, group, what, value);
    let is_open = chooser::is_open(app, group);
    let opens = dynamic(move || {
        if !is_open.get() {
            return nothing();
        }
        match chunks().details.want(app) {
            Fetched::Ready(it) => which(&it)(app, language),
            Fetched::Failed => chunks::missing(app, language),
            _ => chooser::loading(language),
        }
    });
    let opens = view! { <Opened group is_open what=what.get(language) opens /> };
    block("setting", vec![line, opens.into_any()])
}
