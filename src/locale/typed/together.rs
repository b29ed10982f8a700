use super::{
    LONGEST, bad,
    bad_time::BadTime,
    clock::clock,
    date::{find, rest},
    plain,
    token::tokens,
};

/// A day and a time that stand in one text: each field takes its own part, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// The day.
    pub date: String,
    /// The time, without its zone.
    pub time: String,
    /// The zone that stands there; empty where none does.
    pub zone: String,
}

/// The parts of a text that holds both a day and a time, in plain form.
///
/// ```
/// use duetime::locale::together;
///
/// let both = together("Fri, 20 Nov 2026 19:00:00 +0100").unwrap();
/// assert_eq!((both.date.as_str(), both.time.as_str(), both.zone.as_str()), ("fri, 20 nov 2026", "19:00:00", "+0100"));
/// assert_eq!(together("20 November 2026"), None);
/// ```
pub fn together(text: &str) -> Option<Together> {
    let plain = plain(text);
    if plain.len() > LONGEST {
        return None;
    }
    let tokens = tokens(&plain);
    let found = find(&tokens)?;
    let rest = rest(&plain, &tokens, &found);
    let zone = beside(&rest)?;
    let [first, last] = found.span;
    let end = tokens.get(last).map(|last| last.at + last.text.len())?;
    let mut date = plain.get(tokens.get(first)?.at..end)?.to_owned();
    if let Some(year) = found.year.and_then(|at| tokens.get(at)) {
        date.push(' ');
        date.push_str(year.text);
    }
    let time = rest.strip_suffix(zone).unwrap_or(&rest).trim_matches(' ');
    Some(Together {
        date,
        time: time.to_owned(),
        zone: zone.to_owned(),
    })
}

/// A time and the zone behind it, in a text that holds no day; none where it says no zone.
///
/// ```
/// use duetime::locale::zoned;
///
/// assert_eq!(zoned("7pm EST"), Some(("7pm".to_owned(), "est".to_owned())));
/// assert_eq!(zoned("19:00"), None);
/// ```
pub fn zoned(text: &str) -> Option<(String, String)> {
    let plain = plain(text);
    if plain.len() > LONGEST {
        return None;
    }
    let (read, zone) = clock(&plain, false);
    let time = plain.strip_suffix(zone)?.trim_matches([' ', '(']);
    // "19:00 (Amsterdam)".
    let zone = if zone.contains('(') {
        zone
    } else {
        zone.trim_end_matches(')')
    };
    (!zone.is_empty() && read != bad(BadTime::Form)).then(|| (time.to_owned(), zone.to_owned()))
}

/// The zone behind what stands beside a day; none where that is no time.
pub(super) fn beside(rest: &str) -> Option<&str> {
    // A number alone could be anything.
    let lone = rest.len() < 3 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let (read, zone) = clock(rest, true);
    Some(zone).filter(|_| !lone && read != bad(BadTime::Form))
}
