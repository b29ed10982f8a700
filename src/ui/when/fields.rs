use leptos::prelude::*;

use super::{offers, pasted};
use crate::{
    app::{Edit, MomentField, WIPED},
    case::BadMoment,
    clock::Zone,
    locale::{
        BadDate, BadTime, BadZone, Language, NotTaken, Word,
        words::{calculator as w, problems as p},
    },
    ui::{
        App,
        html::{Html, group, still},
        parts::{Field, signal},
    },
};

/// The fields for day and time. What is typed stays as it is typed.
pub fn moment(app: App, language: Language) -> AnyView {
    let date = Field::new("date", w::DATE.get(language))
        .hint(w::DATE_HINT.get(language))
        .draw(
            signal(move || app.draft.with(|draft| draft.moment.date.clone())),
            app.entered(Edit::Date),
            wrong(app, language, bad_date),
        );
    let time = Field::new("time", w::TIME.get(language))
        .hint(w::TIME_HINT.get(language))
        .draw(
            signal(move || app.draft.with(|draft| draft.moment.time.clone())),
            app.entered(Edit::Time),
            wrong(app, language, bad_time),
        );
    // Below both: what stands behind one of them would push it out of line.
    group(
        "",
        vec![
            group("pair", vec![date, time]),
            offers::offers(app, language, MomentField::Date, w::DATE),
            offers::offers(app, language, MomentField::Time, w::TIME),
            pasted::note(app, language),
        ],
    )
}

/// The field for the zone: that of the device, until another is typed. Where the device does not tell one, it is asked
/// for.
pub fn zone(app: App, language: Language) -> AnyView {
    let mut options = Html::new();
    for name in Zone::names().filter(|name| name.contains('/') && !name.starts_with("Etc/")) {
        options.element("<option value=\"", name, "\"></option>");
    }
    let value = signal(move || {
        // A field that was wiped out stays empty for what comes next, and means the zone of the device meanwhile.
        match app.draft.with(|draft| draft.moment.zone.clone()).as_str() {
            "" => app.device().map_or("", Zone::name).to_owned(),
            WIPED => String::new(),
            typed => typed.to_owned(),
        }
    });
    let on = app.entered(Edit::Zone);
    let field = Field::new("zone", w::ZONE.get(language))
        .hint(w::ZONE_HINT.get(language))
        .zones()
        .draw(value, on, wrong(app, language, bad_zone));
    let mut list = Html::new();
    list.raw("<datalist id=\"zones\">")
        .add(&options)
        .raw("</datalist>");
    group(
        "",
        vec![
            field,
            offers::offers(app, language, MomentField::Zone, w::ZONE),
            still("", list),
        ],
    )
}

/// What is wrong with the moment, where this finds something.
fn wrong(
    app: App,
    language: Language,
    find: fn(&BadMoment) -> Option<&'static Word>,
) -> Memo<String> {
    signal(move || {
        let bad = app.moment().err();
        let word = bad.as_ref().and_then(find);
        word.map_or("", |word| word.get(language)).to_owned()
    })
}

fn bad_date(bad: &BadMoment) -> Option<&'static Word> {
    if bad.clock.is_some() {
        return Some(p::DATE_FAR);
    }
    Some(match bad.date.as_ref()? {
        NotTaken::Ask(_) => p::DATE_TWO_WAYS,
        NotTaken::Bad(why) => match why {
            BadDate::Empty => p::DATE_EMPTY,
            BadDate::Form => p::DATE_FORM,
            BadDate::NoSuchDay => p::DATE_NONE,
            BadDate::FarAway => p::DATE_FAR,
            BadDate::OtherWeekday(_) => p::DATE_WEEKDAY,
            BadDate::Relative(_) | BadDate::Weekday(_) | BadDate::NoYear(_) => p::DATE_WHICH,
        },
    })
}

fn bad_time(bad: &BadMoment) -> Option<&'static Word> {
    Some(match bad.time.as_ref()? {
        NotTaken::Ask(_) | NotTaken::Bad(BadTime::Now) => p::TIME_WHICH,
        NotTaken::Bad(why) => match why {
            BadTime::Empty => p::TIME_EMPTY,
            BadTime::Form | BadTime::Now => p::TIME_FORM,
            BadTime::NoSuchTime | BadTime::NextDay(_) => p::TIME_NONE,
            BadTime::Contradiction => p::TIME_CONTRADICTS,
        },
    })
}

fn bad_zone(bad: &BadMoment) -> Option<&'static Word> {
    Some(match bad.zone.as_ref()? {
        NotTaken::Ask(_) => p::ZONE_WHICH,
        NotTaken::Bad(BadZone::Empty) => p::ZONE_EMPTY,
        NotTaken::Bad(BadZone::Unknown) => p::ZONE_UNKNOWN,
        NotTaken::Bad(BadZone::TooFar) => p::ZONE_FAR,
    })
}
