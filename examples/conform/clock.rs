//! Questions to the clock: add, between, next opening, add with pauses.

use chrono::{DateTime, NaiveDate, Utc};
use duetime::clock::{
    self, Budget, Calendar, Closing, Fold, Moment, Pause, Timetable, Week, Window, Zone,
};
use serde_json::Value;

use super::{Difference, text};

pub fn case(case: &Value) -> Result<(), Difference> {
    let calendar = calendar(case)?;
    let moment = |text: &str| moment(text, calendar.zone());
    let start = moment(text(case, "start"))?;
    let seconds = case["seconds"].as_u64().ok_or("no seconds")?;
    let expected = match text(case, "expected_end_of_window") {
        "" => moment(text(case, "expected"))?,
        end => moment(end)?,
    };
    let kind = text(case, "kind");
    match kind {
        "add" | "add_with_pauses" => {
            let trace = calendar
                .trace(start, Budget::business(seconds))
                .map_err(|e| e.to_string())?;
            same(expected, trace.due)?;
            if trace.used() == i64::try_from(seconds).unwrap_or(i64::MAX) {
                Ok(())
            } else {
                Err(format!(
                    "the trace adds up to {} of {seconds} s",
                    trace.used()
                ))
            }
        }
        "next_open" => same(expected, calendar.opens(start).map_err(|e| e.to_string())?),
        "between" => {
            let expected_seconds = case
                .get("expected_elapsed_seconds")
                .and_then(Value::as_u64)
                .unwrap_or(seconds);
            let came = calendar
                .between(start, expected)
                .map_err(|e| e.to_string())?;
            if u64::try_from(came) == Ok(expected_seconds) {
                Ok(())
            } else {
                Err(format!("expected {expected_seconds} s, came {came} s"))
            }
        }
        other => Err(format!("kind {other:?} is not known")),
    }
}

fn same(expected: DateTime<Utc>, came: DateTime<Utc>) -> Result<(), Difference> {
    if expected == came {
        Ok(())
    } else {
        Err(format!("expected {expected}, came {came}"))
    }
}

fn calendar(case: &Value) -> Result<Timetable, Difference> {
    let zone = Zone::named(text(case, "tz")).map_err(|e| e.to_string())?;
    let week: Week = serde_json::from_value(case["weekly"].clone()).map_err(|e| e.to_string())?;
    let mut calendar = Calendar::new(zone, week);
    for date in case["holidays"].as_array().into_iter().flatten() {
        let date = date.as_str().and_then(clock::date).ok_or("no date")?;
        calendar = calendar.with_holiday(date);
    }
    for (date, windows) in case["overrides"].as_object().into_iter().flatten() {
        let date: NaiveDate = clock::date(date).ok_or("no date")?;
        let windows: Vec<Window> =
            serde_json::from_value(windows.clone()).map_err(|e| e.to_string())?;
        calendar = calendar
            .with_override(date, windows)
            .map_err(|e| e.to_string())?;
    }
    let mut pauses = Vec::new();
    for pair in case["pauses"].as_array().into_iter().flatten() {
        let from = moment(pair[0].as_str().ok_or("no pause")?, zone)?;
        let to = pair[1].as_str().map(|to| moment(to, zone)).transpose()?;
        pauses.push(Pause { from, to });
    }
    // The engines behind these cases differ in one setting, which they name; the default is the end of the window.
    let closing = match text(case, "close_rule") {
        "next_opening" if case.get("expected_end_of_window").is_none() => Closing::NextOpening,
        _ => Closing::EndOfWindow,
    };
    calendar
        .with_closing(closing)
        .with_pauses(&pauses)
        .map(Calendar::ready)
        .map_err(|e| e.to_string())
}

/// An instant with its offset, or a local time in a zone.
pub fn moment(text: &str, zone: Zone) -> Result<DateTime<Utc>, Difference> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(instant.with_timezone(&Utc));
    }
    let local = clock::local(text).ok_or_else(|| format!("{text:?} is no local time"))?;
    let moment = Moment::read(local, zone, Fold::First).map_err(|e| e.to_string())?;
    Ok(moment.at)
}
