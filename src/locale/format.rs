//! Figures, times and lists in the words of a language. The browser knows them better than we do and is asked first;
//! what it does not tell, or where there is none, is written in forms that every language reads.

use std::sync::OnceLock;

use chrono::NaiveDateTime;

use super::{Language, span};

/// How much of a moment is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Friday 20 November 2026 at 19:00.
    Full,
    /// Mon 23 Nov, 10:30.
    Short,
    /// Mon 23 Nov.
    ShortDay,
    /// Mon 23.
    Day,
    /// Friday 20 November 2026.
    FullDay,
    /// 10:30.
    Time,
    /// 21 November 2026.
    Date,
}

/// What is to be put into words.
#[derive(Debug, Clone, Copy)]
pub enum Formatted<'a> {
    /// A local time: the zone has been applied already, so that what is shown is what was counted.
    Local(NaiveDateTime, Style),
    /// A moment in milliseconds since 1970 on the clocks of the device: its time, with the day where that is another.
    OnDevice(u64),
    /// The day of such a moment.
    DayOnDevice(u64),
    /// A whole number.
    Number(u64),
    /// An amount of a unit that ECMA-402 knows, in full.
    Unit(u64, &'static str),
    /// A size in such a unit, with so many digits behind the point.
    Size(f64, &'static str, usize),
    /// A list.
    List(&'a [String]),
    /// A language, by its BCP 47 tag.
    LanguageName(&'a str),
    /// A country, by its two letters.
    CountryName(&'a str),
}

/// Puts something into words; none where that is not known.
pub type Formatter = fn(Language, Formatted<'_>) -> Option<String>;

/// Compares two texts as a language sorts them: below zero where the first comes first; none where that is not known.
pub type Collation = fn(Language, &str, &str) -> Option<f64>;

static KNOWS: OnceLock<(Formatter, Collation)> = OnceLock::new();

/// From here on this is asked first. Only the first call counts.
pub fn install_formats(formatter: Formatter, collation: Collation) {
    let _ = KNOWS.set((formatter, collation));
}

fn say(language: Language, it: Formatted<'_>) -> Option<String> {
    KNOWS
        .get()
        .and_then(|(formatter, _)| formatter(language, it))
}

/// A local time in words.
///
/// ```
/// use duetime::{clock::date, locale::{Language, Style, when}};
///
/// let noon = date("2026-11-20").unwrap().and_hms_opt(12, 0, 0).unwrap();
/// assert_eq!(when(Language::EN, noon, Style::Short), "2026-11-20 12:00");
/// ```
pub fn when(language: Language, local: NaiveDateTime, style: Style) -> String {
    say(language, Formatted::Local(local, style)).unwrap_or_else(|| {
        let text = local.to_string();
        let part = match style {
            Style::Full | Style::Short => text.get(..16),
            Style::Time => text.get(11..16),
            _ => text.get(..10),
        };
        part.unwrap_or_default().to_owned()
    })
}

/// A moment on the clocks of the device: its time alone where it is today, else with the day. Without a browser, in UTC.
pub fn on_device(language: Language, milliseconds: u64) -> String {
    say(language, Formatted::OnDevice(milliseconds)).unwrap_or_else(|| utc(milliseconds, 16))
}

/// The day of a moment on the clocks of the device: 21 November 2026.
pub fn day_on_device(language: Language, milliseconds: u64) -> String {
    say(language, Formatted::DayOnDevice(milliseconds)).unwrap_or_else(|| utc(milliseconds, 10))
}

fn utc(milliseconds: u64, length: usize) -> String {
    let at = i64::try_from(milliseconds / 1000).ok();
    let at = at.and_then(|at| crate::clock::range(at).ok());
    let text = at.map(|at| at.naive_utc().to_string()).unwrap_or_default();
    text.get(..length).unwrap_or_default().to_owned()
}

/// A size in bytes, in the unit that fits: "1.4 MB".
pub fn size(language: Language, bytes: f64) -> String {
    let units = ["byte", "kilobyte", "megabyte", "gigabyte"];
    let mut value = bytes;
    let mut unit = 0;
    while value >= 1000.0 && unit + 1 < units.len() {
        value /= 1000.0;
        unit += 1;
    }
    let digits = usize::from(value < 10.0 && unit > 0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = value as u64;
    say(language, Formatted::Size(value, units[unit], digits))
        .unwrap_or_else(|| plain_unit(whole, units[unit]))
}

/// A span in its two largest units: "2 days 18 hours".
pub fn duration(language: Language, seconds: i64) -> String {
    let minutes = seconds.unsigned_abs().div_ceil(60);
    largest(language, &span(minutes * 60, false)[..3])
}

/// The same to the second, for what is counted down.
pub fn countdown(language: Language, seconds: u64) -> String {
    largest(language, &span(seconds, false))
}

/// The largest amount that is not nothing, and the one behind it.
fn largest(language: Language, parts: &[(&'static str, u64)]) -> String {
    let last = parts.len() - 1;
    let first = parts.iter().position(|part| part.1 > 0).unwrap_or(last);
    let end = parts.len().min(first + 2);
    units(language, &parts[first..end])
}

/// Time that was used, to the second: it adds up. Business time is told in hours, however many these are.
pub fn used(language: Language, seconds: i64, is_business: bool) -> String {
    units(language, &span(seconds.unsigned_abs(), is_business))
}

/// So many weeks.
pub fn weeks(language: Language, weeks: u64) -> String {
    units(language, &[("week", weeks)])
}

/// Amounts one behind the other, without those that are nothing.
fn units(language: Language, parts: &[(&'static str, u64)]) -> String {
    let mut text = String::new();
    for (n, (unit, amount)) in parts.iter().enumerate() {
        // One of them has to be there.
        if *amount > 0 || (text.is_empty() && n + 1 == parts.len()) {
            if !text.is_empty() {
                text.push(' ');
            }
            let said = say(language, Formatted::Unit(*amount, unit));
            text.push_str(&said.unwrap_or_else(|| plain_unit(*amount, unit)));
        }
    }
    text
}

/// An amount with the signs that are the same in every language: 2 h, 30 min.
fn plain_unit(amount: u64, unit: &str) -> String {
    let length = match unit {
        "minute" => 3,
        "day" | "hour" | "second" | "week" => 1,
        _ => unit.len(),
    };
    [&amount.to_string(), " ", unit.get(..length).unwrap_or(unit)].concat()
}

/// A whole number with the separators of the language.
pub fn number(language: Language, number: u64) -> String {
    say(language, Formatted::Number(number)).unwrap_or_else(|| number.to_string())
}

/// A list in words: "a, b and c".
pub fn join(language: Language, items: &[String]) -> String {
    say(language, Formatted::List(items)).unwrap_or_else(|| items.join(", "))
}

/// The name of a language, from its BCP 47 tag: "German". The tag itself where nobody knows it.
pub fn language_name(language: Language, tag: &str) -> String {
    say(language, Formatted::LanguageName(tag)).unwrap_or_else(|| tag.to_owned())
}

/// The name of a country, from its two letters: "Germany".
pub fn country_name(language: Language, id: &str) -> String {
    say(language, Formatted::CountryName(id)).unwrap_or_else(|| id.to_owned())
}

/// Countries with their names, in the order of the language.
pub fn countries(language: Language, ids: &[String]) -> Vec<(String, String)> {
    let mut countries: Vec<(String, String)> = Vec::with_capacity(ids.len());
    for id in ids {
        let name = country_name(language, id);
        let place = countries.partition_point(|(_, other)| {
            let order = KNOWS
                .get()
                .and_then(|(_, collation)| collation(language, other, &name));
            order.map_or(*other < name, |order| order < 0.0)
        });
        countries.insert(place, (id.clone(), name));
    }
    countries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_browser_times_and_amounts_are_in_forms_that_every_language_reads() {
        let at = crate::clock::date("2026-11-20")
            .unwrap()
            .and_hms_opt(19, 5, 0)
            .unwrap();
        for (style, text) in [
            (Style::Full, "2026-11-20 19:05"),
            (Style::Time, "19:05"),
            (Style::Date, "2026-11-20"),
            (Style::ShortDay, "2026-11-20"),
        ] {
            assert_eq!(when(Language::DE, at, style), text);
        }
        assert_eq!(
            duration(Language::NL, 2 * 86_400 + 5 * 3600 + 59),
            "2 d 5 h"
        );
        assert_eq!(countdown(Language::EN, 61), "1 min 1 s");
        assert_eq!(countdown(Language::EN, 0), "0 s");
        assert_eq!(used(Language::EN, 26 * 3600, true), "26 h");
        assert_eq!(size(Language::EN, 1_400_000.0), "1 megabyte");
        assert_eq!(
            on_device(Language::EN, 1_763_640_300_000),
            "2025-11-20 12:05"
        );
        assert_eq!(day_on_device(Language::EN, u64::MAX), "");
        let ids = ["NL".to_owned(), "DE".to_owned()];
        let named = countries(Language::EN, &ids);
        assert_eq!(named[0], ("DE".to_owned(), "DE".to_owned()));
    }
}
