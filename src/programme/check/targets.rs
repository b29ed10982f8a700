//! What plans promise for levels: one target for every pair.

use super::{
    At, Check,
    references::{self, known, levels, sourced},
};
use crate::programme::{Amount, Answer, Hours, Open, Programme, Target};

/// Each is worked out and shown with every answer.
const MOST_ALTERNATIVES: usize = 16;

pub(super) fn check(p: &Programme) -> Check {
    for (n, one) in p.targets.iter().enumerate() {
        target(p, &At::top("targets").entry(n), one)?;
    }
    for plan in &p.plans {
        for level in &p.levels {
            let fits = |target: &&Target| target.plan == plan.id && target.level == level.id;
            let count = p.targets.iter().filter(fits).count();
            if count != 1 {
                let (plan, level) = (plan.id.as_str(), level.id.as_str());
                let count = count.to_string();
                let reason = &[
                    "plan \"",
                    plan,
                    "\" has ",
                    &count,
                    " targets for level \"",
                    level,
                    "\"; it needs one",
                ];
                return Err(At::top("targets").fault(reason));
            }
        }
    }
    Ok(())
}

fn target(p: &Programme, at: &At, target: &Target) -> Check {
    let plan = p.plan(target.plan.as_str());
    known(plan.is_some(), &at.field("plan"), target.plan.as_str())?;
    levels(p, &at.field("level"), std::slice::from_ref(&target.level))?;
    sourced(p, at, &target.source, &target.readings)?;
    references::hours(p, at, target.hours.as_ref())?;
    let own = plan.and_then(|plan| p.hours_of(plan, target));
    if let Answer::Within(amount) = target.answer {
        countable(amount, own, &at.field("answer"))?;
    }
    if target.alternatives.len() > MOST_ALTERNATIVES {
        let at = at.field("alternatives");
        return at.wrong("a target has at most 16 other readings");
    }
    for (n, other) in target.alternatives.iter().enumerate() {
        let at = at.field("alternatives").entry(n);
        let reading = std::slice::from_ref(&other.reading);
        sourced(p, &at, &other.source, reading)?;
        references::hours(p, &at, other.hours.as_ref())?;
        let hours = other.hours.as_ref().and_then(|id| p.hours(id)).or(own);
        countable(other.within, hours, &at.field("within"))?;
    }
    Ok(())
}

/// A figure that can be computed: what counts only while support is open needs hours that are published.
fn countable(within: Amount, hours: Option<&Hours>, at: &At) -> Check {
    let published = hours.is_some_and(|hours| !matches!(hours.open, Open::NotPublished));
    if within.unit.needs_hours() && !published {
        return at.wrong("a business amount needs hours that are published");
    }
    Ok(())
}
