//! The names of things: each once in its list. With them go the lengths of the lists.

use super::{At, Check, references};
use crate::programme::{Programme, Rule};

/// The most entries that any list of a programme may have.
const MOST: usize = 200;

/// A list that is not empty where it must not be, not too long, with every name once. It is given by its entries:
/// the name of each, and none after the last.
pub(super) fn unique<'a>(at: &At, least: usize, name: &dyn Fn(usize) -> Option<&'a str>) -> Check {
    let count = (0..).take_while(|n| name(*n).is_some()).count();
    if count < least {
        return at.wrong("at least one entry is needed");
    }
    bounded(at, count)?;
    for n in 0..count {
        let this = name(n);
        if (0..n).any(|before| name(before) == this) {
            return Err(at.fault(&["\"", this.unwrap_or_default(), "\" is there twice"]));
        }
    }
    Ok(())
}

fn bounded(at: &At, count: usize) -> Check {
    if count > MOST {
        return at.wrong("at most 200 entries are allowed");
    }
    Ok(())
}

/// Rules with names of their own, each with its sources, on plans that are there.
pub(super) fn rules(p: &Programme, at: At, rules: &[Rule]) -> Check {
    unique(&at, 0, &|n| Some(rules.get(n)?.id.as_str()))?;
    for (n, rule) in rules.iter().enumerate() {
        references::rule(p, &at.entry(n), rule)?;
    }
    Ok(())
}

pub(super) fn check(p: &Programme) -> Check {
    macro_rules! unique {
        ($least:literal, $($list:ident).+, $field:literal) => {
            unique(&At::top($field), $least, &|n| Some(p.$($list).+.get(n)?.id.as_str()))?
        };
    }
    unique!(1, documents, "documents");
    unique!(1, sources, "sources");
    unique!(0, readings, "readings");
    unique!(0, editions, "editions");
    unique!(0, hours, "hours");
    unique!(1, channels, "channels");
    unique!(1, plans, "plans");
    unique!(1, levels, "levels");
    unique!(0, advantages, "advantages");
    unique!(0, submitters.roles, "submitters.roles");
    unique!(0, gates, "gates");
    unique!(1, case_types, "case_types");
    unique!(1, checklist.items, "checklist.items");
    unique!(0, regions, "regions");
    bounded(&At::top("targets"), p.targets.len())?;
    bounded(&At::top("callbacks"), p.callbacks.len())?;
    bounded(&At::top("efforts"), p.efforts.len())?;
    bounded(&At::top("notes"), p.notes.len())
}
