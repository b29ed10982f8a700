//! The way from answers to a level.

use super::{
    At, Check,
    names::unique,
    references::{channels, known, levels, sourced},
    signs::signs,
};
use crate::programme::{Axis, Cell, Id, Method, Programme, Scale};

pub(super) fn check(p: &Programme) -> Check {
    let at = At::top("triage");
    sourced(p, &at, &p.triage.source, &p.triage.readings)?;
    let at = at.field("method");
    match &p.triage.method {
        Method::Direct { .. } => Ok(()),
        Method::Matrix {
            across,
            down,
            cells,
        } => matrix(p, &at.field("matrix"), across, down, cells),
        Method::Scales { scales, level_from } => {
            self::scales(p, &at.field("scales"), scales, level_from)
        }
    }
}

fn matrix(p: &Programme, at: &At, across: &Axis, down: &Axis, cells: &[Vec<Cell>]) -> Check {
    choices(&at.field("across"), across)?;
    choices(&at.field("down"), down)?;
    if across.id == down.id {
        let at = at.field("down");
        return at.field("id").wrong("both axes have the same name");
    }
    let whole = cells.len() == down.choices.len()
        && cells.iter().all(|row| row.len() == across.choices.len());
    if !whole {
        return at.field("cells").wrong(
            "the matrix has a hole: a row for each choice of down, in it a cell for each of across",
        );
    }
    for (row, cells) in cells.iter().enumerate() {
        let at = at.field("cells").entry(row);
        for (column, one) in cells.iter().enumerate() {
            // A list in a list: its entries have a number and no name.
            cell(p, &at.field("").entry(column), one)?;
        }
    }
    Ok(())
}

fn choices(at: &At, axis: &Axis) -> Check {
    let at = at.field("choices");
    unique(&at, 1, &|n| Some(axis.choices.get(n)?.id.as_str()))?;
    for (n, choice) in axis.choices.iter().enumerate() {
        signs(&at.entry(n), &choice.signs)?;
    }
    Ok(())
}

fn cell(p: &Programme, at: &At, cell: &Cell) -> Check {
    match cell {
        Cell::Level(id) => levels(p, at, std::slice::from_ref(id)),
        Cell::Never(_) => Ok(()),
        Cell::Open { between, reading } => {
            known(p.reading(reading).is_some(), at, reading.as_str())?;
            unique(at, 2, &|n| Some(between.get(n)?.as_str()))?;
            levels(p, at, between)
        }
    }
}

fn scales(p: &Programme, at: &At, scales: &[Scale; 2], level_from: &Id<Scale>) -> Check {
    unique(&at.field("scales"), 2, &|n| {
        Some(scales.get(n)?.id.as_str())
    })?;
    let found = scales.iter().any(|scale| scale.id == *level_from);
    known(found, &at.field("level_from"), level_from.as_str())?;
    for (n, scale) in scales.iter().enumerate() {
        let at = at.field("scales").entry(n);
        sourced(p, &at, &scale.source, &[])?;
        let steps = at.field("steps");
        let of_steps = scale.steps.iter().map(|step| &step.level);
        if !of_steps.eq(p.levels.iter().map(|level| &level.id)) {
            return steps.wrong("a scale has one step for each level, in their order");
        }
        for (n, step) in scale.steps.iter().enumerate() {
            channels(p, &steps, &step.channels)?;
            signs(&steps.entry(n), &step.signs)?;
        }
    }
    Ok(())
}
