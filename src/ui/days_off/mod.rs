//! Public holidays: none are taken off until a person chooses a country, or gives a calendar file of its own.

mod fetch;
mod own;
mod said;

use chrono::Datelike;
use leptos::prelude::*;

use self::own::{own, problem};
use super::{
    App,
    app::Fetched,
    html::{Html, dynamic, group, live, nothing, spoken, text},
    parts::{select, signal},
};
use crate::{
    browser::{self, Style},
    case::ChosenHolidays,
    clock::{Country, Holiday},
    locale::{Language, words::holidays as w},
};

pub use said::said;

/// What is kept of a choice, as a text: a part of the page that shows it is drawn anew when it differs.
fn kept(app: App, read: fn(&ChosenHolidays) -> &str) -> Memo<String> {
    signal(move || app.draft.with(|draft| read(&draft.holidays).to_owned()))
}

/// The choice of holidays, and which days those are.
pub fn section(app: App, language: Language) -> AnyView {
    if app.countries.with_untracked(Vec::is_empty) {
        app.fetch_countries();
    }
    let country = kept(app, |chosen| &chosen.country);
    let countries = dynamic(move || countries(app, language, country));
    let regions = dynamic(move || match app.country.get() {
        Fetched::Ready(country) if !country.regions().is_empty() => {
            regions(app, language, &country)
        }
        _ => nothing(),
    });
    let own = live("field", move || own(app, language));
    let year = text(Box::new(move || app.minute.get().year().to_string()));
    let days = move || days(app, language, &year.get());
    group("days-off", vec![countries, regions, own, spoken(days)])
}

fn countries(app: App, language: Language, value: Memo<String>) -> AnyView {
    let ids = app.countries.get();
    let names = browser::countries(language, &ids);
    let mut options = vec![("", w::NONE.get(language))];
    options.extend(names.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let on = Callback::new(move |id: String| {
        app.draft.update(|draft| {
            draft.holidays.country = id;
            draft.holidays.region.clear();
        });
    });
    select("holidays", w::HOLIDAYS.get(language), &options, value, on)
}

fn regions(app: App, language: Language, country: &Country) -> AnyView {
    let mut options = vec![("", w::WHOLE.get(language))];
    let named = country.regions().iter();
    options.extend(named.map(|region| (region.id.as_str(), region.name.as_str())));
    let on = Callback::new(move |id: String| {
        app.draft.update(|draft| draft.holidays.region = id);
    });
    let value = kept(app, |chosen| &chosen.region);
    select("region", w::REGION.get(language), &options, value, on)
}

/// A holiday by its day and its name.
fn named(language: Language, holiday: &Holiday) -> String {
    let day = holiday.date.and_time(chrono::NaiveTime::MIN);
    let mut text = browser::when(language, day, Style::ShortDay);
    if !holiday.name.is_empty() {
        text = [&text, ": ", &holiday.name].concat();
    }
    if let Some(part) = holiday.part {
        text = [&text, " ", &part.to_string()].concat();
    }
    if holiday.estimated {
        text = [&text, " (", w::ESTIMATED.get(language), ")"].concat();
    }
    text
}

/// What was chosen, by its name: "Germany, Bayern, our-days.ics".
pub fn name(app: App, language: Language) -> String {
    let mut names = Vec::new();
    app.draft.with(|draft| {
        let chosen = &draft.holidays;
        if !chosen.country.is_empty() {
            names.push(browser::country_name(language, &chosen.country));
        }
        app.country.with(|country| {
            if let Fetched::Ready(country) = country {
                let mut regions = country.regions().iter();
                let region = regions.find(|region| region.id == chosen.region);
                names.extend(region.map(|region| region.name.clone()));
            }
        });
        if !chosen.own.is_empty() {
            names.push(chosen.file.clone());
        }
    });
    if names.is_empty() {
        w::NONE.get(language).to_owned()
    } else {
        names.join(", ")
    }
}

/// The days themselves, and what there is to know of them.
fn days(app: App, language: Language, year: &str) -> Html {
    let mut html = Html::new();
    app.own_days.with(|own| problem(&mut html, language, own));
    app.draft.with(|draft| {
        if draft.holidays.is_empty() {
            html.element("<p class=\"hint\">", w::NONE_HINT.get(language), "</p>");
            return;
        }
        let Some(days) = app.days_off(draft) else {
            return;
        };
        app.country.with(|country| match country {
            Fetched::Failed => {
                html.element("<p class=\"notice warm\">", w::FAILED.get(language), " ");
                html.element(
                    "<button type=\"button\" data-again=\"\">",
                    w::AGAIN.get(language),
                    "</button></p>",
                );
            }
            Fetched::Ready(country) => {
                let (from, to) = country.years().into_inner();
                let values = [
                    ("from", &*from.to_string()),
                    ("to", &*to.to_string()),
                    ("source", country.made_by()),
                ];
                html.element(
                    "<p class=\"hint\">",
                    &w::KNOWN.with(language, &values),
                    "</p>",
                );
                if !country.regions().is_empty() && draft.holidays.region.is_empty() {
                    html.element("<p class=\"hint\">", w::CHOOSE_REGION.get(language), "</p>");
                }
            }
            _ => {}
        });
        let ours: Vec<_> = days
            .iter()
            .filter(|day| day.date.year().to_string() == year)
            .collect();
        let count = browser::number(language, ours.len() as u64);
        let values = [("count", count.as_str()), ("year", year)];
        html.element(
            "<details><summary>",
            &w::DAYS.with(language, &values),
            "</summary><ul>",
        );
        for day in ours {
            html.element("<li>", &named(language, day), "</li>");
        }
        html.raw("</ul></details>");
    });
    html
}
