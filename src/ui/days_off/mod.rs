//! Public holidays: none are taken off until a person chooses a country, or gives a calendar file of its own.

mod list;
mod own;
mod said;

use leptos::prelude::*;

use self::{
    list::list,
    own::{own, problem},
};
use super::{
    App,
    html::{Html, dynamic, frame, group, live, nothing, spoken},
    parts::{select, signal},
};
use crate::{
    app::{Edit, Fetched, Part},
    browser,
    case::{ChosenHolidays, DayOff, Sort, Tick, Why},
    clock::{Country, Custom, Holiday},
    locale::{self, Language, Style, words::holidays as w},
};

pub use said::said;

/// Hears what file is given, once a visit.
pub fn listen(app: App) {
    browser::on_file("own-days", move |file| own::take(app, file));
}

/// Takes what a person presses about a day: its id and a word, as `said` writes them.
pub fn press(app: App, said: &str) {
    let (id, word) = said.split_once(' ').unwrap_or((said, ""));
    let tick = match word {
        "off" => Tick::Off,
        "noon" => Tick::Noon,
        _ => Tick::Works,
    };
    app.edit(Edit::DayBeside(id.to_owned(), tick));
}

/// Every day that is off or may be.
fn listed(app: App) -> Vec<DayOff> {
    app.read(&[Part::Draft, Part::Country], |core| {
        core.draft.holidays.listed(core.country().map(|it| &**it))
    })
}

/// What is kept of a choice, as a text: a part of the page that shows it is drawn anew when it differs.
fn kept(app: App, read: fn(&ChosenHolidays) -> &str) -> Memo<String> {
    signal(move || app.draft.with(|draft| read(&draft.holidays).to_owned()))
}

/// The choice of holidays, and which days those are: closed, it says in one line what was chosen.
pub fn section(app: App, language: Language) -> AnyView {
    let summary = live("bare", move || {
        let mut html = Html::new();
        html.text(w::HOLIDAYS.get(language)).raw(": ");
        html.text(&name(app, language));
        html
    });
    let country = kept(app, |chosen| &chosen.country);
    let countries = dynamic(move || countries(app, language, country));
    let regions = dynamic(move || match app.country.get() {
        Fetched::Ready(country) if !country.regions().is_empty() => {
            regions(app, language, &country)
        }
        _ => nothing(),
    });
    let own = live("field", move || {
        let mut html = Html::new();
        own(&mut html, app, language);
        html
    });
    let parts = vec![
        frame("summary", vec![], vec![summary]),
        spoken(move || hint(app, language)),
        countries,
        regions,
        own,
        list(app, language),
    ];
    // What went wrong with what was chosen stands outside of what may be closed.
    let wrong = spoken(move || {
        let mut html = Html::new();
        failed(&mut html, app, language, true);
        problem(&mut html, app, language);
        html
    });
    let details = frame(
        "details",
        vec![("class", "more"), ("id", "days-off")],
        parts,
    );
    group("", vec![details, wrong])
}

/// What to choose next: a country, then a region, which may have more days.
fn hint(app: App, language: Language) -> Html {
    let mut html = Html::new();
    let (none, whole) = app
        .draft
        .with(|draft| (draft.holidays.is_empty(), draft.holidays.region.is_empty()));
    let regions = app.country.with(
        |country| matches!(country, Fetched::Ready(country) if !country.regions().is_empty()),
    );
    let word = if none { w::NONE_HINT } else { w::CHOOSE_REGION };
    if none || (whole && regions) {
        html.element("<p class=\"hint\">", word.get(language), "</p>");
    }
    failed(&mut html, app, language, false);
    html
}

fn countries(app: App, language: Language, value: Memo<String>) -> AnyView {
    let mut ids = app.countries.get();
    // What a link chose shows as chosen, also where the list has not come or does not have it.
    let chosen = value.get_untracked();
    if !chosen.is_empty() && !ids.contains(&chosen) {
        ids.push(chosen);
    }
    let names = locale::countries(language, &ids);
    let mut options = vec![("", w::NONE.get(language))];
    options.extend(names.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let on = app.entered(Edit::Country);
    select("holidays", w::COUNTRY.get(language), &options, value, on)
}

fn regions(app: App, language: Language, country: &Country) -> AnyView {
    let mut options = vec![("", w::WHOLE.get(language))];
    let named = country.regions().iter();
    options.extend(named.map(|region| (region.id.as_str(), region.name.as_str())));
    let on = app.entered(Edit::Region);
    let value = kept(app, |chosen| &chosen.region);
    select("region", w::REGION.get(language), &options, value, on)
}

/// A holiday by its day and its name: "Wed 6 Jan (Heilige Drei Könige)".
fn named(language: Language, holiday: &Holiday) -> String {
    let day = holiday.date.and_time(chrono::NaiveTime::MIN);
    let mut text = locale::when(language, day, Style::ShortDay);
    if let Some(part) = holiday.part {
        text = [&text, " ", &part.to_string()].concat();
    }
    if !holiday.name.is_empty() {
        text = [&text, " (", &holiday.name, ")"].concat();
    }
    if holiday.estimated {
        text = [&text, ", ", w::ESTIMATED.get(language)].concat();
    }
    text
}

/// What was chosen, by its name: "Germany, Bayern, our-days.ics".
pub fn name(app: App, language: Language) -> String {
    let mut names = Vec::new();
    app.draft.with(|draft| {
        let chosen = &draft.holidays;
        if !chosen.country.is_empty() {
            names.push(locale::country_name(language, &chosen.country));
        }
        app.country.with(|country| {
            if let Fetched::Ready(country) = country {
                let mut regions = country.regions().iter();
                let region = regions.find(|region| region.id == chosen.region);
                names.extend(region.map(|region| region.name.clone()));
            }
        });
        if !chosen.file.is_empty() {
            names.push(chosen.file.clone());
        }
    });
    if names.is_empty() {
        w::NONE.get(language).to_owned()
    } else {
        names.join(", ")
    }
}

/// A day that may be off, and why it may not.
fn described(language: Language, one: &DayOff) -> String {
    let word = match one.sort {
        Sort::Holiday => return named(language, one.taken.as_ref().unwrap_or(&one.day)),
        Sort::Custom(Custom::Half) => w::HALF,
        Sort::Custom(Custom::Some) => w::SOME,
        Sort::Custom(Custom::Worked) => w::WORKED,
        Sort::Maybe(Why::Cancelled) => w::CANCELLED,
        Sort::Maybe(Why::Tentative) => w::TENTATIVE,
        Sort::Maybe(Why::ClockChange) => w::CLOCK_CHANGE,
        Sort::Maybe(Why::Observance) => w::OBSERVANCE,
        Sort::Maybe(Why::Free) => w::FREE,
        Sort::Maybe(Why::Meeting) => w::MEETING,
    };
    let day = one.taken.as_ref().unwrap_or(&one.day);
    [&named(language, day), ": ", word.get(language)].concat()
}

/// That the holidays of a country did not come.
pub fn not_there(language: Language, country: &str) -> String {
    let country = locale::country_name(language, country);
    w::MISSING.with(language, &[("country", &country)])
}

/// The same in the place of an answer, and the ways on.
pub fn missing(html: &mut Html, app: App, language: Language) {
    let country = app.draft.with(|draft| draft.holidays.country.clone());
    html.element(
        "<p class=\"waiting\">",
        &not_there(language, &country),
        "</p><p>",
    );
    html.element(
        "<button type=\"button\" data-again=\"\">",
        w::AGAIN.get(language),
        "</button> ",
    );
    html.element(
        "<button type=\"button\" class=\"quiet\" data-without=\"\">",
        w::WITHOUT.get(language),
        "</button></p>",
    );
}

/// That nothing came, and the way to try again; `chosen`: for who has chosen a country.
fn failed(html: &mut Html, app: App, language: Language, chosen: bool) {
    let has_chosen = app.draft.with(|draft| !draft.holidays.country.is_empty());
    let failed = app
        .country
        .with(|country| matches!(country, Fetched::Failed));
    if failed && has_chosen == chosen {
        html.element("<p class=\"notice warm\">", w::FAILED.get(language), " ");
        html.element(
            "<button type=\"button\" class=\"quiet\" data-again=\"\">",
            w::AGAIN.get(language),
            "</button></p>",
        );
    }
}
