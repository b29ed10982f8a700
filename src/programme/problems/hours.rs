//! Hours: they open at some time, and what counts only while support is open has hours that are published.

use super::{ProblemKind, whole::Whole};
use crate::{clock::Week, tree::Node};

pub(super) fn check(whole: &mut Whole) {
    for at in whole.all("OpenWeek") {
        let Some(windows) = whole
            .under(at, "windows")
            .filter(|it| whole.wholly_sound(*it))
        else {
            continue;
        };
        if week(whole, windows).is_some_and(|week| week.never_opens()) {
            let mend = "Add the windows of a day: \"mon\": [[\"08:00\", \"17:00\"]]; where the document has none, write \"not_published\".";
            whole.wrong(
                windows,
                ProblemKind::Hours,
                &["these hours never open"],
                &[mend],
            );
        }
    }
    for target in whole.all("Target") {
        counted(whole, target);
    }
    for plan in whole.all("Plan") {
        homeless(whole, plan);
    }
}

/// A week, if it can be read.
pub(super) fn week(whole: &Whole, at: usize) -> Option<Week> {
    whole.spot(at)?.node.read().ok()
}

/// In which hours something counts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum In {
    /// That cannot be said, for something else is wrong.
    Unclear,
    /// In none.
    None,
    /// In hours that are not published.
    Hidden,
    /// In these.
    These(usize),
}

/// The hours that a field names.
fn named(whole: &Whole, at: usize) -> Option<In> {
    let field = whole.under(at, "hours")?;
    let found = whole.word(field).and_then(|id| whole.find("Hours", id));
    let Some(hours) = found else {
        return Some(In::Unclear);
    };
    let open = whole.under(hours, "open");
    Some(match open.and_then(|open| whole.form(open)) {
        None => In::Unclear,
        Some("not_published") => In::Hidden,
        Some(_) => In::These(hours),
    })
}

/// The hours in which a target counts: its own, else those of its plan.
pub(super) fn of_target(whole: &Whole, target: usize) -> In {
    if let Some(own) = named(whole, target) {
        return own;
    }
    let plan = whole.word_under(target, "plan");
    match plan.and_then(|id| whole.find("Plan", id)) {
        None => In::Unclear,
        Some(plan) if !whole.sound(plan) => In::Unclear,
        Some(plan) => named(whole, plan).unwrap_or(In::None),
    }
}

/// The figure of a target.
pub(super) fn within(whole: &Whole, target: usize) -> Option<usize> {
    whole.under(whole.under(target, "answer")?, "within")
}

fn counted(whole: &mut Whole, target: usize) {
    let own = of_target(whole, target);
    let answer = whole.under(target, "answer");
    if let (Some(answer), Some(within)) = (answer, within(whole, target)) {
        countable(whole, within, own, answer);
    }
    for other in whole.list(target, "alternatives") {
        if let Some(within) = whole.under(other, "within") {
            countable(whole, within, named(whole, other).unwrap_or(own), within);
        }
    }
}

/// Whether an amount counts only while support is open.
pub(super) fn is_business(whole: &Whole, amount: usize) -> bool {
    let unit = whole
        .under(amount, "unit")
        .and_then(|unit| whole.form(unit));
    unit.is_some_and(|unit| unit.starts_with("business"))
}

fn countable(whole: &mut Whole, amount: usize, hours: In, place: usize) {
    if !is_business(whole, amount) || !matches!(hours, In::None | In::Hidden) {
        return;
    }
    let what = "a business amount needs hours that are published";
    let mend = match hours {
        In::Hidden => {
            "Write the windows of these hours; where the document has none, the answer is \"not_published\", and the note says the figure."
        }
        _ => {
            "Name the hours at the plan or at this target; where the document has none, the answer is \"not_published\", and the note says the figure."
        }
    };
    whole.wrong(place, ProblemKind::Hours, &[what], &[mend]);
}

/// A plan without hours whose figures count by the clock on the wall: somebody forgot its hours.
fn homeless(whole: &mut Whole, plan: usize) {
    let Some(id) = whole.word_under(plan, "id") else {
        return;
    };
    if !whole.sound(plan) || field(whole, plan, "hours") {
        return;
    }
    let targets = whole.all("Target").into_iter();
    let mut its = targets.filter(|target| whole.word_under(*target, "plan") == Some(id));
    let counts = its.any(|target| {
        let by_the_wall = within(whole, target).is_some_and(|it| !is_business(whole, it));
        by_the_wall && !field(whole, target, "hours")
    });
    if counts {
        let what = ["the plan \"", id, "\" has targets, and no hours"];
        let mend = "Name the hours in which support is there: \"always\" for round the clock, \"not_published\" where the document does not say.";
        whole.warn(plan, ProblemKind::Hours, &what, &[mend]);
    }
}

fn field(whole: &Whole, at: usize, name: &str) -> bool {
    let found = whole.under(at, name).and_then(|at| whole.spot(at));
    found.is_some_and(|spot| spot.node != &Node::Null)
}
