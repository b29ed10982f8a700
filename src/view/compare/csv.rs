//! The comparison as a table for a spreadsheet.

use super::{figures::summaries, instead, name};
use crate::{
    app::Sides,
    locale::{
        Language,
        words::{calculator, compare as w},
    },
    view::say,
};

/// The plans on the moment and over the span, a plan a line: as a spreadsheet of the reader's language opens it, with a mark of the
/// encoding, its separator and its decimal sign. Durations are hours as plain numbers, which no spreadsheet takes for a date, and no
/// cell begins with a sign that a spreadsheet would run.
pub fn csv(language: Language, sides: &Sides<'_>) -> String {
    let point = language.point();
    let separator = if point == "," { ";" } else { "," };
    let hours = |seconds: u64| decimal(seconds, point);
    let mut text = String::from("\u{feff}");
    let mut line = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(separator));
        text.push_str("\r\n");
    };
    let unit = |word: crate::locale::Word| [word.get(language), " (h)"].concat();
    line(&[
        calculator::PLAN_SHORT.get(language).to_owned(),
        w::LEVEL.get(language).to_owned(),
        w::AT.with(language, &[("time", &sides.moment.local().to_rfc3339())]),
        [w::HOUR.get(language), " (h)"].concat(),
        unit(w::LONGEST),
        unit(w::P90),
        unit(w::MEAN),
        unit(w::MEDIAN),
    ]);
    let offered = sides.offered();
    for (one, (_, summary)) in offered.iter().zip(summaries(language, sides)) {
        let said = instead(language, one)
            .map_or("", |(_, text)| text)
            .to_owned();
        let due = one.due().map(|due| {
            let local = due.trace.due.with_timezone(&sides.moment.zone);
            // Day and time of "2026-11-20T13:15:00+01:00", as spreadsheets read them.
            let text = local.to_rfc3339();
            [text.get(..10), Some(" "), text.get(11..16)]
                .map(Option::unwrap_or_default)
                .concat()
        });
        let wait = one
            .wait(sides.moment)
            .map(|wait| hours(wait.unsigned_abs()));
        let mut cells = vec![
            name(language, &one.offer),
            say::level(language, one.offer.level),
            due.unwrap_or_else(|| said.clone()),
            wait.unwrap_or_default(),
        ];
        match summary {
            Ok(summary) => {
                let mean = summary.sum / summary.hours.max(1) as u64;
                let all = [
                    summary.worst.into(),
                    summary.p90.into(),
                    mean,
                    summary.median.into(),
                ];
                cells.extend(all.map(hours));
            }
            Err(_) => cells.extend([const { String::new() }; 4]),
        }
        line(&cells);
    }
    text
}

/// Seconds as hours with two digits behind the sign.
pub(in crate::view) fn decimal(seconds: u64, point: &str) -> String {
    let hundredths = (seconds * 100 + 1800) / 3600;
    let rest = (hundredths % 100 + 100).to_string();
    [&(hundredths / 100).to_string(), point, &rest[1..]].concat()
}

/// A cell in quotation marks. What a spreadsheet would run is made a text; a number stays a number, also below zero.
pub(in crate::view) fn quoted(cell: &str) -> String {
    let is_number = cell
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"-.,".contains(&byte));
    let is_run = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let guard = if is_run { "'" } else { "" };
    ["\"", guard, &cell.replace('"', "\"\""), "\""].concat()
}
