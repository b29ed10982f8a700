use leptos::prelude::*;

use super::{
    App, days_off,
    html::{Html, dynamic, group, nothing, spoken, text},
    parts::{Choice, legend, radios, signal},
    say,
};
use crate::{
    app::{Edit, MomentField, Pasted},
    browser,
    clock::{Fold, Moment, Told, zone::Local},
    locale::{Language, Style, words::calculator as w},
    programme::{Event, Programme},
};

mod fields;
mod offers;
mod pasted;

/// Hears what is pasted, once a visit.
pub fn listen(app: App) {
    browser::on_whole(&["date", "time"], move |field, text, left| {
        let field = match field {
            "date" => MomentField::Date,
            _ => MomentField::Time,
        };
        app.edit(Edit::Together(Pasted { field, text, left }));
    });
    browser::on_arrow();
}

/// When the case is opened: now, or at a day and time that are read strictly and shown back.
pub fn when(app: App, language: Language, programme: &Programme) -> AnyView {
    let start = &programme.clock_start;
    let question = match start.event {
        Event::Opened => w::WHEN,
        Event::Entered => w::WHEN_ENTERED,
    };
    let choices = vec![
        Choice::plain("now", w::NOW.get(language)),
        Choice::plain("other", w::OTHER_MOMENT.get(language)),
    ];
    let value = text(Box::new(move || {
        let other = app.draft.with(|draft| draft.moment.other);
        if other { "other".into() } else { "now".into() }
    }));
    let on = app.entered(|chosen| Edit::Other(chosen == "other"));
    let fields = dynamic(move || {
        if value.get() == "other" {
            fields::moment(app, language)
        } else {
            nothing()
        }
    });
    let legend = legend(question.get(language), start.text.get(language));
    let parts = vec![
        radios("when", legend, choices, value, on),
        fields,
        fields::zone(app, language),
        spoken(move || understood(app, language)),
        twice(app, language),
        days_off::section(app, language),
    ];
    group("", parts)
}

/// The moment said back, with a warning where the clocks skip it.
fn understood(app: App, language: Language) -> Html {
    let mut html = Html::new();
    if let Ok(moment) = app.moment() {
        let said = say::at(language, moment.at, moment.zone, Style::Full);
        let values = [
            ("moment", said.as_str()),
            ("zone", &say::place(moment.zone)),
        ];
        html.raw("<p class=\"understood\">");
        let text = w::UNDERSTOOD.with(language, &values);
        html.kept(&text, &values.map(|value| value.1)).raw("</p>");
        if moment.told == Told::Missing {
            html.element(
                "<p class=\"notice warm\">",
                &w::MISSING.with(language, &values),
                "</p>",
            );
        }
    }
    html
}

/// Which of two, where a time happens twice.
fn twice(app: App, language: Language) -> AnyView {
    // Both offsets, a line each: asked anew only when these change.
    let found = text(Box::new(move || {
        let moment = app.moment().ok();
        moment.as_ref().and_then(offsets).unwrap_or_default()
    }));
    let value = signal(move || match app.draft.with(|draft| draft.moment.fold) {
        Some(Fold::Second) => "second".into(),
        _ => "first".into(),
    });
    let on = app.entered(|chosen| {
        Edit::Fold(if chosen == "second" {
            Fold::Second
        } else {
            Fold::First
        })
    });
    dynamic(move || {
        let found = found.get();
        let Some((first, second)) = found.split_once('\n') else {
            return nothing();
        };
        let choices = vec![
            Choice::plain("first", w::FIRST.with(language, &[("offset", first)])),
            Choice::plain("second", w::SECOND.with(language, &[("offset", second)])),
        ];
        radios(
            "fold",
            legend(w::TWICE.get(language), ""),
            choices,
            value,
            on,
        )
    })
}

/// The two offsets of a local time that happens twice; none for any other.
fn offsets(moment: &Moment) -> Option<String> {
    let offset = |at: i64| {
        let local = crate::clock::range(at).ok()?.with_timezone(&moment.zone);
        Some(["UTC", &local.offset().to_string()].concat())
    };
    match moment.zone.resolve(moment.local().naive_local()) {
        Local::Twice { first, second } => Some([offset(first)?, offset(second)?].join("\n")),
        _ => None,
    }
}
