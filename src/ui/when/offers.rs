//! What could be meant, as buttons: a press writes it into the field so that it means nothing else.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use leptos::prelude::*;

use crate::{
    browser,
    clock::Zone,
    locale::{self, BadTime, Language, NotTaken, Style, Word, hhmm, place, words::calculator as w},
    ui::{
        App,
        html::{Html, spoken},
    },
};

/// The buttons of one of the fields, behind its name; none where nothing is open.
pub fn offers(app: App, language: Language, field: &'static str, name: &'static Word) -> AnyView {
    spoken(move || {
        let mut html = Html::new();
        let all = all(app, language, field);
        if all.is_empty() {
            return html;
        }
        html.element("<p>", name.get(language), ":");
        for (label, value) in all {
            html.raw(" <button type=\"button\" data-take=\"")
                .text(&value);
            html.element("\">", &label, "</button>");
        }
        html.raw("</p>");
        html
    })
}

/// What could be meant in a field: what a button says, and what a press on it takes.
fn all(app: App, language: Language, field: &'static str) -> Vec<(String, String)> {
    let now = app.minute.get();
    let Err(bad) = app.moment(now) else {
        return Vec::new();
    };
    let (device, moment) = (app.device(), app.draft.with(|draft| draft.moment.clone()));
    // What is near depends on the clocks here.
    let here = moment.zone(device).ok().or(device);
    let here = here.map(|zone| now.with_timezone(&zone).naive_local());
    let button = |label: String, value: String| (label, [field, " ", &value].concat());
    let day = |day: NaiveDate| {
        let label = locale::when(language, day.and_time(NaiveTime::MIN), Style::FullDay);
        button(label, day.to_string())
    };
    let time = |minutes: u32| {
        if minutes < 24 * 60 {
            return Some(button(hhmm(minutes), hhmm(minutes)));
        }
        let time = hhmm(minutes - 24 * 60);
        let (label, next) = day(moment.day().ok()?.succ_opt()?);
        let label = w::NEXT_DAY.with(language, &[("time", &time), ("day", &label)]);
        Some((label, [&next, " ", &time].concat()))
    };
    match field {
        "date" => match bad.date {
            Some(NotTaken::Ask(days)) => days.into_iter().map(day).collect(),
            Some(NotTaken::Bad(why)) => {
                let near = here.map(|here| why.near(here.date()));
                near.into_iter().flatten().map(day).collect()
            }
            None => Vec::new(),
        },
        "time" => {
            let times = match bad.time {
                Some(NotTaken::Ask(times)) => times,
                Some(NotTaken::Bad(BadTime::NextDay(minutes))) => vec![24 * 60 + minutes],
                Some(NotTaken::Bad(BadTime::Now)) => {
                    let minutes = |here: NaiveDateTime| here.hour() * 60 + here.minute();
                    here.map(minutes).into_iter().collect()
                }
                _ => Vec::new(),
            };
            times.into_iter().filter_map(time).collect()
        }
        _ => match bad.zone {
            Some(NotTaken::Ask(zones)) => {
                let zone = |zone: Zone| button(place(zone), zone.name().to_owned());
                zones.into_iter().map(zone).collect()
            }
            _ => Vec::new(),
        },
    }
}

/// Takes what a button says: `date 2026-04-03`, `time 07:30`, `zone America/New_York`, `time 2026-04-03 00:00`.
pub fn take(app: App, value: &str) {
    let language = app.language.get_untracked();
    let mut words = value.split(' ');
    let (field, first, second) = (words.next(), words.next(), words.next());
    let (Some(field), Some(first)) = (field, first) else {
        return;
    };
    let written = |day: &str| {
        let day = crate::clock::date(day)?;
        Some(locale::when(
            language,
            day.and_time(NaiveTime::MIN),
            Style::Date,
        ))
    };
    app.draft.update(|draft| {
        let moment = &mut draft.moment;
        match (field, second) {
            ("date", _) => moment.date = written(first).unwrap_or_default(),
            ("time", None) => first.clone_into(&mut moment.time),
            ("time", Some(time)) => {
                moment.date = written(first).unwrap_or_default();
                time.clone_into(&mut moment.time);
            }
            _ => first.clone_into(&mut moment.zone),
        }
    });
    super::pasted::forget(app);
    // The button is gone with the question: the field says what is in it now.
    browser::focus(field);
}
