//! Cases of `tables`: support tables as they are pasted, with the plans, levels, targets and questions that they must give.

use duetime::{
    clock::{Day, Week, Zone},
    programme::{Amount, Answer, Unit},
    tables::{Clock, Grid, Hours, Paste, Place, Reading, Target, Why, read},
};
use serde_json::Value;

use super::{Difference, text};

/// Runs a case. Questions that are no error are printed with their number.
pub fn case(case: &Value) -> Result<(), Difference> {
    let paste = Paste {
        html: case.get("paste_html").and_then(Value::as_str),
        text: text(case, "paste"),
    };
    let reading = read(&paste).map_err(|why| format!("refused: {why:?}"))?;
    let expected = &case["expected"];
    let mut differences = Vec::new();
    let plans = names(&expected["plans"], &mut |plan| {
        let mut names = vec![text(plan, "name").to_owned()];
        names.extend(texts(&plan["also"]));
        names
    });
    let levels = names(&expected["levels"], &mut |level| {
        let name = level.as_str().unwrap_or_default();
        let mut names = vec![name.to_owned()];
        names.extend(texts(&expected["levels_also"][name]));
        names
    });
    let came: Vec<&str> = reading
        .plans
        .iter()
        .map(|plan| plan.name.as_str())
        .collect();
    let plan_at = matched(
        "plan",
        &plans,
        &came,
        is_asked(&reading, Why::PlanName),
        &mut differences,
    );
    let came: Vec<&str> = reading
        .levels
        .iter()
        .map(|level| level.name.as_str())
        .collect();
    let level_at = matched(
        "level",
        &levels,
        &came,
        is_asked(&reading, Why::LevelName),
        &mut differences,
    );
    for (expected, at) in array(&expected["plans"]).iter().zip(&plan_at) {
        let Some(plan) = at.and_then(|at| reading.plans.get(at)) else {
            continue;
        };
        if !same_hours(&expected["hours"], &plan.hours) {
            differences.push(format!(
                "hours of {:?}: expected {}, came {:?}",
                plan.name, expected["hours"], plan.hours
            ));
        }
    }
    let mut left: Vec<&Target> = reading.targets.iter().collect();
    for target in array(&expected["targets"]) {
        let find = |names: &[Vec<String>], at: &[Option<usize>], name: &str| {
            let place = names
                .iter()
                .position(|names| names.first().is_some_and(|one| one == name));
            place.and_then(|place| at.get(place).copied().flatten())
        };
        let plan = find(&plans, &plan_at, text(target, "plan"));
        let level = find(&levels, &level_at, text(target, "level"));
        let is_one = |one: &&Target| Some(one.plan) == plan && Some(one.level) == level;
        match left.iter().position(is_one) {
            Some(at) => {
                let came = left.remove(at);
                if !same_answer(target, &came.answer) {
                    differences.push(format!("wrong: expected {target}, came {:?}", came.answer));
                }
            }
            None => differences.push(format!("missing: {target}")),
        }
    }
    for target in left {
        let name = |it: Option<&str>| it.unwrap_or_default().to_owned();
        let plan = name(
            reading
                .plans
                .get(target.plan)
                .map(|plan| plan.name.as_str()),
        );
        let level = name(
            reading
                .levels
                .get(target.level)
                .map(|level| level.name.as_str()),
        );
        differences.push(format!("extra: {plan:?}, {level:?}: {:?}", target.answer));
    }
    let mut needed = vec![false; reading.questions.len()];
    for ask in texts(&expected["ask"]) {
        let cells = cells_of(&reading.grid, &ask);
        let mut is_met = false;
        for (question, needed) in reading.questions.iter().zip(&mut needed) {
            let is_about = question
                .cells
                .iter()
                .any(|cell| cells.contains(&reading.grid.origin(*cell)));
            is_met |= is_about;
            *needed |= is_about;
        }
        if !is_met {
            differences.push(format!("not asked: {ask}"));
        }
    }
    let more: Vec<String> = reading
        .questions
        .iter()
        .zip(&needed)
        .filter(|(_, needed)| !**needed)
        .map(|(question, _)| format!("{:?}", question.why))
        .collect();
    if !more.is_empty() {
        println!(
            "{}: asks {} more: {}",
            text(case, "id"),
            more.len(),
            more.join(", ")
        );
    }
    if differences.is_empty() {
        Ok(())
    } else {
        Err(differences.join("; "))
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn texts(value: &Value) -> Vec<String> {
    let texts = array(value).iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

fn names(value: &Value, of: &mut dyn FnMut(&Value) -> Vec<String>) -> Vec<Vec<String>> {
    array(value).iter().map(of).collect()
}

/// A name as it is compared: without case, blanks and the marks of footnotes.
fn plain(name: &str) -> String {
    let kept = name
        .chars()
        .filter(|c| !c.is_whitespace() && !"*¹²³⁴⁵⁶⁷⁸⁹⁰".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
}

fn is_asked(reading: &Reading, why: Why) -> bool {
    reading.questions.iter().any(|question| question.why == why)
}

/// Which of the names that came stands for each of those expected. An empty name is any name, or a question.
fn matched(
    what: &str,
    expected: &[Vec<String>],
    came: &[&str],
    is_asked: bool,
    differences: &mut Vec<Difference>,
) -> Vec<Option<usize>> {
    let mut taken = vec![false; came.len()];
    let mut found = Vec::new();
    for names in expected {
        let is_free = names.iter().all(String::is_empty);
        let at = came.iter().enumerate().position(|(at, came)| {
            let fits = if is_free {
                !came.is_empty() || is_asked
            } else {
                names.iter().any(|name| plain(name) == plain(came))
            };
            fits && !taken[at]
        });
        match at {
            Some(at) => taken[at] = true,
            None => differences.push(format!("{what} missing: {names:?}, came {came:?}")),
        }
        found.push(at);
    }
    for (name, taken) in came.iter().zip(&taken) {
        if !taken {
            differences.push(format!("{what} extra: {name:?}"));
        }
    }
    found
}

fn same_hours(expected: &Value, came: &Hours) -> bool {
    match (expected, came) {
        (Value::Null, Hours::None) => true,
        (Value::String(text), Hours::Always) => text == "24x7",
        (Value::Object(_), Hours::Week(week, clock)) => {
            let days: Vec<Day> = match text(expected, "days").split_once('-') {
                Some((from, to)) => {
                    let at = |name: &str| {
                        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
                            .iter()
                            .position(|day| *day == name)
                    };
                    let (Some(from), Some(to)) = (at(from), at(to)) else {
                        return false;
                    };
                    Day::ALL
                        .iter()
                        .copied()
                        .filter(|day| (from..=to).contains(&day.index()))
                        .collect()
                }
                None => return false,
            };
            let wanted = Week::on(&days, text(expected, "from"), text(expected, "to"));
            let zone = match (expected["zone"].as_str(), clock) {
                (None, Clock::Unsaid | Clock::Customer) => true,
                (Some(name), Clock::Zone(zone)) => {
                    Zone::named(name).is_ok_and(|wanted| same_zone(wanted, *zone))
                }
                _ => false,
            };
            zone && wanted.is_ok_and(|wanted| wanted == *week)
        }
        _ => false,
    }
}

/// The same rules: in winter and in summer as far from universal time.
fn same_zone(a: Zone, b: Zone) -> bool {
    [1_767_225_600, 1_782_864_000]
        .iter()
        .all(|at| a.offset_at(*at) == b.offset_at(*at))
}

fn same_answer(expected: &Value, came: &Answer) -> bool {
    match (text(expected, "answer"), came) {
        ("best_effort", Answer::BestEffort)
        | ("no_target", Answer::NoTarget)
        | ("not_published", Answer::NotPublished) => true,
        ("within", Answer::Within(amount)) => {
            let (minutes, kind) = length(*amount);
            let factor = match text(expected, "unit") {
                "minutes" => (1.0, 0),
                "hours" => (60.0, 0),
                "days" => (1440.0, 0),
                "business_minutes" => (1.0, 1),
                "business_hours" => (60.0, 1),
                "business_days" => (1.0, 2),
                _ => return false,
            };
            let wanted = expected["amount"].as_f64().map(|amount| amount * factor.0);
            wanted == Some(f64::from(minutes)) && kind == factor.1
        }
        _ => false,
    }
}

fn length(amount: Amount) -> (u32, u8) {
    match amount.unit {
        Unit::Minutes => (amount.amount, 0),
        Unit::Hours => (amount.amount * 60, 0),
        Unit::BusinessMinutes => (amount.amount, 1),
        Unit::BusinessHours => (amount.amount * 60, 1),
        Unit::BusinessDays => (amount.amount, 2),
        Unit::BusinessDaysToEndOfDay => (amount.amount, 3),
    }
}

/// The cells that "row / column" means. Rows and columns are known by any text in them that says so.
fn cells_of(grid: &Grid, ask: &str) -> Vec<Place> {
    let Some((row, column)) = ask.rsplit_once(" / ") else {
        return Vec::new();
    };
    let is = |place: Place, name: &str| plain(grid.text(place)) == plain(name);
    let mut cells = Vec::new();
    for (at, cells_of_row) in grid.rows.iter().enumerate() {
        let places = || (0..cells_of_row.cells.len()).map(move |column| Place { row: at, column });
        for place in places() {
            if row == "header" {
                let text = plain(grid.text(place));
                // The name may stand with what is said of it: "Firefighting support (add-on)".
                if text.starts_with(&plain(column)) {
                    cells.push(grid.origin(place));
                }
                continue;
            }
            let in_row = places().any(|other| is(other, row));
            let in_column = (0..grid.rows.len()).any(|row| {
                let same_table = grid
                    .rows
                    .get(row)
                    .is_some_and(|other| other.table == cells_of_row.table);
                same_table
                    && is(
                        Place {
                            row,
                            column: place.column,
                        },
                        column,
                    )
            });
            if in_row && in_column {
                cells.push(grid.origin(place));
            }
        }
    }
    cells
}
