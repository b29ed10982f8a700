//! Waiting over a week or a year.

use chrono::DateTime;
use duetime::{
    clock::{self, Fold, Holiday, Moment, Zone},
    compare::{Span, Waiting},
    programme::{Question, Timetables},
};
use serde_json::{Value, json};

use super::{Difference, programmes::load, text};

pub fn case(case: &Value) -> Result<(), Difference> {
    let zone = Zone::named(text(case, "zone")).map_err(|error| error.to_string())?;
    let first = clock::date(text(case, "from")).ok_or("from is no date")?;
    let span = match text(case, "span") {
        "week" => Span::week(first, zone),
        "year" => Span::year(chrono::Datelike::year(&first), zone),
        other => return Err(format!("no span is called {other:?}")),
    };
    let span = span.map_err(|error| error.to_string())?;
    if span.first_day() != first {
        return Err(format!("the span begins on {}", span.first_day()));
    }
    let days = case["holidays"].as_array().ok_or("no holidays")?;
    let off = |day: &Value| {
        day.as_str()
            .and_then(clock::date)
            .map(|date| Holiday::new(date, ""))
    };
    let holidays: Vec<_> = days.iter().filter_map(off).collect();
    let programme = load(text(case, "programme"))?;
    let plan = programme.plan(text(case, "plan")).ok_or("no such plan")?;
    let mut levels = programme.levels.iter();
    let level = levels
        .find(|level| level.id.as_str() == text(case, "level"))
        .ok_or("no such level")?;
    let midnight = first.and_time(chrono::NaiveTime::MIN);
    let question = Question {
        programme: &programme,
        plan,
        level,
        case_type: None,
        moment: Moment::read(midnight, zone, Fold::First).map_err(|error| error.to_string())?,
        agreement: None,
        holidays: &holidays,
    };
    let waiting = Waiting::of(question, span, &Timetables::default())
        .map_err(|error| error.to_string())?
        .ok_or("there is no time")?;
    let summary = waiting.summary();
    let [within_1h, within_4h, within_24h] = summary.within;
    let came = json!({
        "hours": summary.hours,
        "sum_s": summary.sum,
        "best_s": summary.best,
        "median_s": summary.median,
        "p90_s": summary.p90,
        "worst_s": summary.worst,
        "within_1h": within_1h,
        "within_4h": within_4h,
        "within_24h": within_24h,
    });
    let mut differences = Vec::new();
    for (key, wanted) in case["expected"].as_object().ok_or("nothing is expected")? {
        let agrees = if key == "first_worst_at" {
            let at = wanted
                .as_str()
                .and_then(|at| DateTime::parse_from_rfc3339(at).ok());
            at.is_some_and(|at| at == summary.first_worst_at)
        } else {
            *wanted == came[key]
        };
        if !agrees {
            let came = if key == "first_worst_at" {
                json!(summary.first_worst_at.to_rfc3339())
            } else {
                came[key].clone()
            };
            differences.push(format!("{key}: expected {wanted}, came {came}"));
        }
    }
    if differences.is_empty() {
        Ok(())
    } else {
        Err(differences.join("; "))
    }
}
