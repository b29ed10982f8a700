use serde::Serialize;

use crate::{
    case::references::References,
    checklist::bounded,
    programme,
    triage::{self, Finding},
};

/// The programme's own rank of the problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Level {
    /// How files and links name it.
    pub id: String,
    /// 1 is the gravest.
    pub rank: u8,
    /// The programme's term: `Severity 1`, `P2`.
    pub term: String,
    /// The same in a plain word or two.
    pub name: String,
    /// What makes a problem this level.
    pub definition: String,
    /// What the answers led to, where the customer chose another level.
    pub before_override: Option<BeforeOverride>,
    /// Both scales, where the programme keeps two: first that of the product.
    pub scales: Vec<Scale>,
    /// Who has the last word.
    pub decided_by: String,
    /// The ids of the assumptions that the level rests on.
    pub assumptions: Vec<String>,
    /// Where level and triage are described.
    pub sources: Vec<String>,
}

/// The level that the answers led to, before the customer chose another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BeforeOverride {
    /// How files and links name it.
    pub id: String,
    /// 1 is the gravest.
    pub rank: u8,
    /// The programme's term.
    pub term: String,
    /// Why the customer chose another, in its own words; may be empty.
    pub reason: String,
}

/// A step on one of two scales.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scale {
    /// How files name the scale.
    pub id: String,
    /// The programme's word for it.
    pub name: String,
    /// Who sets it.
    pub kept_by: String,
    /// The id of the level of the same rank.
    pub level: String,
    /// The programme's term for the step.
    pub term: String,
    /// What it means.
    pub definition: String,
    /// Where the scale is described.
    pub sources: Vec<String>,
}

impl Level {
    pub(in crate::case) fn new<'a>(refs: &mut References<'a>, finding: &Finding<'a>) -> Level {
        let triage = &refs.programme.triage;
        let level = finding.level;
        let before = finding.before;
        let levels = || before.into_iter().chain([level]);
        let settled = finding.reasons.iter().filter_map(|reason| match reason {
            triage::Reason::Settled(_, reading) => Some(&reading.id),
            _ => None,
        });
        let readings = levels().flat_map(|level| &level.readings);
        let readings = readings.chain(&triage.readings).chain(settled);
        let sources = levels().flat_map(|level| &level.source);
        let mut scales = Vec::new();
        for (scale, step) in finding.steps.into_iter().flatten() {
            scales.push(Scale::new(refs, scale, step));
        }
        Level {
            id: level.id.to_string(),
            rank: level.rank,
            term: level.term.to_string(),
            name: refs.text(&level.name),
            definition: refs.text(&level.definition),
            before_override: before.map(|before| BeforeOverride {
                id: before.id.to_string(),
                rank: before.rank,
                term: before.term.to_string(),
                reason: reason(finding),
            }),
            scales,
            decided_by: refs.text(&triage.decided_by),
            assumptions: refs.rest_on(readings),
            sources: refs.cite(sources.chain(&triage.source)),
        }
    }
}

fn reason(finding: &Finding) -> String {
    let words = finding.reasons.iter().find_map(|reason| match reason {
        triage::Reason::Overruled { reason, .. } => Some(*reason),
        _ => None,
    });
    bounded(words.unwrap_or_default())
}

impl Scale {
    fn new<'a>(
        refs: &mut References<'a>,
        scale: &'a programme::Scale,
        step: &'a programme::Step,
    ) -> Scale {
        Scale {
            id: scale.id.to_string(),
            name: refs.text(&scale.name),
            kept_by: refs.text(&scale.kept_by),
            level: step.level.to_string(),
            term: step.term.to_string(),
            definition: refs.text(&step.definition),
            sources: refs.cite(&scale.source),
        }
    }
}
