use std::cell::Cell;

use chrono::{Datelike, NaiveDate};

use super::{BadDate, BadTime, BadZone, NotTaken, Together, Typed, bad, item::DAY};
use crate::clock::Zone;

/// What reads days, times and zones as people type and paste them. Most visits need none of it: the page fetches it with the fields
/// that it is for. What the page itself writes, such as `2026-11-20`, `09:30` and `Europe/Amsterdam`, is read without.
#[derive(Clone, Copy)]
pub struct Reader {
    day: fn(&str, bool) -> Typed<NaiveDate, BadDate>,
    time: fn(&str) -> Typed<u32, BadTime>,
    zone: fn(&str) -> Typed<Zone, BadZone>,
    together: fn(&str) -> Option<Together>,
    zoned: fn(&str) -> Option<(String, String)>,
}

/// All of it.
pub fn reader() -> Reader {
    Reader {
        day: super::day::day,
        time: super::time::time,
        zone: super::zone::zone,
        together: super::together::together,
        zoned: super::together::zoned,
    }
}

thread_local! {
    // In a page of chunks it comes later; other people's programs write days and times plainly.
    #[cfg(any(chunks, all(target_arch = "wasm32", not(feature = "web"))))]
    static READER: Cell<Option<Reader>> = const { Cell::new(None) };
    #[cfg(not(any(chunks, all(target_arch = "wasm32", not(feature = "web")))))]
    static READER: Cell<Option<Reader>> = Cell::new(Some(reader()));
    static MISSED: Cell<bool> = const { Cell::new(false) };
}

/// From here on everything that people type is read; or, without, only what the page writes.
pub fn install_reader(reader: Option<Reader>) {
    READER.set(reader);
    MISSED.set(false);
}

/// Whether something was to be read for which the reader is missing: what came of it is no answer.
pub fn misses_reader() -> bool {
    MISSED.get()
}

/// Whether a field holds something that only the reader can read.
pub fn needs_reader(text: &str) -> bool {
    let is_exact = exact_day(text).is_some() || exact_time(text).is_some();
    let is_zone = text.contains('/') && Zone::named(text).is_ok();
    !(is_exact || is_zone || text.trim().is_empty())
}

fn ask<T>(read: impl FnOnce(Reader) -> T) -> Option<T> {
    let reader = READER.get();
    if reader.is_none() {
        MISSED.set(true);
    }
    reader.map(read)
}

/// Reads a day: see [`super::day::day`].
pub fn day(text: &str, day_first: bool) -> Typed<NaiveDate, BadDate> {
    if let Some(day) = exact_day(text) {
        return Ok(day);
    }
    if text.trim().is_empty() {
        return bad(BadDate::Empty);
    }
    ask(|reader| (reader.day)(text, day_first)).unwrap_or(bad(BadDate::Form))
}

/// Reads a time of day in minutes since midnight: see [`super::time::time`].
pub fn time(text: &str) -> Typed<u32, BadTime> {
    if let Some(minutes) = exact_time(text) {
        return Ok(minutes);
    }
    if text.trim().is_empty() {
        return bad(BadTime::Empty);
    }
    ask(|reader| (reader.time)(text)).unwrap_or(bad(BadTime::Form))
}

/// Reads an hour at which something opens or closes, in minutes since midnight: as [`time`], but the day ends at one
/// too, and which midnight is meant makes no difference.
///
/// ```
/// use duetime::locale::hour;
///
/// assert_eq!(["9 am", "17u30", "24:00"].map(hour), [Some(540), Some(1050), Some(1440)]);
/// assert_eq!(["midnight", "9", "25:00"].map(hour), [Some(0), None, None]);
/// ```
pub fn hour(text: &str) -> Option<u32> {
    match time(text) {
        Ok(minutes) => Some(minutes),
        Err(NotTaken::Bad(BadTime::NextDay(0))) => Some(DAY),
        Err(NotTaken::Ask(both)) if both == [0, DAY] => Some(0),
        Err(_) => None,
    }
}

/// Reads a zone: see [`super::zone::zone`].
pub fn zone(text: &str) -> Typed<Zone, BadZone> {
    // A name without a place may mean several.
    if text.contains('/')
        && let Ok(zone) = Zone::named(text)
    {
        return Ok(zone);
    }
    if text.trim().is_empty() {
        return bad(BadZone::Empty);
    }
    ask(|reader| (reader.zone)(text)).unwrap_or(bad(BadZone::Unknown))
}

/// The parts of a text that holds both a day and a time: see [`super::together::together`].
pub fn together(text: &str) -> Option<Together> {
    ask(|reader| (reader.together)(text))?
}

/// A time and the zone behind it: see [`super::together::zoned`].
pub fn zoned(text: &str) -> Option<(String, String)> {
    ask(|reader| (reader.zoned)(text))?
}

/// A day as files and links write it.
fn exact_day(text: &str) -> Option<NaiveDate> {
    let digits = |from: usize, to: usize| number(text.get(from..to)?);
    let is_form = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (is_form && (1990..=2100).contains(&day.year())).then_some(day)
}

/// A time as files and links write it.
fn exact_time(text: &str) -> Option<u32> {
    let is_form = text.len() == 5 && text.get(2..3) == Some(":");
    let (hours, minutes) = (number(text.get(0..2)?)?, number(text.get(3..5)?)?);
    (is_form && hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn number(digits: &str) -> Option<u32> {
    let all = digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_writes_means_the_same_without_the_reader() {
        let full = reader();
        let mut day = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
        while day.year() <= 2100 {
            let text = day.to_string();
            assert_eq!(exact_day(&text), Some(day));
            assert_eq!((full.day)(&text, true), Ok(day), "{text}");
            assert_eq!((full.day)(&text, false), Ok(day), "{text}");
            day += chrono::TimeDelta::days(17);
        }
        for minutes in 0..DAY {
            let text = crate::locale::hhmm(minutes);
            assert_eq!(exact_time(&text), Some(minutes));
            assert_eq!((full.time)(&text), Ok(minutes), "{text}");
        }
        for name in Zone::names().filter(|name| name.contains('/')) {
            assert_eq!(Ok(Zone::named(name).unwrap()), (full.zone)(name), "{name}");
        }
    }

    #[test]
    fn what_is_not_written_so_is_left_to_the_reader() {
        for text in [
            "2026-02-30",
            "1989-12-31",
            "2026-1-01",
            "20 Nov 2026",
            "２０２６-11-20",
            "2026/11/20",
            "+026-11-20",
        ] {
            assert_eq!(exact_day(text), None, "{text}");
        }
        for text in ["24:00", "9:30", "09.30", "09:60", "+9:30", "noon"] {
            assert_eq!(exact_time(text), None, "{text}");
        }
    }

    #[test]
    fn without_the_reader_it_is_known_that_it_is_missing() {
        install_reader(None);
        assert_eq!(time("09:30"), Ok(570));
        assert_eq!(day("", false), bad(BadDate::Empty));
        assert!(!misses_reader());
        assert_eq!(time("half past nine"), bad(BadTime::Form));
        assert!(misses_reader());
        install_reader(Some(reader()));
        assert!(!misses_reader());
        assert!(time("9 am").is_ok());
    }
}
