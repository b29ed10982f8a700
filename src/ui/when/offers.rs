//! What could be meant, as buttons: a press writes it into the field so that it means nothing else.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::{
    app::{Meant, MomentField, Part},
    locale::{self, Language, Style, Word, hhmm, place, words::calculator as w},
    ui::{
        App,
        html::{Html, spoken},
    },
};

/// The buttons of one of the fields, behind its name; none where nothing is open.
pub fn offers(app: App, language: Language, field: MomentField, name: &'static Word) -> AnyView {
    spoken(move || {
        let mut html = Html::new();
        let all = app.read(&[Part::Draft, Part::Minute, Part::Device], |core| {
            core.meant(field)
        });
        if all.is_empty() {
            return html;
        }
        html.element("<p>", name.get(language), ":");
        for meant in all {
            html.raw(" <button type=\"button\" data-take=\"")
                .text(&meant.to_text());
            html.element("\">", &label(language, meant), "</button>");
        }
        html.raw("</p>");
        html
    })
}

/// What a button says.
fn label(language: Language, meant: Meant) -> String {
    let day = |day: NaiveDate| locale::when(language, day.and_time(NaiveTime::MIN), Style::FullDay);
    match meant {
        Meant::Day(date) => day(date),
        Meant::Time(minutes) => hhmm(minutes),
        Meant::NextDay(date, minutes) => {
            let values = [("time", &*hhmm(minutes)), ("day", &day(date))];
            w::NEXT_DAY.with(language, &values)
        }
        Meant::Zone(zone) => place(zone),
    }
}
