use super::{
    LONGEST, NotTaken, Typed, bad, bad_time::BadTime, clock::clock, plain, together::together,
};

/// Reads a time of day in minutes since midnight; 1440 among what is asked is 00:00 of the next day.
///
/// ```
/// use duetime::locale::{BadTime, NotTaken, time};
///
/// for text in ["19:00", "7 p. m.", "19u", "1900 hrs", "下午7:00", "zeven uur 's avonds"] {
///     assert_eq!(time(text), Ok(19 * 60), "{text}");
/// }
/// assert_eq!(time("halb acht"), Err(NotTaken::Ask(vec![7 * 60 + 30, 19 * 60 + 30])));
/// assert_eq!(time("24:00"), Err(NotTaken::Bad(BadTime::NextDay(0))));
/// ```
pub fn time(text: &str) -> Typed<u32, BadTime> {
    let plain = plain(text);
    if plain.is_empty() {
        return bad(BadTime::Empty);
    }
    if plain.len() > LONGEST {
        return bad(BadTime::Form);
    }
    match clock(&plain, false) {
        (Err(NotTaken::Bad(BadTime::Form)), _) => match together(&plain) {
            Some(both) => clock(&both.time, true).0,
            None => bad(BadTime::Form),
        },
        (read, _) => read,
    }
}

/// A time of day as files and links write it: `09:30`, from minutes since midnight.
pub fn hhmm(minutes: u32) -> String {
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [two(minutes / 60), two(minutes % 60)].join(":")
}
