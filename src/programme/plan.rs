use chrono::NaiveDate;
use serde::Deserialize;

use super::{Channel, Edition, Hours, Id, Reading, Source, Text, Words, date};

/// What a customer bought, with what it includes and when support is there for it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// How targets, links and cases name it.
    pub id: Id<Plan>,
    /// The vendor's own name for it.
    pub name: Words,
    /// Other names, by edition: what one calls Premier, another calls Premium.
    #[serde(default)]
    pub named: Vec<Named>,
    /// The plan in a sentence.
    pub summary: Text,
    /// When support is there. Absent where the programme gives this plan no hours at all.
    #[serde(default)]
    pub hours: Option<Id<Hours>>,
    /// The ways to reach support on this plan, the quickest first.
    pub channels: Vec<Id<Channel>>,
    /// What else it includes, line by line, in the order of the vendor's table.
    #[serde(default)]
    pub includes: Vec<Feature>,
    /// From when until when it is sold, where the programme says so.
    #[serde(default)]
    pub sold: Option<Sold>,
    /// Where the plan is described.
    pub source: Vec<Id<Source>>,
    /// The open readings that its hours and channels rest on.
    #[serde(default)]
    pub readings: Vec<Id<Reading>>,
}

impl Plan {
    /// Whether the vendor still sells the plan on a day. A plan without dates is taken as sold.
    pub fn sold_on(&self, day: NaiveDate) -> bool {
        let Some(sold) = &self.sold else { return true };
        sold.from.is_none_or(|from| from <= day) && sold.until.is_none_or(|until| day <= until)
    }
}

/// The name of a plan in one edition of the document.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The edition.
    pub edition: Id<Edition>,
    /// The name it uses.
    pub name: Words,
}

/// The span in which a plan is sold; both days belong to it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sold {
    /// The first day of sale.
    #[serde(default, with = "date::optional")]
    pub from: Option<NaiveDate>,
    /// The last day of sale.
    #[serde(default, with = "date::optional")]
    pub until: Option<NaiveDate>,
    /// Where that stands.
    pub source: Vec<Id<Source>>,
}

/// One line of what a plan includes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    /// What it is: the same words in every plan make one row of a comparison.
    pub feature: Text,
    /// Whether, or how, it is included.
    pub value: Included,
    /// Where that stands.
    pub source: Vec<Id<Source>>,
}

/// Whether a plan includes a feature.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Included {
    /// It is part of the plan.
    Yes,
    /// It is not.
    No,
    /// The document prints that it does not apply.
    NotApplicable,
    /// The vendor has it, but the document does not say for whom.
    NotPublished,
    /// It is, in this form.
    #[serde(untagged)]
    As(Text),
}
