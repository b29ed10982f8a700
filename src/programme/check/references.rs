//! What leads from one thing to another: to sources, readings, plans, levels, channels.

use super::{At, Check};
use crate::programme::{Channel, Hours, Id, Level, Plan, Programme, Reading, Rule, Source, Text};

/// A name that has to lead somewhere.
pub(super) fn known(found: bool, at: &At, id: &str) -> Check {
    if found {
        return Ok(());
    }
    Err(at.fault(&["\"", id, "\" is named here but defined nowhere"]))
}

/// Sources that are there and lead somewhere, readings that lead somewhere.
pub(super) fn sourced(
    p: &Programme,
    at: &At,
    source: &[Id<Source>],
    readings: &[Id<Reading>],
) -> Check {
    if source.is_empty() {
        return at.field("source").wrong("a source is needed");
    }
    led(p, at, source, readings)
}

/// Sources and readings that lead somewhere, where there are some.
pub(super) fn led(
    p: &Programme,
    at: &At,
    source: &[Id<Source>],
    readings: &[Id<Reading>],
) -> Check {
    for id in source {
        known(p.source(id).is_some(), &at.field("source"), id.as_str())?;
    }
    for id in readings {
        known(p.reading(id).is_some(), &at.field("readings"), id.as_str())?;
    }
    Ok(())
}

/// Plans that are there.
pub(super) fn plans(p: &Programme, at: &At, plans: &[Id<Plan>]) -> Check {
    for id in plans {
        known(
            p.plan(id.as_str()).is_some(),
            &at.field("plans"),
            id.as_str(),
        )?;
    }
    Ok(())
}

/// Levels that are there.
pub(super) fn levels(p: &Programme, at: &At, levels: &[Id<Level>]) -> Check {
    for id in levels {
        known(p.level(id.as_str()).is_some(), at, id.as_str())?;
    }
    Ok(())
}

/// Channels that are there.
pub(super) fn channels(p: &Programme, at: &At, channels: &[Id<Channel>]) -> Check {
    for id in channels {
        known(p.channel(id).is_some(), at, id.as_str())?;
    }
    Ok(())
}

/// Hours that are there, where some are named.
pub(super) fn hours(p: &Programme, at: &At, hours: Option<&Id<Hours>>) -> Check {
    match hours {
        Some(id) => known(p.hours(id).is_some(), &at.field("hours"), id.as_str()),
        None => Ok(()),
    }
}

/// What is wrong where our own words name a source.
pub(super) const OURS: &str = "this is our own: no source says it";

/// A text with the sources that say it. One of our own has none.
pub(super) fn said(
    p: &Programme,
    at: &At,
    text: &Text,
    source: &[Id<Source>],
    readings: &[Id<Reading>],
) -> Check {
    match (text.ours, source) {
        (false, _) => sourced(p, at, source, readings),
        (true, []) => led(p, at, source, readings),
        (true, _) => at.field("source").wrong(OURS),
    }
}

/// A rule with its sources, on plans that are there.
pub(super) fn rule(p: &Programme, at: &At, rule: &Rule) -> Check {
    said(p, at, &rule.text, &rule.source, &rule.readings)?;
    plans(p, at, &rule.plans)
}
