//! Arguments as they come: JSON that nobody vouches for.

use super::Refused;
use crate::{
    clock::Week,
    programme::{Agreement, Amount, BadAgreement, Hours, Level, Open, Plan, Programme, Target},
    tree::{Fault, Node, Read, fields, nodes},
};

/// The largest arguments, in bytes: some programmes with their texts.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// The values of arguments.
pub(super) fn parse(text: &str) -> Result<Node<'_>, Refused> {
    if text.len() > LARGEST {
        let reason = "the arguments are larger than 4 MiB";
        return Err(Refused::new("", "", reason, "ask about less at once"));
    }
    let node = nodes(text).map_err(|fault| Refused::fault(fault, &mut Node::Null))?;
    if crowded(&node) {
        let reason = "an object has more than 10000 fields";
        return Err(Refused::new("", "", reason, "ask about less at once"));
    }
    match node {
        Node::Object(_) => Ok(node),
        mut other => Err(Refused::fault(other.is_not("an object"), &mut other)),
    }
}

/// Whether an object has more fields than anything that is asked for: some are searched from the front.
fn crowded(node: &Node) -> bool {
    match node {
        Node::Object(fields) => {
            fields.len() > 10_000 || fields.iter().any(|field| crowded(&field.value))
        }
        Node::List(list) => list.iter().any(crowded),
        _ => false,
    }
}

/// Reads a value out of arguments.
pub(super) fn read<T: Read>(node: &mut Node) -> Result<T, Refused> {
    node.read().map_err(|fault| Refused::fault(fault, node))
}

/// Takes an argument out of the others; none where it is missing or null.
pub(super) fn take<'t>(node: &mut Node<'t>, name: &str) -> Option<Node<'t>> {
    let Node::Object(fields) = node else {
        return None;
    };
    let place = fields.iter().position(|field| field.name() == name)?;
    Some(fields.remove(place).value).filter(|value| *value != Node::Null)
}

/// What a plan or a level is called: a text, or a number that is meant as one.
#[derive(Default)]
pub(super) struct Called(pub(super) String);

impl Read for Called {
    fn blank() -> Called {
        Called::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        self.0 = match node {
            Node::Number(number) => number.to_string(),
            Node::Text(text) => text.to_string(),
            _ => return Err(node.is_not("a text")),
        };
        Ok(())
    }
}

/// The plan of this name.
pub(super) fn plan<'a>(programme: &'a Programme, name: &str) -> Result<&'a Plan, Refused> {
    let ids = programme.plans.iter().map(|plan| plan.id.as_str());
    programme
        .plan(name)
        .ok_or_else(|| unknown("plan", name, programme, ids))
}

/// The level of this name, or with this term of the programme's.
pub(super) fn level<'a>(programme: &'a Programme, name: &str) -> Result<&'a Level, Refused> {
    let called = |level: &&Level| level.term.as_str().eq_ignore_ascii_case(name);
    let ids = programme.levels.iter().map(|level| level.id.as_str());
    programme
        .level(name)
        .or_else(|| programme.levels.iter().find(called))
        .ok_or_else(|| unknown("level", name, programme, ids))
}

/// What a programme does not have, and what it has.
pub(super) fn unknown<'a>(
    field: &str,
    name: &str,
    programme: &Programme,
    known: impl Iterator<Item = &'a str>,
) -> Refused {
    let id = programme.id.as_str();
    let reason = [id, " has no ", field, " of this name"].concat();
    let mut way_out = String::from("use one of ");
    for (n, one) in known.enumerate() {
        if n > 0 {
            way_out.push_str(", ");
        }
        way_out.push_str(one);
    }
    Refused::new(field, name, &reason, &way_out)
}

/// A figure of the customer's own contract.
pub(super) struct Own {
    amount: Amount,
    week: Option<Week>,
    /// The plan that it is for, where several are compared.
    pub(super) plan: Option<Called>,
}

impl Read for Own {
    fn blank() -> Own {
        Own {
            amount: Amount::blank(),
            week: None,
            plan: None,
        }
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let mut raw: Raw = node.read()?;
        let whole = Fault::new("a figure goes from 1 to 10000, as a whole number");
        if !(1..=10_000).contains(&raw.amount) {
            return Err(whole.under("amount"));
        }
        self.amount = Amount {
            amount: raw.amount,
            unit: raw.unit,
        };
        self.week = raw.week.take();
        self.plan = raw.plan.take();
        Ok(())
    }
}

struct Raw {
    amount: u32,
    unit: crate::programme::Unit,
    week: Option<Week>,
    plan: Option<Called>,
}
fields!(Raw { amount, unit } may { week, plan });

impl Own {
    /// The agreement, in the hours of its own, else in those that the programme publishes for the plan.
    pub(super) fn agreement(
        self,
        programme: &Programme,
        plan: &Plan,
        target: Option<&Target>,
    ) -> Result<Agreement, Refused> {
        let Amount { amount, unit } = self.amount;
        let of_plan = target.and_then(|target| programme.hours_of(plan, target));
        let published = of_plan.and_then(published);
        let is_own = self.week.is_some();
        let figure = amount.to_string();
        let agreement = Agreement::new(&figure, unit, self.week.or(published));
        let mut agreement = agreement.map_err(|bad| match bad {
            BadAgreement::TooMuch(most) => {
                let way_out = ["give at most ", &most.to_string(), " in these hours"].concat();
                let reason = "it is more than two years";
                Refused::new("agreement.amount", &figure, reason, &way_out)
            }
            _ => Refused::new(
                "agreement.week",
                "",
                "a business amount needs hours to count in, and the programme publishes none for this plan",
                "give the hours of the contract, such as {\"mon\": [[\"09:00\", \"17:00\"]]}",
            ),
        })?;
        if !is_own {
            // The hours of the programme, with its zone and what it says about holidays.
            agreement.week = None;
        }
        Ok(agreement)
    }
}

fn published(hours: &Hours) -> Option<Week> {
    match &hours.open {
        Open::Always => Some(Week::always()),
        Open::Week { windows, .. } => Some(windows.clone()),
        Open::NotPublished => None,
    }
}
