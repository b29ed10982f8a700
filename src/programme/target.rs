use serde::Deserialize;

use super::{Hours, Id, Level, Plan, Reading, Source, Text};
use crate::clock::{Budget, BusinessDay};

/// What a plan promises for a level.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The plan.
    pub plan: Id<Plan>,
    /// The level.
    pub level: Id<Level>,
    /// The figure, or one of the three honest answers that are none.
    pub answer: Answer,
    /// The hours in which a business amount counts, where they are not those of the plan.
    #[serde(default)]
    pub hours: Option<Id<Hours>>,
    /// What else is promised with it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Other readings of the same figure, each of which gives a time of its own.
    #[serde(default)]
    pub alternatives: Vec<Alternative>,
    /// Where it stands.
    pub source: Vec<Id<Source>>,
    /// The open readings it rests on.
    #[serde(default)]
    pub readings: Vec<Id<Reading>>,
}

/// The four kinds of target.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// Support answers within this span.
    Within(Amount),
    /// Support answers when it can; there is no goal.
    BestEffort,
    /// The plan has no answer for this level.
    NotOffered,
    /// Support answers, but the figure or the hours are not in the document.
    NotPublished,
}

/// An amount and its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// How many, from 1 to 10,000.
    #[serde(deserialize_with = "some")]
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

/// The most that a target may promise, in its unit.
pub const MOST: u32 = 10_000;

fn some<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let amount = u32::deserialize(deserializer)?;
    if (1..=MOST).contains(&amount) {
        Ok(amount)
    } else {
        Err(serde::de::Error::custom("an amount goes from 1 to 10000"))
    }
}

/// What an amount counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
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

impl Unit {
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
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The open reading that it answers otherwise.
    pub reading: Id<Reading>,
    /// What it supposes: it completes "if …".
    pub supposes: Text,
    /// The figure so read.
    pub within: Amount,
    /// The hours so read, where they are others.
    #[serde(default)]
    pub hours: Option<Id<Hours>>,
    /// Where this reading stands.
    pub source: Vec<Id<Source>>,
}
