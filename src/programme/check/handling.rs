//! What happens to a case: from the start of the clock to its end.

use super::{
    At, Check,
    names::rules,
    references::{self, led, levels, plans, sourced},
};
use crate::programme::Programme;

pub(super) fn check(p: &Programme) -> Check {
    references::rule(p, &At::top("response"), &p.response)?;
    let (at, start) = (At::top("clock_start"), &p.clock_start);
    if start.source.is_empty() && start.readings.is_empty() {
        return at.wrong("a source is needed, or the reading that it assumes");
    }
    led(p, &at, &start.source, &start.readings)?;
    for (n, callback) in p.callbacks.iter().enumerate() {
        let at = At::top("callbacks").entry(n);
        sourced(p, &at, &callback.source, &callback.readings)?;
        plans(p, &at, &callback.plans)?;
        if !matches!(callback.minutes, 1..=10_080) {
            return at.field("minutes").wrong("from 1 to 10080, a week");
        }
        levels(p, &at.field("levels"), &callback.levels)?;
    }
    for (n, effort) in p.efforts.iter().enumerate() {
        let at = At::top("efforts").entry(n);
        sourced(p, &at, &effort.source, &effort.readings)?;
        plans(p, &at, &effort.plans)?;
        levels(p, &at.field("levels"), &effort.levels)?;
    }
    for (n, advantage) in p.advantages.iter().enumerate() {
        sourced(p, &At::top("advantages").entry(n), &advantage.source, &[])?;
    }
    for (n, region) in p.regions.iter().enumerate() {
        let at = At::top("regions").entry(n);
        sourced(p, &at, &region.source, &region.readings)?;
    }
    for (n, note) in p.notes.iter().enumerate() {
        let at = At::top("notes").entry(n);
        references::rule(p, &at.field("rule"), &note.rule)?;
    }
    rules(p, At::top("closing.rules"), &p.closing.rules)?;
    rules(p, At::top("lifecycle.rules"), &p.lifecycle.rules)?;
    rules(p, At::top("escalation.ways"), &p.escalation.ways)?;
    rules(p, At::top("escalation.checks"), &p.escalation.checks)?;
    rules(p, At::top("gaps"), &p.gaps)
}
