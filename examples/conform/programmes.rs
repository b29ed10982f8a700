//! Cases of whole programmes: answers to a level, a moment to a commitment.

use std::{collections::BTreeMap, fs};

use chrono::{DateTime, Utc};
use duetime::{
    clock::{self, Fold, Moment, Told, Zone},
    programme::{self, Id, Kind, Method, Programme, Question},
    triage::{Answers, Override, Verdict, channels, triage},
};
use serde_json::Value;

use super::{Difference, text};

/// What came out, in the words of the expectations.
type Outcome = BTreeMap<&'static str, Value>;

pub fn case(case: &Value) -> Result<(), Difference> {
    let outcome = outcome(case)?;
    let expected = case["expected"].as_object().ok_or("nothing is expected")?;
    let mut differences = Vec::new();
    for (key, wanted) in expected {
        let came = outcome.get(key.as_str()).unwrap_or(&Value::Null);
        if !agrees(key, wanted, came) {
            differences.push(format!("{key}: expected {wanted}, came {came}"));
        }
    }
    if differences.is_empty() {
        Ok(())
    } else {
        Err(differences.join("; "))
    }
}

/// Times agree as instants; of the alternatives, those that are expected must be there.
fn agrees(key: &str, wanted: &Value, came: &Value) -> bool {
    let instant = |value: &Value| {
        value
            .as_str()
            .and_then(|text| DateTime::parse_from_rfc3339(text).ok())
    };
    match key {
        "alternatives" => {
            let list = |value: &Value| -> Vec<_> {
                value
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(instant)
                    .collect()
            };
            let came = list(came);
            list(wanted).iter().all(|wanted| came.contains(wanted))
        }
        "due" | "clock_start" | "callback_by" => instant(wanted) == instant(came),
        _ => wanted == came,
    }
}

pub fn load(id: &str) -> Result<Programme, Difference> {
    let path = format!("public/programmes/{id}.json");
    let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    programme::read(&text).map_err(|error| format!("{path}: {error}"))
}

pub fn moment(local: &str, zone: &str, second: bool) -> Result<Moment, Difference> {
    let zone = Zone::named(zone).map_err(|e| e.to_string())?;
    let local = clock::local(local).ok_or_else(|| format!("{local:?} is no local time"))?;
    let fold = if second { Fold::Second } else { Fold::First };
    Moment::read(local, zone, fold).map_err(|e| e.to_string())
}

fn outcome(case: &Value) -> Result<Outcome, Difference> {
    let programme = load(text(case, "programme"))?;
    if let edition @ ("nl" | "en") = text(case, "edition") {
        programme.edition(edition).ok_or("no such edition")?;
    }
    let submitted = &case["submitted"];
    // The clock starts at entry in the ticketing system where that is known.
    let local = match text(case, "entered") {
        "" => text(submitted, "local"),
        entered => entered,
    };
    let moment = moment(local, text(submitted, "tz"), submitted["fold"] == 1)?;
    let mut out = Outcome::new();
    out.insert("alternatives", Value::Array(Vec::new()));
    match moment.told {
        Told::Missing => out.insert("warning", "nonexistent_local_time".into()),
        Told::Twice => out.insert("warning", "ambiguous_local_time".into()),
        Told::Once => None,
    };
    if case["answers"]["certified_administrator"] == true || case["certified_administrator"] == true
    {
        let known = programme
            .advantages
            .iter()
            .any(|advantage| advantage.id == *"certified_administrator");
        out.insert("priority_in_queue", known.into());
    }
    let Some(plan) = programme.plan(text(case, "plan")) else {
        out.insert("status", "not_offered".into());
        let level = answers(&programme, case)?;
        if let Verdict::Found(found) = triage(&programme, &level) {
            out.insert("level", found.level.rank.into());
        }
        return Ok(out);
    };
    let case_type = match text(case, "case_type") {
        "" => None,
        id => Some(programme.case_type(id).ok_or("no such case type")?),
    };
    let answers = answers(&programme, case)?;
    let Verdict::Found(found) = triage(&programme, &answers) else {
        return Err("the answers lead to no level".into());
    };
    let has_level = case_type.is_none_or(|kind| kind.has_targets);
    if has_level {
        out.insert("level", found.level.rank.into());
    }
    if let Some(before) = found.before {
        out.insert("level_before_override", before.rank.into());
    }
    let advice = channels(&programme, plan, Some(&found), case_type);
    if let Some(best) = advice.take.first() {
        out.insert("channel", best.id.as_str().into());
    }
    let product = found.of_product(&programme);
    if let Some((_, by)) = programme
        .callback(plan, product, moment)
        .map_err(|e| e.to_string())?
    {
        out.insert("callback_by", by.to_rfc3339().into());
    }
    let question = Question {
        programme: &programme,
        plan,
        level: found.level,
        case_type,
        moment,
        agreement: None,
        holidays: &[],
    };
    let commitment = question.commitment().map_err(|e| e.to_string())?;
    let time = |at: DateTime<Utc>| Value::from(at.to_rfc3339());
    let status = match commitment.kind {
        Kind::Due(due) => {
            out.insert("due", time(due.trace.due));
            out.insert("clock_start", time(due.trace.started));
            let others = due.others.iter().map(|other| time(other.due)).collect();
            out.insert("alternatives", Value::Array(others));
            "due"
        }
        Kind::BestEffort => "best_effort",
        // The cases have one word for a target that is not there, whatever the reason.
        Kind::NoTarget | Kind::NotOffered => "not_offered",
        Kind::NotPublished => "not_published",
    };
    out.insert("status", status.into());
    Ok(out)
}

/// The answers of a case as the programme's own way of triage asks for them.
fn answers(programme: &Programme, case: &Value) -> Result<Answers, Difference> {
    let given = &case["answers"];
    let id = |key: &str| -> Option<String> {
        match &given[key] {
            Value::Number(number) => Some(number.to_string()),
            Value::String(text) => Some(text.clone()),
            _ => None,
        }
    };
    fn read<T>(text: Option<String>) -> Result<Option<Id<T>>, Difference> {
        text.map(|text| text.parse().map_err(|e: programme::BadId| e.to_string()))
            .transpose()
    }
    let mut answers = Answers::default();
    match &programme.triage.method {
        Method::Matrix { across, down, .. } => {
            answers.across = read(id(across.id.as_str()))?;
            answers.down = read(id(down.id.as_str()))?;
        }
        Method::Scales { scales, .. } => {
            for (step, scale) in answers.steps.iter_mut().zip(scales) {
                *step = read(id(scale.id.as_str()))?;
            }
        }
        Method::Direct { .. } => {}
    }
    if answers.across.is_none() && answers.down.is_none() {
        answers.level = read(["severity", "priority", "urgency"].into_iter().find_map(id))?;
    }
    let overrule = [&case["override"], &given["override"]]
        .into_iter()
        .find_map(|value| match value {
            Value::Number(rank) => programme.ranked(u8::try_from(rank.as_u64()?).ok()?),
            Value::String(id) => programme.level(id),
            _ => None,
        });
    answers.overrule = overrule.map(|level| Override {
        level: level.id.clone(),
        reason: String::new(),
    });
    Ok(answers)
}
