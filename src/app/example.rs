//! The example for whoever has chosen nothing yet.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

/// The programme of the example.
pub const PROGRAMME: &str = "veeam-standard";

/// The choices of the example, as a link says them: the next Friday, at six in the evening where the device is.
///
/// ```
/// use duetime::app::example;
///
/// let now = "2026-11-26T12:00:00Z".parse().unwrap();
/// assert_eq!(example(now), "programme=veeam-standard&plan=basic&level=2&date=2026-11-27&time=18:00");
/// // A Friday that is over would be answered in the past.
/// let friday = "2026-11-27T12:00:00Z".parse().unwrap();
/// assert!(example(friday).contains("2026-12-04"));
/// ```
pub fn choices(now: DateTime<Utc>) -> String {
    let today = now.date_naive();
    let ahead = match (11 - today.weekday().num_days_from_monday()) % 7 {
        0 => 7,
        days => days,
    };
    let friday = today.checked_add_signed(TimeDelta::days(i64::from(ahead)));
    let day = friday.unwrap_or(today).to_string();
    [
        "programme=",
        PROGRAMME,
        "&plan=basic&level=2&date=",
        &day,
        "&time=18:00",
    ]
    .concat()
}
