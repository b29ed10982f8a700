use super::{Hours, Id, Level, Plan, Reading, Source, Text};
use crate::clock::{Budget, BusinessDay};
use crate::tree::{Fault, Fields, Node, Read, forward, shaped, words};

/// What a plan promises for a level.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Target {
    /// The plan.
    pub plan: Id<Plan>,
    /// The level.
    pub level: Id<Level>,
    /// The figure, or one of the honest answers that are none.
    pub answer: Answer,
    /// The hours in which a business amount counts, where they are not those of the plan.
    pub hours: Option<Id<Hours>>,
    /// What else is promised with it.
    pub note: Option<Text>,
    /// Other readings of the same figure, each of which gives a time of its own.
    pub alternatives: Vec<Alternative>,
    /// Where it stands.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Target { plan, level, answer, source } may { hours, note, alternatives, readings });

/// The five kinds of target.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "snake_case")
)]
pub enum Answer {
    /// The plan aims at a first response within this span.
    Within(Amount),
    /// Support responds as far as it can; the document names no target.
    BestEffort,
    /// The document says that there is no target: `NA` in its table. Support may still be reached.
    NoTarget,
    /// The document says that the plan does not include support for this level.
    NotOffered,
    /// The figure or the hours are not in the document. Whether support responds is for the note to say.
    NotPublished,
}

impl Read for Answer {
    fn blank() -> Self {
        Answer::NotPublished
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let variant = node.variant()?;
        *self = match variant.name {
            "within" => Answer::Within(variant.holds()?),
            "best_effort" => variant.alone(Answer::BestEffort)?,
            "no_target" => variant.alone(Answer::NoTarget)?,
            "not_offered" => variant.alone(Answer::NotOffered)?,
            "not_published" => variant.alone(Answer::NotPublished)?,
            _ => {
                return Err(variant.unknown(&[
                    "within",
                    "best_effort",
                    "no_target",
                    "not_offered",
                    "not_published",
                ]));
            }
        };
        Ok(())
    }
}

forward!(Answer);

/// An amount and its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount {
    /// How many, from 1 to 10,000.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = MOST)))]
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

impl Read for Amount {
    fn blank() -> Self {
        Amount {
            amount: 0,
            unit: Unit::blank(),
        }
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let places: &mut [&mut dyn Read] = &mut [&mut self.amount, &mut self.unit];
        Fields::all(&["amount", "unit"]).fill(node, places)?;
        match self.amount {
            1..=MOST => Ok(()),
            _ => Err(Fault::new("an amount goes from 1 to 10000").under("amount")),
        }
    }
}

forward!(Amount);

/// The most that a target may promise, in its unit.
pub const MOST: u32 = 10_000;

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes by the clock on the wall.
    Minutes,
    /// Hours by the clock on the wall.
    Hours,
    /// Minutes inside the hours of support.
    BusinessMinutes,
    /// Hours inside the hours of support.
    BusinessHours,
    /// Full windows of support.
    BusinessDays,
    /// The end of the day on which as many full windows are used up.
    BusinessDaysToEndOfDay,
}

words!(Unit {
    minutes: Minutes,
    hours: Hours,
    business_minutes: BusinessMinutes,
    business_hours: BusinessHours,
    business_days: BusinessDays,
    business_days_to_end_of_day: BusinessDaysToEndOfDay,
});

impl Unit {
    /// All of them.
    pub const ALL: [Unit; 6] = [
        Unit::Minutes,
        Unit::Hours,
        Unit::BusinessMinutes,
        Unit::BusinessHours,
        Unit::BusinessDays,
        Unit::BusinessDaysToEndOfDay,
    ];

    /// The unit as files write it.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
            Unit::BusinessMinutes => "business_minutes",
            Unit::BusinessHours => "business_hours",
            Unit::BusinessDays => "business_days",
            Unit::BusinessDaysToEndOfDay => "business_days_to_end_of_day",
        }
    }

    /// Whether it counts full windows, whatever their length.
    pub fn is_days(self) -> bool {
        matches!(self, Unit::BusinessDays | Unit::BusinessDaysToEndOfDay)
    }

    /// Whether the amount only counts while support is open.
    pub fn needs_hours(self) -> bool {
        !matches!(self, Unit::Minutes | Unit::Hours)
    }
}

impl Amount {
    /// The amount as something that the clock can spend.
    pub fn budget(self) -> Budget {
        let amount = u64::from(self.amount);
        match self.unit {
            Unit::Minutes => Budget::elapsed(amount * 60),
            Unit::Hours => Budget::elapsed(amount * 3600),
            Unit::BusinessMinutes => Budget::business(amount * 60),
            Unit::BusinessHours => Budget::business(amount * 3600),
            Unit::BusinessDays => Budget::days(self.amount, BusinessDay::FullWindow),
            Unit::BusinessDaysToEndOfDay => Budget::days(self.amount, BusinessDay::EndOfDay),
        }
    }
}

/// Another reading of a target.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Alternative {
    /// The open reading that it answers otherwise.
    pub reading: Id<Reading>,
    /// What it supposes: it completes "if …".
    pub supposes: Text,
    /// The figure so read.
    pub within: Amount,
    /// The hours so read, where they are others.
    pub hours: Option<Id<Hours>>,
    /// Where this reading stands.
    pub source: Vec<Id<Source>>,
}

shaped!(Alternative { reading, supposes, within, source } may { hours });
