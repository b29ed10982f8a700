//! Times and amounts where the browser has no `Intl`, or one that refuses: in forms that every language reads.

use chrono::NaiveDateTime;
use js_sys::Date;

use super::Style;

/// A local time in digits, as far as it is wanted. The fields read it too.
pub(super) fn moment(local: NaiveDateTime, style: Style) -> String {
    let text = local.to_string();
    let part = match style {
        Style::Full | Style::Short => text.get(..16),
        Style::Time => text.get(11..16),
        _ => text.get(..10),
    };
    part.unwrap_or_default().to_owned()
}

/// A moment on the clocks of the device, as the browser writes it for itself: so many characters of it.
pub(super) fn on_device(date: &Date, length: usize) -> String {
    String::from(date.to_string())
        .chars()
        .take(length)
        .collect()
}

/// An amount: 2 h, 30 min, with the signs that are the same in every language.
pub(super) fn unit(amount: u64, unit: &str) -> String {
    let length = match unit {
        "minute" => 3,
        "day" | "hour" | "second" | "week" => 1,
        _ => unit.len(),
    };
    [&amount.to_string(), " ", unit.get(..length).unwrap_or(unit)].concat()
}
