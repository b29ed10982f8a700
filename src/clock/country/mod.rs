//! Public holidays as data: what a file in `public/holidays/` holds, and how one is read and checked.
//!
//! `scripts/holidays` makes the files; nothing here knows a country. There is one for each, named by its ISO 3166-1
//! code, and `index.json`, the list of the codes. A file holds, in this order:
//! - `format`: 1;
//! - `country`: its code; what it is called, the browser knows;
//! - `language`: the one in which names are given, as in HTML's `lang`;
//! - `from` and `to`: the first and the last year, each of which is whole;
//! - `made_by`: where the days come from;
//! - `regions`: those that can be chosen, by name, as `id` and `name`; empty where every region has the same days;
//! - `holidays`: each with a `name` and its `days` in order.
//!
//! A holiday counts in the whole country, whether a region is chosen or not. One with `regions` counts in these
//! alone, one with `except` everywhere but in these. One that is `estimated` lies on days that are a forecast, since
//! the moon decides. One with a `custom` is another matter than the law: `half` and `some` are no holidays, but days on
//! which many close early, at the beginning of its `part` where that is known, and days that some have off; `worked` is
//! a holiday on which many work. Where a holiday has other names, days or regions in some years, it is written several times.
//! Several on one day are one day off.
//!
//! A file is hostile until [`Country::read`] has taken it: bounded in size, counts and lengths, every day inside its
//! years, every region known.

mod check;
mod error;
mod file;
mod index;

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use self::{
    check::check,
    file::{Entry, File},
};
use super::Holiday;

pub use error::BadCountry;
pub use file::{Custom, Region};
pub use index::{CountryIndex, read_index};

/// The public holidays of a country and its regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country(File);

impl Country {
    /// The largest file, in bytes.
    pub const LARGEST: usize = 64 * 1024;

    /// Reads the file of a country and checks it. The text is not trusted: whatever it holds, the answer is a country
    /// that can be used, or the place and the reason.
    ///
    /// A day that one of two regions has:
    ///
    /// ```
    /// use duetime::clock::Country;
    ///
    /// let country = Country::read(r#"{"format": 1, "country": "DE", "language": "de", "from": 2026, "to": 2026,
    ///     "made_by": "hand", "regions": [{"id": "BE", "name": "Berlin"}, {"id": "BY", "name": "Bayern"}],
    ///     "holidays": [{"name": "Neujahr", "days": ["2026-01-01"]},
    ///         {"name": "Frauentag", "days": ["2026-03-08"], "regions": ["BE"]}]}"#).unwrap();
    /// assert_eq!(country.holidays(Some("BE")).len(), 2);
    /// assert_eq!(country.holidays(Some("BY")).len(), 1);
    /// ```
    ///
    /// # Errors
    /// [`BadCountry`] for a file that is too large, is not JSON, is of another format, has an unknown, missing or
    /// malformed field, or contradicts itself.
    pub fn read(text: &str) -> Result<Country, BadCountry> {
        let file: File = file::parse(text)?;
        check(&file)?;
        Ok(Country(file))
    }

    /// Its code in ISO 3166-1: `DE`.
    pub fn id(&self) -> &str {
        &self.0.country
    }

    /// The language of the names, as in HTML's `lang`: `de`, `zh-TW`.
    pub fn language(&self) -> &str {
        &self.0.language
    }

    /// The years that it knows. Outside of them it has no holidays, which says nothing about the country.
    pub fn years(&self) -> RangeInclusive<i32> {
        self.0.from.into()..=self.0.to.into()
    }

    /// Where the days come from, with the version: `holidays 0.109`.
    pub fn made_by(&self) -> &str {
        &self.0.made_by
    }

    /// The regions that can be chosen, by name; none where the choice would change nothing.
    pub fn regions(&self) -> &[Region] {
        &self.0.regions
    }

    /// The holidays of a region, or those of the whole country, which are also those of a region that it does not
    /// know. They come by date, one a date: the names of several on one day are joined by ` / `, and the day is a
    /// forecast only where every one of them is.
    pub fn holidays(&self, region: Option<&str>) -> Vec<Holiday> {
        let mut all: Vec<Holiday> = Vec::new();
        self.each(region, |entry, date| {
            if !entry.is_holiday() {
                return;
            }
            // A few hundred at most: inserting costs a visitor less code than sorting does.
            let place = all.partition_point(|other| other.date < date);
            match all.get_mut(place) {
                Some(same) if same.date == date => {
                    same.name.push_str(" / ");
                    same.name.push_str(&entry.name);
                    same.estimated &= entry.estimated;
                }
                _ => all.insert(place, entry.on(date)),
            }
        });
        all
    }

    /// The days of a region, or of the whole country, on which people do something else than the law says. They come by
    /// date, one a date; of several the one that says most: that many close early, and from when on.
    pub fn customs(&self, region: Option<&str>) -> Vec<(Holiday, Custom)> {
        let mut all: Vec<(Holiday, Custom)> = Vec::new();
        self.each(region, |entry, date| {
            let Some(custom) = entry.custom else { return };
            let says = |custom: Custom, part: bool| (custom == Custom::Half, part);
            let place = all.partition_point(|(other, _)| other.date < date);
            match all.get_mut(place) {
                Some((same, known)) if same.date == date => {
                    if says(custom, entry.part.is_some()) > says(*known, same.part.is_some()) {
                        (*same, *known) = (entry.on(date), custom);
                    }
                }
                _ => all.insert(place, (entry.on(date), custom)),
            }
        });
        all
    }

    fn each(&self, region: Option<&str>, mut visit: impl FnMut(&Entry, NaiveDate)) {
        for entry in self.0.holidays.iter().filter(|entry| entry.counts(region)) {
            for &date in &entry.days {
                visit(entry, date);
            }
        }
    }
}
