//! Days and times as people type them. Strict: what could be meant in two ways is asked again, not guessed.

use chrono::NaiveDate;

/// Why a text is not taken as a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDate {
    /// Nothing was typed.
    Empty,
    /// It cannot be read: the form is not known.
    Form,
    /// `3/4/2026` is the third of April to some and the fourth of March to others.
    TwoWays,
    /// There is no such day: 31 June.
    NoSuchDay,
    /// Before 1990 or after 2100.
    FarAway,
}

/// Why a text is not taken as a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadTime {
    /// Nothing was typed.
    Empty,
    /// It cannot be read.
    Form,
    /// There is no such time: 25:00.
    NoSuchTime,
}

/// The beginnings of the months' names in English, Dutch and German, enough to tell them apart.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän"],
    &["feb"],
    &["mar", "mrt", "maa", "mär", "mrz"],
    &["apr"],
    &["may", "mei", "mai"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez"],
];

/// Reads a day: `2026-11-20`, `20-11-2026`, `20.11.2026`, `20 November 2026`, in any of the three languages.
///
/// ```
/// use duetime::locale::{BadDate, day};
///
/// assert_eq!(day("20 nov 2026"), day("2026-11-20"));
/// assert_eq!(day("3/4/2026"), Err(BadDate::TwoWays));
/// ```
///
/// # Errors
/// [`BadDate`] says what is wrong.
pub fn day(text: &str) -> Result<NaiveDate, BadDate> {
    let text = lower(text.trim());
    if text.is_empty() {
        return Err(BadDate::Empty);
    }
    if text.len() > 40 {
        return Err(BadDate::Form);
    }
    let parts: Vec<&str> = text
        .split(['-', '.', '/', ' ', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = parts[..] else {
        return Err(BadDate::Form);
    };
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, month(second)?, number(third)?)
    } else {
        (number(third)?, month(second)?, number(first)?)
    };
    if first.len() != 4 && third.len() != 4 {
        return Err(BadDate::Form);
    }
    // With a slash, both orders are in use; only a day beyond the 12th or a month's name tells them apart.
    let named = second.bytes().any(|b| !b.is_ascii_digit());
    if text.contains('/') && first.len() != 4 && !named && day <= 12 && day != month {
        return Err(BadDate::TwoWays);
    }
    let year = i32::try_from(year).map_err(|_| BadDate::FarAway)?;
    if !(1990..=2100).contains(&year) {
        return Err(BadDate::FarAway);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(BadDate::NoSuchDay)
}

/// Lower case for the letters that months are written in: the whole of Unicode would cost every visitor 5 KB.
fn lower(text: &str) -> String {
    text.to_ascii_lowercase().replace('Ä', "ä")
}

fn number(text: &str) -> Result<u32, BadDate> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| plain).ok_or(BadDate::Form)
}

fn month(text: &str) -> Result<u32, BadDate> {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return number(text);
    }
    let found = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| text.starts_with(name)));
    let place = found.ok_or(BadDate::Form)?;
    u32::try_from(place + 1).map_err(|_| BadDate::Form)
}

/// Reads a time of day in minutes since midnight: `19:00`, `19.00`, `1900`, `7 pm`, `7:30 pm`, `19 Uhr`.
///
/// # Errors
/// [`BadTime`] says what is wrong.
pub fn time(text: &str) -> Result<u32, BadTime> {
    let text = lower(text.trim());
    if text.is_empty() {
        return Err(BadTime::Empty);
    }
    let (digits, half) = match text
        .strip_suffix("pm")
        .or_else(|| text.strip_suffix("p.m."))
    {
        Some(rest) => (rest, Some(12)),
        None => match text
            .strip_suffix("am")
            .or_else(|| text.strip_suffix("a.m."))
        {
            Some(rest) => (rest, Some(0)),
            None => (
                text.strip_suffix("uhr")
                    .or_else(|| text.strip_suffix("uur"))
                    .unwrap_or(&text),
                None,
            ),
        },
    };
    let whole_hours = digits.len() != text.len();
    let digits = digits.trim();
    let (hours, minutes) = match digits.split_once([':', '.', 'h']) {
        Some((hours, minutes)) => (two(hours)?, two(minutes)?),
        None if digits.len() == 4 && digits.is_ascii() => (two(&digits[..2])?, two(&digits[2..])?),
        None if whole_hours => (two(digits)?, 0),
        None => return Err(BadTime::Form),
    };
    let hours = match half {
        Some(_) if !(1..=12).contains(&hours) => return Err(BadTime::NoSuchTime),
        Some(half) => hours % 12 + half,
        None => hours,
    };
    if hours > 23 || minutes > 59 {
        return Err(BadTime::NoSuchTime);
    }
    Ok(hours * 60 + minutes)
}

fn two(text: &str) -> Result<u32, BadTime> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| plain).ok_or(BadTime::Form)
}

#[cfg(test)]
mod tests {
    use super::{BadDate, BadTime, day, time};

    #[test]
    fn a_day_is_read_in_every_usual_form() {
        let expected = chrono::NaiveDate::from_ymd_opt(2026, 3, 20);
        for text in [
            "2026-03-20",
            "20-03-2026",
            "20.3.2026",
            "20 maart 2026",
            "20. März 2026",
            "20 Mar 2026",
            "20/3/2026",
            " 20  mrt, 2026 ",
        ] {
            assert_eq!(day(text).ok(), expected, "{text}");
        }
    }

    #[test]
    fn what_could_be_two_days_is_not_guessed() {
        assert_eq!(day("3/4/2026"), Err(BadDate::TwoWays));
        assert!(day("4/4/2026").is_ok());
    }

    #[test]
    fn nonsense_is_told_apart() {
        assert_eq!(day(" "), Err(BadDate::Empty));
        assert_eq!(day("soon"), Err(BadDate::Form));
        assert_eq!(day("1.2.26"), Err(BadDate::Form));
        assert_eq!(day("31.6.2026"), Err(BadDate::NoSuchDay));
        assert_eq!(day("1.1.1850"), Err(BadDate::FarAway));
        assert_eq!(day("9999-01-01"), Err(BadDate::FarAway));
        assert_eq!(day("2026-\u{1F600}-01"), Err(BadDate::Form));
    }

    #[test]
    fn a_time_is_read_in_every_usual_form() {
        for text in [
            "19:00",
            "19.00",
            "1900",
            "7 pm",
            "7:00 PM",
            "19 Uhr",
            "19.00 uur",
            "19h00",
        ] {
            assert_eq!(time(text), Ok(19 * 60), "{text}");
        }
        assert_eq!(time("12 am"), Ok(0));
        assert_eq!(time("12:30 pm"), Ok(750));
    }

    #[test]
    fn a_time_that_is_none_is_refused() {
        assert_eq!(time("24:00"), Err(BadTime::NoSuchTime));
        assert_eq!(time("13 pm"), Err(BadTime::NoSuchTime));
        assert_eq!(time("7"), Err(BadTime::Form));
        assert_eq!(time("noon"), Err(BadTime::Form));
        assert_eq!(time("ß:ß"), Err(BadTime::Form));
        assert_eq!(time("日本"), Err(BadTime::Form));
    }
}
