//! The way from answers to a level: a table without holes, scales with a step for each level, signs that can be told.

use super::{ProblemKind, whole::Whole};

/// There are no more signs than that, and no definition names them all.
const MOST: usize = 15;

pub(super) fn check(whole: &mut Whole) {
    for at in whole.all("Matrix") {
        matrix(whole, at);
    }
    for at in whole.all("Scale") {
        scale(whole, at);
    }
    for kind in ["Level", "Choice", "Step"] {
        for at in whole.all(kind) {
            signs(whole, at);
        }
    }
}

/// How many choices a question has; none where that cannot be read.
fn choices(whole: &Whole, matrix: usize, axis: &str) -> Option<usize> {
    let list = whole.under(whole.under(matrix, axis)?, "choices")?;
    whole.sound(list).then(|| whole.inside(list).len())
}

fn matrix(whole: &mut Whole, at: usize) {
    let (Some(across), Some(down)) = (choices(whole, at, "across"), choices(whole, at, "down"))
    else {
        return;
    };
    let Some(cells) = whole.under(at, "cells").filter(|cells| whole.sound(*cells)) else {
        return;
    };
    let rows = whole.inside(cells);
    if rows.len() != down {
        let (has, needs) = (rows.len().to_string(), down.to_string());
        let what = [
            "the matrix has ",
            &has,
            " rows for ",
            &needs,
            " choices of down",
        ];
        let mend = "Give each choice of down its row, in their order.";
        whole.wrong(cells, ProblemKind::Hole, &what, &[mend]);
    }
    for row in rows {
        let has = whole.inside(row).len();
        if whole.sound(row) && has != across {
            let (has, needs) = (has.to_string(), across.to_string());
            let what = [
                "the row has ",
                &has,
                " cells for ",
                &needs,
                " choices of across",
            ];
            let mend = "Give each choice of across its cell; where the table of the vendor has none, write {\"open\": …} with the reading that says so.";
            whole.wrong(row, ProblemKind::Hole, &what, &[mend]);
        }
    }
}

fn scale(whole: &mut Whole, at: usize) {
    let steps = whole.under(at, "steps").filter(|steps| whole.sound(*steps));
    let levels = whole.top("levels").filter(|levels| whole.sound(*levels));
    let (Some(steps), Some(levels)) = (steps, levels) else {
        return;
    };
    let ids = |list, name: &str| -> Option<Vec<&str>> {
        let inside = whole.inside(list).into_iter();
        inside.map(|one| whole.word_under(one, name)).collect()
    };
    let (Some(of_steps), Some(of_levels)) = (ids(steps, "level"), ids(levels, "id")) else {
        return;
    };
    // A step for a level that there is not is told already.
    let known = of_steps.iter().all(|id| of_levels.contains(id));
    if (known || of_steps.len() != of_levels.len()) && of_steps != of_levels {
        let what = "a scale has one step for each level, in their order";
        let mend = [
            "The steps in their order: \"",
            &of_levels.join("\", \""),
            "\".",
        ];
        whole.wrong(steps, ProblemKind::Order, &[what], &mend);
    }
}

fn signs(whole: &mut Whole, at: usize) {
    let Some(list) = whole.under(at, "signs").filter(|list| whole.sound(*list)) else {
        return;
    };
    let ways = whole.inside(list);
    let count: usize = ways.iter().map(|way| whole.inside(*way).len()).sum();
    if count > MOST {
        let what = "a rung names at most 15 signs";
        whole.wrong(
            list,
            ProblemKind::Count,
            &[what],
            &["Leave out those that decide least."],
        );
    }
    let mut before: Vec<Vec<&str>> = Vec::new();
    for way in ways {
        let entries = whole.inside(way);
        if !whole.sound(way) {
            continue;
        }
        if entries.is_empty() {
            let what = "a way to meet a rung names a sign";
            whole.wrong(
                way,
                ProblemKind::Count,
                &[what],
                &["Leave out an empty one."],
            );
            continue;
        }
        let mut seen = Vec::new();
        for entry in entries {
            let Some(sign) = whole.form(entry) else {
                continue;
            };
            if sign == "unknown" {
                let what = "\"unknown\" is what a customer may say, and no sign of a rung";
                let mend = "Take it out: a rung names only what is known.";
                whole.wrong(entry, ProblemKind::Conflict, &[what], &[mend]);
            } else if seen.contains(&sign) {
                let what = ["\"", sign, "\" is there twice"];
                whole.wrong(entry, ProblemKind::Name, &what, &["Leave one out."]);
            }
            seen.push(sign);
        }
        if before.contains(&seen) && whole.wholly_sound(way) {
            let what = "this way is there twice";
            whole.wrong(way, ProblemKind::Name, &[what], &["Leave one out."]);
        }
        before.push(seen);
    }
}
