//! Public holidays: none are taken off until a person chooses a country, or gives a calendar file of its own.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Utc};
use leptos::prelude::*;

use super::{
    App,
    app::Fetched,
    html::{Html, dynamic, group, nothing, spoken, text},
    parts::{select, signal},
};
use crate::{
    browser::{self, Style},
    case::{ChosenHolidays, Draft},
    clock::{Country, Holiday, read_index},
    locale::{Language, words::holidays as w},
    programme::{Due, Hours},
};

impl App {
    /// The days that are taken off; none while the file of the country is on its way.
    pub fn days_off(self, draft: &Draft) -> Option<Vec<Holiday>> {
        let chosen = &draft.holidays;
        self.country.with(|country| match country {
            Fetched::Ready(country) => Some(chosen.days(Some(country))),
            Fetched::Failed => Some(chosen.days(None)),
            _ if chosen.country.is_empty() => Some(chosen.days(None)),
            _ => None,
        })
    }

    /// Fetches the file of a country, unless the person has turned to another one by the time it is there.
    pub fn fetch_country(self, id: String) {
        if id.is_empty() {
            self.country.set(Fetched::Nothing);
            return;
        }
        self.country.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let text = browser::fetch_text(&address(&id), Country::LARGEST).await;
            let country = text.and_then(|text| Country::read(&text).ok());
            let country = country.filter(|country| country.id() == id);
            let wanted = self
                .draft
                .with_untracked(|draft| draft.holidays.country == id);
            if wanted {
                let fetched = country.map(Arc::new);
                self.country
                    .set(fetched.map_or(Fetched::Failed, Fetched::Ready));
            }
        });
    }

    /// Fetches the list of countries, once.
    fn fetch_countries(self) {
        wasm_bindgen_futures::spawn_local(async move {
            let text = browser::fetch_text(&address("index"), Country::LARGEST).await;
            if let Some(index) = text.and_then(|text| read_index(&text).ok()) {
                self.countries.set(index.countries().to_vec());
            }
        });
    }
}

fn address(name: &str) -> String {
    ["holidays/", name, ".json"].concat()
}

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
    let year = text(Box::new(move || app.minute.get().year().to_string()));
    let days = move || days(app, language, &year.get());
    group("days-off", vec![countries, regions, spoken(days)])
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

/// What holidays did to an answer: which were taken off, or that none are. Nothing is said of time by the clock on the
/// wall, as long as none were chosen.
pub fn said(html: &mut Html, app: App, language: Language, due: &Due<'_>, hours: Option<&Hours>) {
    let stops = due.within.unit.needs_hours() && hours.is_none_or(Hours::take_holidays);
    let is_chosen = app.draft.with(|draft| !draft.holidays.is_empty());
    let failed = app
        .country
        .with(|country| matches!(country, Fetched::Failed));
    let met = &due.trace.holidays;
    match (stops, is_chosen) {
        (false, false) => {}
        (false, true) => {
            html.element("<p>", w::NO_DIFFERENCE.get(language), "</p>");
        }
        (true, false) => {
            html.element("<p>", w::NONE_TAKEN.get(language), " ");
            html.element(
                "<a href=\"#holidays\" data-focus=\"holidays\">",
                w::CHOOSE.get(language),
                "</a></p>",
            );
        }
        (true, true) if failed => {
            html.element("<p class=\"notice warm\">", w::FAILED.get(language), "</p>");
        }
        (true, true) if met.is_empty() => {
            html.element("<p>", w::NONE_MET.get(language), "</p>");
        }
        (true, true) => {
            let days: Vec<String> = met.iter().map(|day| named(language, day)).collect();
            let days = browser::join(language, &days);
            html.element("<p>", &w::TAKEN.with(language, &[("days", &days)]), "</p>");
        }
    }
    unknown(html, app, language, due);
}

/// A time beyond the years that the file of the country knows.
fn unknown(html: &mut Html, app: App, language: Language, due: &Due<'_>) {
    app.country.with(|country| {
        if let Fetched::Ready(country) = country
            && !due.calendar.holidays().is_empty()
        {
            let year = |at: DateTime<Utc>| at.with_timezone(&due.calendar.zone()).year();
            let first = due
                .trace
                .pieces
                .first()
                .map_or(due.trace.started, |piece| piece.from);
            let years = country.years();
            if !years.contains(&year(first)) || !years.contains(&year(due.trace.due)) {
                let (from, to) = years.into_inner();
                let values = [("from", &*from.to_string()), ("to", &*to.to_string())];
                html.element(
                    "<p class=\"notice warm\">",
                    &w::UNKNOWN.with(language, &values),
                    "</p>",
                );
            }
        }
    });
}
