use chrono::{DateTime, Timelike, Utc};

use crate::clock::{local, range};

/// A moment as records write it, in universal time.
///
/// ```
/// use duetime::followed::{instant, minute, written};
///
/// let at = instant("2026-11-21T02:00:31Z").unwrap();
/// assert_eq!(written(minute(at)), "2026-11-21T02:00:00Z");
/// assert_eq!(instant("2026-11-21T02:00:31+01:00"), None);
/// ```
pub fn instant(text: &str) -> Option<DateTime<Utc>> {
    let text = text.strip_suffix('Z')?;
    // Parts of a second are of no account.
    let at = local(text.split('.').next()?)?;
    range(at.and_utc().timestamp()).ok()
}

/// The same to write.
pub fn written(at: DateTime<Utc>) -> String {
    let text = at.naive_utc().to_string();
    let text = text.get(..19).unwrap_or_default().replace(' ', "T");
    text + "Z"
}

/// The minute of a moment: what people fill in has no seconds.
pub fn minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at - chrono::TimeDelta::seconds(i64::from(at.second()))
        - chrono::TimeDelta::nanoseconds(i64::from(at.nanosecond()))
}
