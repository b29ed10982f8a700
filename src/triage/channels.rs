use super::Finding;
use crate::programme::{CaseType, Channel, Id, Plan, Programme};

/// The ways to reach support for one case.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice<'a> {
    /// The ways to take, the best first. Empty only where the plan has none at all.
    pub take: Vec<&'a Channel>,
    /// A way that the programme recommends for this level, but that the plan does not have.
    pub missing: Option<&'a Channel>,
}

/// Which ways to take: those that the programme recommends for every scale and that the plan has; where no way is
/// all of these, the plan's own, the best first. A way that does not serve the kind of case is left out.
pub fn channels<'a>(
    programme: &'a Programme,
    plan: &'a Plan,
    finding: Option<&Finding<'a>>,
    case_type: Option<&CaseType>,
) -> Advice<'a> {
    let serves = |channel: &&Channel| {
        channel.case_types.is_empty()
            || case_type.is_none_or(|kind| channel.case_types.contains(&kind.id))
    };
    let own: Vec<_> = plan
        .channels
        .iter()
        .filter_map(|id| programme.channel(id))
        .filter(serves)
        .collect();
    let advised: Vec<&'a [Id<Channel>]> = finding
        .and_then(|finding| finding.steps)
        .iter()
        .flatten()
        .map(|(_, step)| step.channels.as_slice())
        .filter(|channels| !channels.is_empty())
        .collect();
    let everywhere = |channel: &&&Channel| advised.iter().all(|list| list.contains(&channel.id));
    let common: Vec<_> = own.iter().filter(everywhere).copied().collect();
    let missing = advised
        .iter()
        .flat_map(|list| list.first())
        .filter(|id| !plan.channels.contains(id))
        .find_map(|id| programme.channel(id));
    Advice {
        take: if common.is_empty() { own } else { common },
        missing,
    }
}
