//! Cases of `tickets`: files of desks, which columns are guessed, which rows are read, and when each is due.

use std::fmt::Write;

use chrono::DateTime;
use duetime::{
    clock::Zone,
    compare::tickets::{Columns, Judged, Levels, Order, Reading, Sheet},
    programme::Timetables,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Difference, days_off::base64, programmes::load, text};

/// Runs a case.
pub fn case(case: &Value) -> Result<(), Difference> {
    let zone = Zone::named(text(case, "zone")).map_err(|error| error.to_string())?;
    let programme = load(text(case, "programme"))?;
    let plan = programme.plan(text(case, "plan")).ok_or("no such plan")?;
    let sheet = Sheet::read(&file(case)?).map_err(|error| format!("{error:?}"))?;
    let columns = Columns::guess(&sheet);
    let rows = Reading::new(&sheet, columns).finish();
    let mut levels = Levels::guess(rows.texts(), &programme);
    if let Some(said) = case["levels"].as_object() {
        levels.clear();
        for (place, text) in rows.texts().iter().enumerate() {
            let mut said = said.iter();
            let level = said.find(|(said, _)| text.is(said)).map(|(_, level)| level);
            let level = level.and_then(Value::as_str).and_then(|id| {
                let mut levels = programme.levels.iter();
                levels.position(|level| level.id.as_str() == id)
            });
            levels.set(place, level);
        }
    }
    let order = match text(case, "answer") {
        "day first" => Some(Order::DayFirst),
        "month first" => Some(Order::MonthFirst),
        _ => None,
    };
    let tickets = rows.tickets(zone, &levels, order);
    let judged = Judged::by(&tickets, &programme, plan, &[], &Timetables::default())
        .map_err(|error| error.to_string())?;
    let name = |place: Option<usize>| place.map(|place| sheet.name(place));
    let mut unreadable: Vec<u32> = [tickets.unread(), judged.unread()]
        .concat()
        .iter()
        .map(|unread| unread.line)
        .collect();
    unreadable.sort_unstable();
    let total = judged.total();
    let counted = |count: usize| tickets.has_answers().then_some(count);
    let came = json!({
        "columns": {
            "opened": name(columns.opened),
            "level": name(columns.level),
            "zone": name(columns.zone),
            "answered": name(columns.answered),
            "number": name(columns.number),
        },
        "ask": rows.ask().map(|_| "date order"),
        "rows": total.rows,
        "unreadable": unreadable,
        "met": counted(total.met),
        "missed": counted(total.missed),
    });
    let mut differences = Vec::new();
    for (key, wanted) in case["expected"].as_object().ok_or("nothing is expected")? {
        if key != "due" && *wanted != came[key] {
            differences.push(format!("{key}: expected {wanted}, came {}", came[key]));
        }
    }
    let all = || tickets.rows().iter().enumerate();
    for due in case["expected"]["due"].as_array().ok_or("no dues")? {
        let is_one = |number: &str| due[0].as_str() == Some(number);
        let found = all().find(|(_, ticket)| match tickets.number(ticket) {
            Some(number) => is_one(number),
            None => is_one(&format!("line {}", ticket.line)),
        });
        let at = |place: usize| {
            let text = due[place].as_str()?;
            Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc())
        };
        let came = found.map(|(place, ticket)| (ticket.opened, judged.due(&tickets, place)));
        if came.is_none() || came != at(1).map(|opened| (opened, at(2))) {
            differences.push(format!("expected {due}, came {came:?}"));
        }
    }
    if differences.is_empty() {
        Ok(())
    } else {
        Err(differences.join("; "))
    }
}

/// The bytes of the file.
fn file(case: &Value) -> Result<Vec<u8>, Difference> {
    if let Some(encoded) = case.get("file_base64").and_then(Value::as_str) {
        return Ok(base64(encoded));
    }
    let Some(rule) = case.get("generate") else {
        return Ok(text(case, "file").as_bytes().to_vec());
    };
    let number = |key: &str| rule[key].as_u64().ok_or("the rule lacks a number");
    let file = generate(number("rows")?, number("seed")?);
    let digest = Sha256::digest(file.as_bytes());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    if number("bytes")? != file.len() as u64 || rule["sha256"].as_str() != Some(&*digest) {
        return Err("the rule gives another file".into());
    }
    Ok(file.into_bytes())
}

/// The file that the rule describes.
fn generate(rows: u64, seed: u64) -> String {
    let mut file = String::from("Ticket ID,Subject,Priority,Created at,First response at,Agent\n");
    let mut x = seed;
    let mut next = || {
        x = 16_807 * x % 2_147_483_647;
        x
    };
    let shown = |seconds: u64| {
        let at = DateTime::from_timestamp(seconds.try_into().unwrap_or(0), 0).unwrap_or_default();
        at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    };
    for k in 1..=rows {
        let [a, b, c, d] = [next(), next(), next(), next()];
        let opened = 1_735_689_600 + a % 31_536_000;
        let answered = opened + d % 172_800;
        let (number, shelf, level, agent) = (100_000 + k, b % 97, b % 4 + 1, c % 7);
        let opened = match k % 9973 {
            0 => "pending".into(),
            _ => shown(opened),
        };
        let answered = match c % 10 {
            0 => String::new(),
            _ => shown(answered),
        };
        let _ = writeln!(
            file,
            "{number},\"Case {k}, shelf {shelf}\",P{level},{opened},{answered},Agent {agent}"
        );
    }
    file
}
