//! What a case needs: who may hand it in, on which conditions, of which kind, with what in it.

use super::{
    At, Check,
    names::rules,
    references::{self, OURS, led, levels, plans, said, sourced},
};
use crate::programme::{AskedBy, Item, Need, Programme};

pub(super) fn check(p: &Programme) -> Check {
    rules(p, At::top("submitters.roles"), &p.submitters.roles)?;
    rules(p, At::top("scope"), &p.scope)?;
    for (n, gate) in p.gates.iter().enumerate() {
        let at = At::top("gates").entry(n);
        said(p, &at, &gate.question, &gate.source, &gate.readings)?;
        plans(p, &at, &gate.plans)?;
        if gate.by_role && p.submitters.roles.is_empty() {
            return at
                .field("by_role")
                .wrong("no role can answer it, as submitters.roles is empty");
        }
    }
    for (n, kind) in p.case_types.iter().enumerate() {
        let at = At::top("case_types").entry(n);
        led(p, &at, &kind.source, &[])?;
        if !kind.has_targets && kind.source.is_empty() {
            return at.field("source").wrong("an exception needs a source");
        }
    }
    references::rule(p, &At::top("checklist.about"), &p.checklist.about)?;
    references::rule(p, &At::top("checklist.missing"), &p.checklist.missing)?;
    if let Some(files) = &p.checklist.files {
        references::rule(p, &At::top("checklist.files"), files)?;
    }
    for (n, one) in p.checklist.items.iter().enumerate() {
        item(p, &At::top("checklist.items").entry(n), one)?;
    }
    Ok(())
}

fn item(p: &Programme, at: &At, item: &Item) -> Check {
    if item.asked_by == AskedBy::Us {
        if item.why.ours && !item.source.is_empty() {
            return at.field("source").wrong(OURS);
        }
        led(p, at, &item.source, &[])?;
    } else {
        sourced(p, at, &item.source, &[])?;
    }
    let at = at.field("when");
    match (&item.when, item.need) {
        (Some(when), Need::Conditional) => {
            plans(p, &at, &when.plans)?;
            levels(p, &at.field("levels"), &when.levels)
        }
        (None, Need::Conditional) => at.wrong("a conditional item says when"),
        (Some(_), _) => at.wrong("only a conditional item has a when"),
        (None, _) => Ok(()),
    }
}
