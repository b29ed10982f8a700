//! Public holidays: none are taken off until a person chooses a country, or gives a calendar file of its own.

mod list;
mod own;
mod said;

use leptos::prelude::*;

use super::{
    App, chunks,
    html::{dynamic, nothing, spoken, text},
    parts::{CalendarFile, Press, Select, aloud, block, flag, line, words},
};
use crate::{
    app::{Edit, Fetched, Part},
    case::{ChosenHolidays, DayOff},
    clock::Country,
    locale::{self, Language, words::holidays as w},
    view::{self, html},
};

pub use said::{said, taken};

/// Every day that is off or may be.
fn listed(app: App) -> Vec<DayOff> {
    app.read(&[Part::Draft, Part::Country], |core| {
        core.draft.holidays.listed(core.country().map(|it| &**it))
    })
}

/// What is kept of a choice, as a text: a part of the page that shows it is drawn anew when it differs.
fn kept(app: App, read: fn(&ChosenHolidays) -> &str) -> Memo<String> {
    text(Box::new(move || {
        app.draft.with(|draft| read(&draft.holidays).to_owned())
    }))
}

/// The choice of holidays, and which days those are.
pub fn section(app: App, language: Language) -> AnyView {
    let country = kept(app, |chosen| &chosen.country);
    let countries = dynamic(move || countries(app, language, country));
    let regions = dynamic(move || match app.country.get() {
        Fetched::Ready(country) if !country.regions().is_empty() => {
            regions(app, language, &country)
        }
        _ => nothing(),
    });
    let take = Callback::new(move |file| own::take(app, file));
    let drop = Callback::new(move |()| app.edit(Edit::DropDays));
    let file = kept(app, |chosen| &chosen.file);
    let file = view! { <CalendarFile language file on=take drop /> };
    let parts = vec![
        spoken(move || hint(app, language)),
        failed(app, language, false),
        failed(app, language, true),
        countries,
        regions,
        file.into_any(),
        own::said(app, language),
        list::list(app, language),
    ];
    block("", parts)
}

/// What to choose next: a country, then a region, which may have more days.
fn hint(app: App, language: Language) -> view::Markup {
    let (none, whole) = app
        .draft
        .with(|draft| (draft.holidays.is_empty(), draft.holidays.region.is_empty()));
    let regions = app.country.with(
        |country| matches!(country, Fetched::Ready(country) if !country.regions().is_empty()),
    );
    let word = if none { w::NONE_HINT } else { w::CHOOSE_REGION };
    html! {
        @if none || (whole && regions) { p class="hint" { (word.get(language)) } }
    }
}

fn countries(app: App, language: Language, value: Memo<String>) -> AnyView {
    let mut ids = app.countries.get();
    // What a link chose shows as chosen, also where the list has not come or does not have it.
    let chosen = value.get_untracked();
    if !chosen.is_empty() && !ids.contains(&chosen) {
        ids.push(chosen);
    }
    let mut options = vec![(String::new(), w::NONE.get(language).to_owned())];
    options.extend(locale::countries(language, &ids));
    let on = app.entered(Edit::Country);
    view! { <Select id="holidays" label=w::COUNTRY.get(language) options value on /> }.into_any()
}

fn regions(app: App, language: Language, country: &Country) -> AnyView {
    let mut options = vec![(String::new(), w::WHOLE.get(language).to_owned())];
    let named = country.regions().iter();
    options.extend(named.map(|region| (region.id.clone(), region.name.clone())));
    let value = kept(app, |chosen| &chosen.region);
    let on = app.entered(Edit::Region);
    view! { <Select id="region" label=w::REGION.get(language) options value on /> }.into_any()
}

/// What was chosen, by its name: "Germany, Bayern, our-days.ics".
pub fn name(app: App, language: Language) -> String {
    app.read(&[Part::Draft, Part::Country], |core| {
        let country = core.country().map(|it| &**it);
        view::days_off::name(language, &core.draft.holidays, country)
    })
}

/// That nothing came, and the way to try again; `chosen`: for who has chosen a country.
fn failed(app: App, language: Language, chosen: bool) -> AnyView {
    let failed = flag(move || {
        let has_chosen = app.draft.with(|draft| !draft.holidays.country.is_empty());
        app.country.with(Fetched::is_failed) && has_chosen == chosen
    });
    let drawn = dynamic(move || {
        if !failed.get() {
            return nothing();
        }
        let on = Callback::new(move |()| chunks::again(app));
        let press = view! { <Press text=w::AGAIN.get(language) class="quiet" on /> };
        let text = [w::FAILED.get(language), " "].concat();
        line("notice warm", vec![words(text), press.into_any()])
    });
    aloud(drawn)
}
