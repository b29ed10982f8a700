use super::{LONGEST, NotTaken, Typed, bad, choice, plain};
use crate::clock::Zone;

/// Why a text is not taken as a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadZone {
    /// Nothing was typed, and the device does not tell its zone.
    Empty,
    /// No zone is called so.
    Unknown,
    /// No clock is so far from universal time.
    TooFar,
}

/// Reads a zone: a name of the IANA database, a city of it in the languages of the page, an abbreviation, a name of
/// Windows, or how far it is from universal time, with the sign that people give it: east is plus.
///
/// ```
/// use duetime::{clock::Zone, locale::{NotTaken, zone}};
///
/// assert_eq!(zone("GMT+1").map(Zone::name), Ok("UTC+01:00"));
/// assert_eq!(zone("Etc/GMT+1").map(Zone::name), Ok("Etc/GMT+1"));
/// assert_eq!(zone("wenen").map(Zone::name), Ok("Europe/Vienna"));
/// assert!(matches!(zone("IST"), Err(NotTaken::Ask(_))));
/// ```
pub fn zone(text: &str) -> Typed<Zone, BadZone> {
    let plain = plain(text);
    if plain.is_empty() {
        return bad(BadZone::Empty);
    }
    if plain.len() > LONGEST {
        return bad(BadZone::Unknown);
    }
    // Also as scripts show it: "GMT+0100 (Central European Standard Time)".
    let head = plain
        .split_once('(')
        .map_or(plain.as_str(), |(head, _)| head.trim_end_matches(' '));
    if let Some(read) = offset(head) {
        return read;
    }
    // Twice: "+0000 UTC", "+0100 CET". The distance says it all.
    if let Some((shown, name)) = head.split_once(' ')
        && shown.starts_with(['+', '-'])
        && let Some(Ok(fixed)) = offset(shown)
        && !matches!(zone(name), Err(NotTaken::Bad(_)))
    {
        return Ok(fixed);
    }
    // As Windows shows it: "(UTC+01:00) Amsterdam, Berlin, …".
    if let Some((before, name)) = plain.split_once(')')
        && let Some(Ok(shown)) = offset(before.trim_start_matches('('))
    {
        let fits = |zone: &Zone| agrees(*zone, shown);
        return match called(name) {
            Err(NotTaken::Ask(zones)) => {
                choice(zones.into_iter().filter(fits).collect(), BadZone::Unknown)
            }
            // In another language: by the first city that is known.
            Err(NotTaken::Bad(why)) => {
                let city = |city: &str| called(city).ok().filter(fits);
                name.split(',').find_map(city).ok_or(NotTaken::Bad(why))
            }
            whole => whole,
        };
    }
    // "Europe/Amsterdam (CEST)": what stands in brackets says it again.
    match called(&plain) {
        Err(NotTaken::Bad(_)) if head.len() < plain.len() => called(head),
        read => read,
    }
}

/// The zone that a device says it is set to; none where it says nothing that is one, so that it is asked for.
///
/// ```
/// use duetime::locale::device;
///
/// assert!(device("Europe/Amsterdam").is_some());
/// assert_eq!(device("Etc/Unknown"), None);
/// ```
pub fn device(name: &str) -> Option<Zone> {
    // Some devices say how far they are from universal time.
    let is_far = name.starts_with(['+', '-']);
    let far = if is_far { "UTC" } else { "" };
    let zone = Zone::named(&[far, name].concat()).ok()?;
    // Nobody has set these.
    let is_set = !["Factory", "Etc/Unknown"].contains(&zone.name());
    is_set.then_some(zone)
}

/// Reads a zone by its name, in plain form.
fn called(plain: &str) -> Typed<Zone, BadZone> {
    choice(Zone::called(plain), BadZone::Unknown)
}

/// Whether the clocks of a zone are at some time of the year as far from universal time as those of another.
fn agrees(zone: Zone, shown: Zone) -> bool {
    // In January and in July 2026.
    [1_767_225_600, 1_782_864_000]
        .iter()
        .any(|at| zone.offset_at(*at) == shown.offset_at(*at))
}

/// Reads how far a zone is from universal time; none where the text says nothing of the kind.
fn offset(plain: &str) -> Option<Typed<Zone, BadZone>> {
    let named = plain
        .strip_prefix("utc")
        .or_else(|| plain.strip_prefix("gmt"));
    let rest = named.unwrap_or(plain).trim_start_matches(' ');
    if rest.is_empty() {
        return (plain == "utc").then(|| Ok(Zone::utc()));
    }
    let sign = rest.get(..1).filter(|sign| "+-".contains(sign))?;
    let rest = rest.get(1..)?;
    // "UTC + 1", but not "+ 1".
    let rest = if named.is_some() {
        rest.trim_start_matches(' ')
    } else {
        rest
    };
    let Some(minutes) = minutes(rest) else {
        return named.map(|_| bad(BadZone::Unknown));
    };
    let zone = Zone::fixed(if sign == "-" { -minutes } else { minutes });
    Some(zone.ok_or(NotTaken::Bad(BadZone::TooFar)))
}

/// Hours, or hours and minutes, in minutes: 5, 0530, 5:30, 5.5.
fn minutes(text: &str) -> Option<i32> {
    let number = |text: &str| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i32>().ok().filter(|_| plain)
    };
    let (hours, minutes) = match text.split_once([':', '.']) {
        // Half past five, as 5.30 is.
        Some((hours, "5")) if text.contains('.') => (hours, 30),
        Some((hours, part)) => {
            let minutes = number(part).filter(|_| part.len() == 2)?;
            let parts = if text.contains('.') {
                [25, 50, 75]
            } else {
                [0; 3]
            };
            let quarter = parts
                .iter()
                .position(|part| *part == minutes && minutes > 0);
            (
                hours,
                quarter.map_or(minutes, |quarter| 15 * (quarter as i32 + 1)),
            )
        }
        None => {
            let split = text
                .split_at_checked(text.len().saturating_sub(2))
                .filter(|_| text.len() > 2);
            match split {
                Some((hours, part)) => (hours, number(part)?),
                None => (text, 0),
            }
        }
    };
    Some(number(hours)? * 60 + minutes).filter(|_| minutes < 60)
}
