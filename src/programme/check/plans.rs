//! What is offered: hours, channels, plans and levels.

use super::{
    At, Check,
    names::unique,
    references::{self, channels, known, sourced},
    signs::signs,
};
use crate::programme::{Open, Plan, Programme};

pub(super) fn check(p: &Programme) -> Check {
    for (n, hours) in p.hours.iter().enumerate() {
        let at = At::top("hours").entry(n);
        sourced(p, &at, &hours.source, &hours.readings)?;
        if let Open::Week { windows, .. } = &hours.open
            && windows.never_opens()
        {
            return at.field("open").wrong("these hours never open");
        }
    }
    for (n, channel) in p.channels.iter().enumerate() {
        let at = At::top("channels").entry(n);
        sourced(p, &at, &channel.source, &channel.readings)?;
        for id in &channel.case_types {
            let found = p.case_type(id.as_str()).is_some();
            known(found, &at.field("case_types"), id.as_str())?;
        }
    }
    for (n, one) in p.plans.iter().enumerate() {
        plan(p, &At::top("plans").entry(n), one)?;
    }
    for (n, level) in p.levels.iter().enumerate() {
        let at = At::top("levels").entry(n);
        if usize::from(level.rank) != n + 1 {
            let reason = "ranks go up by one from 1, the gravest first";
            return at.field("rank").wrong(reason);
        }
        signs(&at, &level.signs)?;
        sourced(p, &at, &level.source, &level.readings)?;
    }
    Ok(())
}

fn plan(p: &Programme, at: &At, plan: &Plan) -> Check {
    sourced(p, at, &plan.source, &plan.readings)?;
    references::hours(p, at, plan.hours.as_ref())?;
    let ways = at.field("channels");
    unique(&ways, 0, &|n| Some(plan.channels.get(n)?.as_str()))?;
    channels(p, &ways, &plan.channels)?;
    for named in &plan.named {
        let id = named.edition.as_str();
        known(p.edition(id).is_some(), &at.field("named"), id)?;
    }
    for (n, feature) in plan.includes.iter().enumerate() {
        sourced(p, &at.field("includes").entry(n), &feature.source, &[])?;
    }
    match &plan.sold {
        Some(sold) => sourced(p, &at.field("sold"), &sold.source, &[]),
        None => Ok(()),
    }
}
