use crate::{
    case::parts::Time,
    clock::{Day, Week, date},
    locale::Language,
    programme::Amount,
};
use crate::{
    locale::words::{calculator as c, rendering as w},
    programme::Unit,
};

/// The name of a day of the week.
fn weekday(language: Language, day: Day) -> &'static str {
    language.weekday(day.index())
}

/// A day as people write it, `Mon 23 Nov 2026`, from `2026-11-23`. What is no day stays what it is.
pub(crate) fn day(language: Language, text: &str) -> String {
    let month = text.get(5..7).and_then(|month| month.parse::<usize>().ok());
    let month = month.and_then(|month| language.month(month.wrapping_sub(1)));
    let (Some(date), Some((dot, month))) = (date(text), month) else {
        return text.to_owned();
    };
    let number = text.get(8..).unwrap_or_default().trim_start_matches('0');
    let year = text.get(..4).unwrap_or_default();
    [
        weekday(language, Day::of(date)),
        " ",
        number,
        dot,
        month,
        " ",
        year,
    ]
    .concat()
}

/// The time of day in a moment, with its seconds where it has some: `10:30`.
fn clock(text: &str) -> &str {
    let seconds = text.get(16..19) != Some(":00");
    text.get(11..if seconds { 19 } else { 16 })
        .unwrap_or_default()
}

/// Day and time of a moment: `Mon 23 Nov 2026, 10:30`, from `2026-11-23T10:30:00+01:00`.
pub(crate) fn moment(language: Language, text: &str) -> String {
    let day = day(language, text.get(..10).unwrap_or(text));
    [&day, ", ", clock(text)].concat()
}

/// The end of a stretch: without the day, where that is the one on which it began.
pub(crate) fn end(language: Language, from: &str, to: &str) -> String {
    if from.get(..10) == to.get(..10) {
        clock(to).to_owned()
    } else {
        moment(language, to)
    }
}

/// A moment with its zone and offset: `Mon 23 Nov 2026, 10:30 (Europe/Amsterdam, UTC+01:00)`.
pub(crate) fn zoned(language: Language, text: &str, zone: &str) -> String {
    let mut said = moment(language, text);
    said.push_str(" (");
    let offset = text.get(19..).unwrap_or_default();
    // The name of a fixed offset says it already.
    if zone.starts_with("UTC") {
        said.push_str(zone);
    } else {
        for part in [zone, ", UTC", offset] {
            said.push_str(part);
        }
    }
    said.push(')');
    said
}

/// An instant on the customer's clocks.
pub(crate) fn time(language: Language, time: &Time) -> String {
    zoned(language, &time.local, time.zone)
}

/// A length of time: `7 h 30 min`. The signs are the same in every language.
pub(crate) fn span(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    let parts = [
        (seconds / 3600, " h"),
        (seconds % 3600 / 60, " min"),
        (seconds % 60, " s"),
    ];
    let mut text = String::new();
    for (number, sign) in parts {
        if number > 0 {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(&number.to_string());
            text.push_str(sign);
        }
    }
    if text.is_empty() {
        text.push_str("0 min");
    }
    text
}

/// A figure in words: `8 business hours`.
pub(crate) fn amount(language: Language, figure: Amount) -> String {
    let number = figure.amount.to_string();
    let word = match (figure.unit, number == "1") {
        (Unit::Minutes, true) => c::ONE_MINUTE,
        (Unit::Minutes, false) => c::UNIT_MINUTES,
        (Unit::Hours, true) => c::ONE_HOUR,
        (Unit::Hours, false) => c::UNIT_HOURS,
        (Unit::BusinessMinutes, true) => c::ONE_BUSINESS_MINUTE,
        (Unit::BusinessMinutes, false) => c::UNIT_BUSINESS_MINUTES,
        (Unit::BusinessHours, true) => c::ONE_BUSINESS_HOUR,
        (Unit::BusinessHours, false) => c::UNIT_BUSINESS_HOURS,
        (Unit::BusinessDays, true) => c::ONE_BUSINESS_DAY,
        (Unit::BusinessDays, false) => c::UNIT_BUSINESS_DAYS,
        (Unit::BusinessDaysToEndOfDay, true) => c::ONE_END_OF_DAY,
        (Unit::BusinessDaysToEndOfDay, false) => c::UNIT_END_OF_DAY,
    };
    [&number, " ", word.get(language)].concat()
}

/// The windows of a week, days with the same ones together: `Mon–Fri 08:00–17:00; Sat 10:00–14:00`.
pub(crate) fn week(language: Language, week: &Week) -> String {
    if *week == Week::always() {
        return w::ALWAYS.get(language).to_owned();
    }
    let mut text = String::new();
    let mut days = Day::ALL.iter().peekable();
    while let Some(first) = days.next() {
        let windows = week.windows(*first);
        let mut last = first;
        while let Some(next) = days.next_if(|day| week.windows(**day) == windows) {
            last = next;
        }
        if windows.is_empty() {
            continue;
        }
        text.push_str(if text.is_empty() { "" } else { "; " });
        text.push_str(weekday(language, *first));
        if last != first {
            text.push('–');
            text.push_str(weekday(language, *last));
        }
        for (n, window) in windows.iter().enumerate() {
            text.push_str(if n == 0 { " " } else { ", " });
            text.push_str(&window.from().to_string());
            text.push('–');
            text.push_str(&window.to().to_string());
        }
    }
    text
}
