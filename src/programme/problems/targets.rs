//! What plans promise for levels: one target for every pair, and none that is shorter for what is less grave.

use super::{
    ProblemKind,
    hours::{In, of_target, week, within},
    names::all_known,
    whole::Whole,
};
use crate::clock::Day;

pub(super) fn check(whole: &mut Whole) {
    pairs(whole);
    for plan in whole.list(0, "plans") {
        order(whole, plan);
    }
}

fn pairs(whole: &mut Whole) {
    let Some(list) = whole.top("targets").filter(|list| whole.sound(*list)) else {
        return;
    };
    let targets = whole.inside(list);
    let ids = |kind: &str| -> Vec<&str> {
        let all = whole.all(kind).into_iter();
        all.filter_map(|at| whole.word_under(at, "id")).collect()
    };
    let (plans, levels) = (ids("Plan"), ids("Level"));
    // A target that leads nowhere, or cannot be read, may be the one that seems to be missing.
    let lost = |at: usize, name: &str, known: &[&str]| {
        whole
            .word_under(at, name)
            .is_none_or(|id| !known.contains(&id))
    };
    let can_tell = all_known(whole, "Plan") && all_known(whole, "Level");
    let (mut holes, mut twice) = (Vec::new(), Vec::new());
    for plan in unique(&plans) {
        for level in unique(&levels) {
            let is = |at: usize, name: &str, id: &str| whole.word_under(at, name) == Some(id);
            let fits = |at: &&usize| is(**at, "plan", plan) && is(**at, "level", level);
            let found: Vec<usize> = targets.iter().filter(fits).copied().collect();
            let may_be = targets.iter().any(|at| {
                let (no_plan, no_level) = (lost(*at, "plan", &plans), lost(*at, "level", &levels));
                let fits =
                    (no_plan || is(*at, "plan", plan)) && (no_level || is(*at, "level", level));
                fits && (no_plan || no_level)
            });
            if found.is_empty() && !may_be && can_tell {
                holes.push((plan, level));
            }
            twice.extend(found.into_iter().skip(1).map(|at| (at, plan, level)));
        }
    }
    for (plan, level) in holes {
        let what = [
            "the plan \"",
            plan,
            "\" has no target for the level \"",
            level,
            "\"",
        ];
        let mend = "Add one: a figure, or \"best_effort\", \"no_target\", \"not_offered\" or \"not_published\", as the document has it.";
        whole.wrong(list, ProblemKind::Hole, &what, &[mend]);
    }
    for (at, plan, level) in twice {
        let what = [
            "the plan \"",
            plan,
            "\" has a second target for the level \"",
            level,
            "\"",
        ];
        let mend = "Keep the one that the document has; if it has both, make the other an alternative with its reading.";
        whole.wrong(at, ProblemKind::Twice, &what, &[mend]);
    }
}

fn unique<'t>(ids: &[&'t str]) -> Vec<&'t str> {
    let mut once: Vec<&str> = Vec::new();
    for id in ids {
        if !once.contains(id) {
            once.push(id);
        }
    }
    once
}

/// A figure that can be held against another.
#[derive(Clone, Copy)]
enum Aim {
    /// Seconds on the clock on the wall.
    Wall(u64),
    /// Seconds of support in these hours.
    Business(u64, usize),
    /// Days of support in these hours, each of so many seconds, if all are alike; whether they last to the end of the day.
    Days(u64, usize, Option<u64>, bool),
}

fn aim(whole: &Whole, target: usize) -> Option<Aim> {
    let figure = within(whole, target)?;
    let amount = u64::from(whole.number_under(figure, "amount")?);
    let unit = whole.form(whole.under(figure, "unit")?)?;
    let In::These(hours) = of_target(whole, target) else {
        return match unit {
            "minutes" => Some(Aim::Wall(amount * 60)),
            "hours" => Some(Aim::Wall(amount * 3600)),
            _ => None,
        };
    };
    Some(match unit {
        "minutes" => Aim::Wall(amount * 60),
        "hours" => Aim::Wall(amount * 3600),
        "business_minutes" => Aim::Business(amount * 60, hours),
        "business_hours" => Aim::Business(amount * 3600, hours),
        "business_days" => Aim::Days(amount, hours, day(whole, hours), false),
        _ => Aim::Days(amount, hours, day(whole, hours), true),
    })
}

/// The seconds of a day of support, where all days on which it is there are alike.
fn day(whole: &Whole, hours: usize) -> Option<u64> {
    let open = whole.under(hours, "open")?;
    if whole.form(open)? == "always" {
        return Some(86_400);
    }
    let windows = whole.under(whole.under(open, "week")?, "windows")?;
    let week = week(whole, windows)?;
    let length = |day: &Day| -> u32 { week.windows(*day).iter().map(|it| it.seconds()).sum() };
    let mut lengths = Day::ALL.iter().map(length).filter(|seconds| *seconds > 0);
    let first = lengths.next()?;
    lengths
        .all(|other| other == first)
        .then_some(u64::from(first))
}

/// Whether one figure is over before another, whenever both begin.
fn is_faster(one: Aim, other: Aim) -> bool {
    match (one, other) {
        // Business time never runs faster than the clock on the wall.
        (Aim::Wall(one), Aim::Wall(other) | Aim::Business(other, _)) => one < other,
        (Aim::Business(one, a), Aim::Business(other, b)) => a == b && one < other,
        (Aim::Days(one, a, _, to_end), Aim::Days(other, b, _, other_to_end)) => {
            a == b && to_end == other_to_end && one < other
        }
        (Aim::Business(one, a), Aim::Days(other, b, Some(day), false)) => {
            a == b && one < other * day
        }
        (Aim::Days(one, a, Some(day), false), Aim::Business(other, b)) => {
            a == b && one * day < other
        }
        (Aim::Wall(one), Aim::Days(other, _, Some(day), false)) => one < other * day,
        _ => false,
    }
}

/// The targets of a plan, from the gravest level on.
fn order(whole: &mut Whole, plan: usize) {
    let Some(id) = whole.word_under(plan, "id") else {
        return;
    };
    let targets = whole.all("Target");
    let mut before: Vec<(&str, Aim)> = Vec::new();
    let mut odd = Vec::new();
    for level in whole.list(0, "levels") {
        let Some(level) = whole.word_under(level, "id") else {
            continue;
        };
        let fits = |at: &&usize| {
            whole.word_under(**at, "plan") == Some(id)
                && whole.word_under(**at, "level") == Some(level)
        };
        let Some(target) = targets.iter().find(fits).copied() else {
            continue;
        };
        let Some(this) = aim(whole, target) else {
            continue;
        };
        if let Some((graver, _)) = before.iter().find(|(_, other)| is_faster(this, *other)) {
            odd.push((target, level, *graver));
        }
        before.push((level, this));
    }
    for (target, level, graver) in odd {
        let what = [
            "the level \"",
            level,
            "\" has a shorter target than \"",
            graver,
            "\", which is graver",
        ];
        let mend = "Look whether two figures were exchanged, or a unit; if the document has it so, leave it and say so in the note.";
        let place = whole.under(target, "answer").unwrap_or(target);
        whole.warn(place, ProblemKind::Order, &what, &[mend]);
    }
}
