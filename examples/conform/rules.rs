//! Rules beside the deadline: reopening, closing, sale, lifecycle.

use chrono::{DateTime, NaiveDate, Utc};
use duetime::clock::{self, Moment};
use serde_json::Value;

use super::{
    Difference,
    programmes::{load, moment},
    text,
};

pub fn rule(rule: &Value) -> Result<(), Difference> {
    let programme = load(text(rule, "programme"))?;
    let given = &rule["given"];
    let expected = &rule["expected"];
    let at = |key: &str| -> Result<Moment, Difference> {
        moment(text(given, key), text(given, "tz"), given["fold"] == 1)
    };
    let same_time = |came: Option<DateTime<Utc>>| {
        let wanted = expected
            .as_str()
            .and_then(|text| DateTime::parse_from_rfc3339(text).ok());
        same(&wanted.map(|wanted| wanted.with_timezone(&Utc)), &came)
    };
    match text(rule, "rule") {
        "reopen_until" => {
            let until = programme.closing.reopen_until(at("resolved")?);
            same_time(until.map_err(|e| e.to_string())?)
        }
        "may_resolve_unanswered_from" => {
            let from = programme.closing.unanswered_from(at("asked")?);
            same_time(from.map_err(|e| e.to_string())?)
        }
        "may_close_after_attempts" => {
            let attempts: Vec<NaiveDate> = given["attempts"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|day| clock::date(day.as_str()?))
                .collect();
            same(
                &expected.as_bool(),
                &programme.closing.attempts_suffice(&attempts),
            )
        }
        "plan_sold_on" => {
            let day = clock::date(text(given, "date")).ok_or("no date")?;
            let plan = programme.plan(text(given, "plan")).ok_or("no such plan")?;
            same(&expected.as_bool(), &Some(plan.sold_on(day)))
        }
        "previous_version_supported_until" => {
            // The one date that is given is the day on which the successor came out, whatever its key.
            let day = given
                .as_object()
                .into_iter()
                .flat_map(|given| given.values())
                .find_map(|value| clock::date(value.as_str()?.get(..10)?))
                .ok_or("no date")?;
            let until = programme.lifecycle.previous_until(day);
            let wanted = expected
                .as_str()
                .and_then(|text| clock::date(text.get(..10)?));
            same(&wanted, &until)
        }
        other => Err(format!("rule {other:?} is not known")),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(expected: &T, came: &T) -> Result<(), Difference> {
    if expected == came {
        Ok(())
    } else {
        Err(format!("expected {expected:?}, came {came:?}"))
    }
}
