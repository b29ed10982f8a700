use serde::Serialize;

use crate::{case, checklist::bounded, clock::Trace};

/// The public holidays that the customer chose to take off. They are the customer's choice, not the programme's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DaysOff {
    /// The country, by its two letters; none where the days are from a file alone.
    pub country: Option<String>,
    /// Its region, by its ISO 3166-2 part where it has one; none for the whole country.
    pub region: Option<String>,
    /// Where the days of the country come from, with the edition.
    pub made_by: Option<String>,
    /// The first and the last year that are known of the country.
    pub years: Option<[i32; 2]>,
    /// The name of the customer's own calendar file.
    pub file: Option<String>,
    /// Those that took open hours from this figure.
    pub taken: Vec<DayOff>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DayOff {
    /// The day: `2026-12-25`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Date"))]
    pub date: String,
    /// What it is called, in the language of its country.
    pub name: String,
    /// Whether the day is a forecast.
    pub estimated: bool,
}

impl DaysOff {
    pub(super) fn new(off: case::Holidays<'_>, trace: &Trace) -> DaysOff {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let years = off.country.map(|country| country.years().into_inner());
        DaysOff {
            country: said(&bounded(&off.chosen.country)),
            region: said(&bounded(&off.chosen.region)),
            made_by: off.country.map(|country| country.made_by().to_owned()),
            years: years.map(|(from, to)| [from, to]),
            file: said(&bounded(&off.chosen.file)),
            taken: trace
                .holidays
                .iter()
                .map(|holiday| DayOff {
                    date: holiday.date.to_string(),
                    name: bounded(&holiday.name),
                    estimated: holiday.estimated,
                })
                .collect(),
        }
    }
}
