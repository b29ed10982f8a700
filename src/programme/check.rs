use super::{
    BadProgramme, Cell, Id, Method, Need, Open, Plan, Programme, Reading, Rule, Source,
    intake::AskedBy, target::Answer,
};

type Check = Result<(), BadProgramme>;

/// The most entries that any list of a programme may have.
const MOST: usize = 200;

/// Everything that the form of a file cannot say: that names are unique, references lead somewhere, every plan has
/// one answer for every level, a matrix has no hole, and every rule and reading has a source.
pub(super) fn check(p: &Programme) -> Check {
    if p.format != 1 {
        return wrong("format", "this version of Duetime reads format 1");
    }
    names(p)?;
    documents(p)?;
    plans(p)?;
    levels(p)?;
    triage(p)?;
    targets(p)?;
    handling(p)?;
    intake(p)
}

fn wrong(field: impl Into<String>, reason: impl Into<String>) -> Check {
    Err(BadProgramme {
        field: field.into(),
        reason: reason.into(),
    })
}

/// A list that is not empty where it must not be, not too long, with every id once.
fn unique<'a, T: 'a>(
    field: &str,
    least: usize,
    ids: impl ExactSizeIterator<Item = &'a Id<T>>,
) -> Check {
    let mut seen: Vec<&str> = ids.map(Id::as_str).collect();
    if seen.len() < least {
        return wrong(field, "at least one entry is needed");
    }
    if seen.len() > MOST {
        return wrong(field, "at most 200 entries are allowed");
    }
    seen.sort_unstable();
    match seen.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => wrong(field, format!("{:?} is there twice", pair[0])),
        None => Ok(()),
    }
}

fn names(p: &Programme) -> Check {
    unique("documents", 1, p.documents.iter().map(|x| &x.id))?;
    unique("sources", 1, p.sources.iter().map(|x| &x.id))?;
    unique("readings", 0, p.readings.iter().map(|x| &x.id))?;
    unique("editions", 0, p.editions.iter().map(|x| &x.id))?;
    unique("hours", 0, p.hours.iter().map(|x| &x.id))?;
    unique("channels", 1, p.channels.iter().map(|x| &x.id))?;
    unique("plans", 1, p.plans.iter().map(|x| &x.id))?;
    unique("levels", 1, p.levels.iter().map(|x| &x.id))?;
    unique("advantages", 0, p.advantages.iter().map(|x| &x.id))?;
    unique(
        "submitters.roles",
        0,
        p.submitters.roles.iter().map(|x| &x.id),
    )?;
    unique("gates", 0, p.gates.iter().map(|x| &x.id))?;
    unique("case_types", 1, p.case_types.iter().map(|x| &x.id))?;
    unique(
        "checklist.items",
        1,
        p.checklist.items.iter().map(|x| &x.id),
    )?;
    unique("regions", 0, p.regions.iter().map(|x| &x.id))?;
    for (field, count) in [
        ("targets", p.targets.len()),
        ("callbacks", p.callbacks.len()),
        ("efforts", p.efforts.len()),
        ("notes", p.notes.len()),
    ] {
        if count > MOST {
            return wrong(field, "at most 200 entries are allowed");
        }
    }
    Ok(())
}

fn documents(p: &Programme) -> Check {
    for (n, source) in p.sources.iter().enumerate() {
        known(
            p.documents.iter().any(|d| d.id == source.document),
            || format!("sources[{n}].document"),
            &source.document,
        )?;
    }
    for (n, reading) in p.readings.iter().enumerate() {
        sourced(p, || format!("readings[{n}]"), &reading.source, &[])?;
    }
    if !p.editions.is_empty() && p.editions.iter().filter(|e| e.current).count() != 1 {
        return wrong("editions", "exactly one edition is the current one");
    }
    for (n, edition) in p.editions.iter().enumerate() {
        rules(
            p,
            &format!("editions[{n}].differences"),
            &edition.differences,
        )?;
    }
    Ok(())
}

fn known<T>(found: bool, field: impl FnOnce() -> String, id: &Id<T>) -> Check {
    if found {
        Ok(())
    } else {
        wrong(field(), format!("{id:?} is named here but defined nowhere"))
    }
}

/// Sources that are there and lead somewhere, readings that lead somewhere.
fn sourced(
    p: &Programme,
    field: impl Fn() -> String,
    source: &[Id<Source>],
    readings: &[Id<Reading>],
) -> Check {
    if source.is_empty() {
        return wrong(format!("{}.source", field()), "a source is needed");
    }
    led(p, field, source, readings)
}

fn led(
    p: &Programme,
    field: impl Fn() -> String,
    source: &[Id<Source>],
    readings: &[Id<Reading>],
) -> Check {
    for id in source {
        known(p.source(id).is_some(), || format!("{}.source", field()), id)?;
    }
    for id in readings {
        known(
            p.reading(id).is_some(),
            || format!("{}.readings", field()),
            id,
        )?;
    }
    Ok(())
}

fn rules(p: &Programme, field: &str, rules: &[Rule]) -> Check {
    unique(field, 0, rules.iter().map(|rule| &rule.id))?;
    for (n, rule) in rules.iter().enumerate() {
        one_rule(p, || format!("{field}[{n}]"), rule)?;
    }
    Ok(())
}

fn one_rule(p: &Programme, field: impl Fn() -> String, rule: &Rule) -> Check {
    sourced(p, &field, &rule.source, &rule.readings)?;
    on_plans(p, field, &rule.plans)
}

fn on_plans(p: &Programme, field: impl Fn() -> String, plans: &[Id<Plan>]) -> Check {
    for id in plans {
        known(
            p.plan(id.as_str()).is_some(),
            || format!("{}.plans", field()),
            id,
        )?;
    }
    Ok(())
}

fn plans(p: &Programme) -> Check {
    for (n, hours) in p.hours.iter().enumerate() {
        let field = || format!("hours[{n}]");
        sourced(p, field, &hours.source, &hours.readings)?;
        if let Open::Week { windows, .. } = &hours.open
            && windows.never_opens()
        {
            return wrong(format!("{}.open", field()), "these hours never open");
        }
    }
    for (n, channel) in p.channels.iter().enumerate() {
        let field = || format!("channels[{n}]");
        sourced(p, field, &channel.source, &channel.readings)?;
        for id in &channel.case_types {
            known(
                p.case_type(id.as_str()).is_some(),
                || format!("{}.case_types", field()),
                id,
            )?;
        }
    }
    for (n, plan) in p.plans.iter().enumerate() {
        let field = || format!("plans[{n}]");
        sourced(p, field, &plan.source, &plan.readings)?;
        if let Some(id) = &plan.hours {
            known(p.hours(id).is_some(), || format!("{}.hours", field()), id)?;
        }
        unique(&format!("{}.channels", field()), 0, plan.channels.iter())?;
        for id in &plan.channels {
            known(
                p.channel(id).is_some(),
                || format!("{}.channels", field()),
                id,
            )?;
        }
        for named in &plan.named {
            let found = p.edition(named.edition.as_str()).is_some();
            known(found, || format!("{}.named", field()), &named.edition)?;
        }
        for (m, feature) in plan.includes.iter().enumerate() {
            sourced(
                p,
                || format!("{}.includes[{m}]", field()),
                &feature.source,
                &[],
            )?;
        }
        if let Some(sold) = &plan.sold {
            sourced(p, || format!("{}.sold", field()), &sold.source, &[])?;
        }
    }
    Ok(())
}

fn levels(p: &Programme) -> Check {
    for (n, level) in p.levels.iter().enumerate() {
        if usize::from(level.rank) != n + 1 {
            return wrong(
                format!("levels[{n}].rank"),
                "ranks go up by one from 1, the gravest first",
            );
        }
        sourced(p, || format!("levels[{n}]"), &level.source, &level.readings)?;
    }
    Ok(())
}

fn triage(p: &Programme) -> Check {
    sourced(p, || "triage".into(), &p.triage.source, &p.triage.readings)?;
    match &p.triage.method {
        Method::Direct { .. } => Ok(()),
        Method::Matrix {
            across,
            down,
            cells,
        } => {
            let field = "triage.method.matrix";
            unique(
                &format!("{field}.across.choices"),
                1,
                across.choices.iter().map(|c| &c.id),
            )?;
            unique(
                &format!("{field}.down.choices"),
                1,
                down.choices.iter().map(|c| &c.id),
            )?;
            if across.id == down.id {
                return wrong(format!("{field}.down.id"), "both axes have the same name");
            }
            let whole = cells.len() == down.choices.len()
                && cells.iter().all(|row| row.len() == across.choices.len());
            if !whole {
                return wrong(
                    format!("{field}.cells"),
                    "the matrix has a hole: a row for each choice of down, in it a cell for each of across",
                );
            }
            for (row, cells) in cells.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    self::cell(p, || format!("{field}.cells[{row}][{column}]"), cell)?;
                }
            }
            Ok(())
        }
        Method::Scales { scales, level_from } => {
            let field = "triage.method.scales";
            unique(&format!("{field}.scales"), 2, scales.iter().map(|s| &s.id))?;
            let found = scales.iter().any(|scale| scale.id == *level_from);
            known(found, || format!("{field}.level_from"), level_from)?;
            for (n, scale) in scales.iter().enumerate() {
                let field = || format!("{field}.scales[{n}]");
                sourced(p, field, &scale.source, &[])?;
                if !scale
                    .steps
                    .iter()
                    .map(|s| &s.level)
                    .eq(p.levels.iter().map(|l| &l.id))
                {
                    return wrong(
                        format!("{}.steps", field()),
                        "a scale has one step for each level, in their order",
                    );
                }
                for id in scale.steps.iter().flat_map(|step| &step.channels) {
                    known(p.channel(id).is_some(), || format!("{}.steps", field()), id)?;
                }
            }
            Ok(())
        }
    }
}

fn cell(p: &Programme, field: impl Fn() -> String, cell: &Cell) -> Check {
    match cell {
        Cell::Level(id) => known(p.level(id.as_str()).is_some(), field, id),
        Cell::Never(_) => Ok(()),
        Cell::Open { between, reading } => {
            known(p.reading(reading).is_some(), &field, reading)?;
            unique(&field(), 2, between.iter())?;
            for id in between {
                known(p.level(id.as_str()).is_some(), &field, id)?;
            }
            Ok(())
        }
    }
}

fn targets(p: &Programme) -> Check {
    for (n, target) in p.targets.iter().enumerate() {
        let field = || format!("targets[{n}]");
        let plan = p.plan(target.plan.as_str());
        known(plan.is_some(), || format!("{}.plan", field()), &target.plan)?;
        known(
            p.level(target.level.as_str()).is_some(),
            || format!("{}.level", field()),
            &target.level,
        )?;
        sourced(p, field, &target.source, &target.readings)?;
        if let Some(id) = &target.hours {
            known(p.hours(id).is_some(), || format!("{}.hours", field()), id)?;
        }
        let own = plan.and_then(|plan| p.hours_of(plan, target));
        if let Answer::Within(amount) = target.answer
            && amount.unit.needs_hours()
            && !own.is_some_and(|hours| matches!(hours.open, Open::Week { .. } | Open::Always))
        {
            return wrong(
                format!("{}.answer", field()),
                "a business amount needs hours that are published",
            );
        }
        for (m, other) in target.alternatives.iter().enumerate() {
            let field = || format!("{}.alternatives[{m}]", field());
            sourced(
                p,
                field,
                &other.source,
                std::slice::from_ref(&other.reading),
            )?;
            if let Some(id) = &other.hours {
                known(p.hours(id).is_some(), || format!("{}.hours", field()), id)?;
            }
            let hours = other.hours.as_ref().and_then(|id| p.hours(id)).or(own);
            if other.within.unit.needs_hours() && hours.is_none() {
                return wrong(
                    format!("{}.within", field()),
                    "a business amount needs hours",
                );
            }
        }
    }
    for (plan, level) in p
        .plans
        .iter()
        .flat_map(|a| p.levels.iter().map(move |b| (a, b)))
    {
        let count = p
            .targets
            .iter()
            .filter(|t| t.plan == plan.id && t.level == level.id)
            .count();
        if count != 1 {
            return wrong(
                "targets",
                format!(
                    "plan {:?} has {count} targets for level {:?}; it needs one",
                    plan.id, level.id
                ),
            );
        }
    }
    Ok(())
}

fn handling(p: &Programme) -> Check {
    one_rule(p, || "response".into(), &p.response)?;
    let start = &p.clock_start;
    if start.source.is_empty() && start.readings.is_empty() {
        return wrong(
            "clock_start",
            "a source is needed, or the reading that it assumes",
        );
    }
    led(p, || "clock_start".into(), &start.source, &start.readings)?;
    for (n, callback) in p.callbacks.iter().enumerate() {
        let field = || format!("callbacks[{n}]");
        sourced(p, field, &callback.source, &[])?;
        on_plans(p, field, &callback.plans)?;
        if callback.minutes == 0 || callback.minutes > 7 * 24 * 60 {
            return wrong(format!("{}.minutes", field()), "from 1 to 10080, a week");
        }
        for id in &callback.levels {
            known(
                p.level(id.as_str()).is_some(),
                || format!("{}.levels", field()),
                id,
            )?;
        }
    }
    for (n, effort) in p.efforts.iter().enumerate() {
        let field = || format!("efforts[{n}]");
        sourced(p, field, &effort.source, &effort.readings)?;
        on_plans(p, field, &effort.plans)?;
        for id in &effort.levels {
            known(
                p.level(id.as_str()).is_some(),
                || format!("{}.levels", field()),
                id,
            )?;
        }
    }
    for (n, advantage) in p.advantages.iter().enumerate() {
        sourced(p, || format!("advantages[{n}]"), &advantage.source, &[])?;
    }
    for (n, region) in p.regions.iter().enumerate() {
        sourced(
            p,
            || format!("regions[{n}]"),
            &region.source,
            &region.readings,
        )?;
    }
    for (n, note) in p.notes.iter().enumerate() {
        one_rule(p, || format!("notes[{n}].rule"), &note.rule)?;
    }
    rules(p, "closing.rules", &p.closing.rules)?;
    rules(p, "lifecycle.rules", &p.lifecycle.rules)?;
    rules(p, "escalation.ways", &p.escalation.ways)?;
    rules(p, "escalation.checks", &p.escalation.checks)?;
    rules(p, "gaps", &p.gaps)
}

fn intake(p: &Programme) -> Check {
    rules(p, "submitters.roles", &p.submitters.roles)?;
    rules(p, "scope", &p.scope)?;
    for (n, gate) in p.gates.iter().enumerate() {
        let field = || format!("gates[{n}]");
        sourced(p, field, &gate.source, &gate.readings)?;
        on_plans(p, field, &gate.plans)?;
    }
    for (n, kind) in p.case_types.iter().enumerate() {
        let field = || format!("case_types[{n}]");
        led(p, field, &kind.source, &[])?;
        if !kind.has_targets && kind.source.is_empty() {
            return wrong(format!("{}.source", field()), "an exception needs a source");
        }
    }
    one_rule(p, || "checklist.about".into(), &p.checklist.about)?;
    one_rule(p, || "checklist.missing".into(), &p.checklist.missing)?;
    for (n, item) in p.checklist.items.iter().enumerate() {
        let field = || format!("checklist.items[{n}]");
        if item.asked_by == AskedBy::Us {
            led(p, field, &item.source, &[])?;
        } else {
            sourced(p, field, &item.source, &[])?;
        }
        match (&item.when, item.need) {
            (Some(when), Need::Conditional) => {
                on_plans(p, || format!("{}.when", field()), &when.plans)?;
                for id in &when.levels {
                    known(
                        p.level(id.as_str()).is_some(),
                        || format!("{}.when.levels", field()),
                        id,
                    )?;
                }
            }
            (None, Need::Conditional) => {
                return wrong(format!("{}.when", field()), "a conditional item says when");
            }
            (Some(_), _) => {
                return wrong(
                    format!("{}.when", field()),
                    "only a conditional item has a when",
                );
            }
            (None, _) => {}
        }
    }
    Ok(())
}
