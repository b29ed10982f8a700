use leptos::prelude::*;

use super::{
    App, days_off,
    html::{Html, dynamic, group, nothing, spoken, still, text},
    parts::{Choice, Field, legend, radios, signal},
    say,
};
use crate::{
    browser::{self, Style},
    case::BadMoment,
    clock::{Fold, Moment, Told, Zone, zone::Local},
    locale::{
        BadDate, BadTime, Language, Word,
        words::{calculator as w, problems as p},
    },
    programme::{Event, Programme},
};

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
    let on = Callback::new(move |chosen: String| {
        app.draft.update(|draft| {
            let moment = &mut draft.moment;
            moment.other = chosen == "other";
            if moment.other && moment.date.is_empty() && moment.time.is_empty() {
                // Begin with the present moment: less to type.
                let device = app.device();
                let zone = moment.zone(device).unwrap_or(device);
                let local = app.now.get_untracked().with_timezone(&zone).naive_local();
                moment.date = browser::when(language, local, Style::Date);
                moment.time = browser::when(language, local, Style::Time);
            }
        });
    });
    let fields = dynamic(move || {
        if value.get() == "other" {
            fields(app, language)
        } else {
            nothing()
        }
    });
    let legend = legend(question.get(language), start.text.get(language));
    let parts = vec![
        radios("when", legend, choices, value, on),
        fields,
        zone(app, language),
        spoken(move || understood(app, language)),
        twice(app, language),
        days_off::section(app, language),
    ];
    group("", parts)
}

/// What is wrong with the moment, where this finds something.
fn wrong(
    app: App,
    language: Language,
    find: fn(&BadMoment) -> Option<&'static Word>,
) -> Memo<String> {
    signal(move || {
        let bad = app.moment(app.minute.get()).err();
        let word = bad.as_ref().and_then(find);
        word.map_or("", |word| word.get(language)).to_owned()
    })
}

fn fields(app: App, language: Language) -> AnyView {
    let date = Field::new("date", w::DATE.get(language))
        .hint(w::DATE_HINT.get(language))
        .draw(
            signal(move || app.draft.with(|draft| draft.moment.date.clone())),
            Callback::new(move |text| app.draft.update(|draft| draft.moment.date = text)),
            wrong(app, language, bad_date),
        );
    let time = Field::new("time", w::TIME.get(language))
        .hint(w::TIME_HINT.get(language))
        .draw(
            signal(move || app.draft.with(|draft| draft.moment.time.clone())),
            Callback::new(move |text| app.draft.update(|draft| draft.moment.time = text)),
            wrong(app, language, bad_time),
        );
    group("pair", vec![date, time])
}

/// The id of the field that keeps the moment from being read.
pub fn bad_field(app: App) -> &'static str {
    match app.moment(app.minute.get()).err() {
        Some(bad) if bad.date.is_some() || bad.clock.is_some() => "date",
        Some(bad) if bad.time.is_some() => "time",
        _ => "zone",
    }
}

fn bad_date(bad: &BadMoment) -> Option<&'static Word> {
    if bad.clock.is_some() {
        return Some(p::DATE_FAR);
    }
    Some(match bad.date? {
        BadDate::Empty => p::DATE_EMPTY,
        BadDate::Form => p::DATE_FORM,
        BadDate::TwoWays => p::DATE_TWO_WAYS,
        BadDate::NoSuchDay => p::DATE_NONE,
        BadDate::FarAway => p::DATE_FAR,
    })
}

fn bad_time(bad: &BadMoment) -> Option<&'static Word> {
    Some(match bad.time? {
        BadTime::Empty => p::TIME_EMPTY,
        BadTime::Form => p::TIME_FORM,
        BadTime::NoSuchTime => p::TIME_NONE,
    })
}

/// What a zone that was wiped out is kept as: nothing that can be seen, but not "never touched".
const WIPED: &str = " ";

/// The zone: that of the device, until another is typed. A city is enough where only one zone has it.
fn zone(app: App, language: Language) -> AnyView {
    let mut options = Html::new();
    for name in Zone::names().filter(|name| name.contains('/') && !name.starts_with("Etc/")) {
        options.element("<option value=\"", name, "\"></option>");
    }
    let value = signal(move || {
        // A field that was wiped out stays empty for what comes next, and means the zone of the device meanwhile.
        match app.draft.with(|draft| draft.moment.zone.clone()).as_str() {
            "" => app.device().name().to_owned(),
            WIPED => String::new(),
            typed => typed.to_owned(),
        }
    });
    let problem = wrong(app, language, |bad| bad.zone.then_some(p::ZONE_UNKNOWN));
    let on =
        Callback::new(move |text: String| app.draft.update(|draft| draft.moment.zone = city(text)));
    let field = Field::new("zone", w::ZONE.get(language))
        .hint(w::ZONE_HINT.get(language))
        .zones();
    let mut list = Html::new();
    list.raw("<datalist id=\"zones\">")
        .add(&options)
        .raw("</datalist>");
    group("", vec![field.draw(value, on, problem), still("", list)])
}

/// The whole name of a zone whose city was typed, where exactly one has it; else the text as typed.
fn city(text: String) -> String {
    if text.is_empty() {
        return WIPED.to_owned();
    }
    let wanted = text.trim().replace(' ', "_");
    let mut found = Zone::names().filter(|name| {
        let (area, city) = name.rsplit_once('/').unwrap_or_default();
        !area.is_empty() && city.eq_ignore_ascii_case(&wanted)
    });
    match (found.next(), found.next()) {
        (Some(only), None) => only.to_owned(),
        _ => text,
    }
}

/// The moment said back, with a warning where the clocks skip it.
fn understood(app: App, language: Language) -> Html {
    let mut html = Html::new();
    if let Ok(moment) = app.moment(app.minute.get()) {
        let said = say::at(language, moment.at, moment.zone, Style::Full);
        let values = [
            ("moment", said.as_str()),
            ("zone", &say::place(moment.zone)),
        ];
        html.element(
            "<p class=\"understood\">",
            &w::UNDERSTOOD.with(language, &values),
            "</p>",
        );
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
        let moment = app.moment(app.minute.get()).ok();
        moment.as_ref().and_then(offsets).unwrap_or_default()
    }));
    let value = signal(move || match app.draft.with(|draft| draft.moment.fold) {
        Some(Fold::Second) => "second".into(),
        _ => "first".into(),
    });
    let on = Callback::new(move |chosen: String| {
        let fold = if chosen == "second" {
            Fold::Second
        } else {
            Fold::First
        };
        app.draft.update(|draft| draft.moment.fold = Some(fold));
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
