//! Days off: what they are called, which were chosen, and what they do to an answer.

use chrono::{DateTime, Datelike, Utc};
use maud::{Markup, html};

use crate::{
    case::{ChosenHolidays, DayOff, DaysOff, Sort, Tick, Why},
    clock::{Country, Custom, Holiday},
    locale::{self, Language, Style, words::holidays as w},
    programme::{Due, Hours, Id},
};

/// The most days that the answer names one by one.
const MOST_NAMED: usize = 3;

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

/// A day that may be off, and why it may not.
fn described(language: Language, one: &DayOff) -> String {
    let day = named(language, one.taken.as_ref().unwrap_or(&one.day));
    let word = match one.sort {
        Sort::Holiday => return day,
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
    [&day, language.colon(), word.get(language)].concat()
}

/// What was chosen, by its name: "Germany, Bayern, our-days.ics".
pub fn name(language: Language, chosen: &ChosenHolidays, country: Option<&Country>) -> String {
    let mut names = Vec::new();
    if !chosen.country.is_empty() {
        names.push(locale::country_name(language, &chosen.country));
    }
    let mut regions = country.iter().flat_map(|country| country.regions());
    let region = regions.find(|region| region.id == chosen.region);
    names.extend(region.map(|region| region.name.clone()));
    if !chosen.file.is_empty() {
        names.push(chosen.file.clone());
    }
    if names.is_empty() {
        w::NONE.get(language).to_owned()
    } else {
        names.join(", ")
    }
}

/// That the holidays of this country did not come.
pub fn not_there(language: Language, country: &str) -> String {
    let country = locale::country_name(language, country);
    w::MISSING.with(language, &[("country", &country)])
}

/// A day with a box to tick.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What the day is called among what the person says.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Whether it is off.
    pub is_off: bool,
}

/// The days of a year.
pub fn rows(language: Language, listed: &[DayOff], year: i32) -> Vec<Row> {
    let of_year = listed.iter().filter(|one| one.day.date.year() == year);
    of_year
        .map(|one| Row {
            id: one.id.to_string(),
            label: described(language, one),
            is_off: one.taken.is_some(),
        })
        .collect()
}

/// How many of them are off: "9 days off in 2026".
pub fn count(language: Language, rows: &[Row], year: i32) -> String {
    let off = rows.iter().filter(|row| row.is_off).count();
    let count = match off {
        0 => w::NO_DAYS.get(language).to_owned(),
        _ => locale::duration(language, off as i64 * 86_400),
    };
    let values = [("days", &*count), ("year", &*year.to_string())];
    w::DAYS.with(language, &values)
}

/// What a tick on a day says: a day on which many close early is off from then on.
pub fn ticked(listed: &[DayOff], id: &str, is_off: bool) -> Tick {
    let half = |one: &DayOff| one.id.as_str() == id && one.sort == Sort::Custom(Custom::Half);
    match (is_off, listed.iter().any(half)) {
        (false, _) => Tick::Works,
        (true, true) => Tick::Noon,
        (true, false) => Tick::Off,
    }
}

/// Where the days of a country come from, and for which years they are known.
pub fn known(language: Language, country: &Country) -> Markup {
    let (from, to) = country.years().into_inner();
    let values = [
        ("from", &*from.to_string()),
        ("to", &*to.to_string()),
        ("source", country.made_by()),
    ];
    html! { p class="hint" { (w::KNOWN.with(language, &values)) } }
}

/// Whether days off would move this time: by the clock on the wall, and in hours that are kept on holidays too, none does.
pub fn stops(due: &Due<'_>, hours: Option<&Hours>) -> bool {
    due.within.unit.needs_hours() && hours.is_none_or(Hours::take_holidays)
}

/// What the days off that were chosen, by their name, did to a time: which were taken off, or that none was met.
pub fn met(
    language: Language,
    due: &Due<'_>,
    hours: Option<&Hours>,
    days: &DaysOff,
    name: &str,
) -> Markup {
    let met = &due.trace.holidays;
    if !matches!(days, DaysOff::Chosen(_)) {
        // The time by the clock stands; what other readings would make of it does not.
        return html! { p class="notice warm" { (w::FAILED.get(language)) } };
    }
    if !stops(due, hours) {
        return html! { p { (w::NO_DIFFERENCE.get(language)) } };
    }
    if met.is_empty() {
        return html! { p { (w::NONE_MET.with(language, &[("name", name)])) } };
    }
    // More than a few are counted here, and named in "why".
    let days = if met.len() > MOST_NAMED {
        locale::duration(language, met.len() as i64 * 86_400)
    } else {
        let days: Vec<String> = met.iter().map(|day| named(language, day)).collect();
        locale::join(language, &days)
    };
    html! { p { (w::TAKEN.with(language, &[("days", &days)])) } }
}

/// A day on which it is open whether it is off, with what can be said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Perhaps {
    /// What the day is called among what the person says.
    pub id: Id<Holiday>,
    /// What the person reads.
    pub text: String,
    /// The buttons: what each says about the day, and its text.
    pub ways: Vec<(Tick, String)>,
}

/// The days in this time on which it is open whether they are off: a few of them, the others are in the list.
pub fn perhaps(language: Language, due: &Due<'_>, listed: &[DayOff]) -> Vec<Perhaps> {
    let met = |one: &DayOff| {
        let mut days = due.trace.holidays.iter();
        days.any(|day| day.date == one.day.date)
    };
    let open = |one: &&DayOff| match &one.taken {
        None => one.is_used(due),
        Some(_) => one.sort == Sort::Custom(Custom::Worked) && met(one),
    };
    let open = listed.iter().filter(open).take(MOST_NAMED);
    open.map(|one| asked(language, one)).collect()
}

fn asked(language: Language, one: &DayOff) -> Perhaps {
    let day = described(language, one);
    let (text, ways) = if one.taken.is_some() {
        let works = (Tick::Works, w::WORKS.get(language).to_owned());
        ([&day, "."].concat(), vec![works])
    } else {
        let mut ways = Vec::new();
        if let (Sort::Custom(Custom::Half), Some(part)) = (one.sort, one.day.part) {
            let time = part.from().to_string();
            let text = w::OFF_FROM.with(language, &[("time", &time)]);
            ways.push((Tick::Noon, text));
        }
        ways.push((Tick::Off, w::OFF.get(language).to_owned()));
        (w::NOT_TAKEN.with(language, &[("day", &day)]), ways)
    };
    Perhaps {
        id: one.id.clone(),
        text,
        ways,
    }
}

/// That a time lies beyond the years that the file of the country knows.
pub fn unknown(language: Language, due: &Due<'_>, country: Option<&Country>) -> Markup {
    let Some(country) = country.filter(|_| !due.timetable.holidays().is_empty()) else {
        return html! {};
    };
    let year = |at: DateTime<Utc>| at.with_timezone(&due.timetable.zone()).year();
    let first = due.trace.pieces.first();
    let first = first.map_or(due.trace.started, |piece| piece.from);
    let years = country.years();
    if years.contains(&year(first)) && years.contains(&year(due.trace.due)) {
        return html! {};
    }
    let (from, to) = years.into_inner();
    let values = [("from", &*from.to_string()), ("to", &*to.to_string())];
    html! { p class="notice warm" { (w::UNKNOWN.with(language, &values)) } }
}
