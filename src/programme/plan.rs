use chrono::NaiveDate;

use super::{Channel, Edition, Hours, Id, Reading, Source, Text, Words};
use crate::tree::{Fault, Node, Read, forward, shaped};

/// What a customer bought, with what it includes and when support is there for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// How targets, links and cases name it.
    pub id: Id<Plan>,
    /// The vendor's own name for it.
    pub name: Words,
    /// Other names, by edition: what one calls Premier, another calls Premium.
    pub named: Vec<Named>,
    /// The plan in a sentence.
    pub summary: Text,
    /// When support is there. Absent where the programme gives this plan no hours at all.
    pub hours: Option<Id<Hours>>,
    /// The ways to reach support on this plan, the quickest first.
    pub channels: Vec<Id<Channel>>,
    /// What else it includes, line by line, in the order of the vendor's table.
    pub includes: Vec<Feature>,
    /// From when until when it is sold, where the programme says so.
    pub sold: Option<Sold>,
    /// Where the plan is described.
    pub source: Vec<Id<Source>>,
    /// The open readings that its hours and channels rest on.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Plan {
    id, name, summary, channels, source,
} may {
    named, hours, includes, sold, readings,
});

impl Plan {
    /// Whether the vendor still sells the plan on a day. A plan without dates is taken as sold.
    pub fn sold_on(&self, day: NaiveDate) -> bool {
        let Some(sold) = &self.sold else { return true };
        sold.from.is_none_or(|from| from <= day) && sold.until.is_none_or(|until| day <= until)
    }
}

/// The name of a plan in one edition of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// The edition.
    pub edition: Id<Edition>,
    /// The name it uses.
    pub name: Words,
}

shaped!(Named { edition, name });

/// The span in which a plan is sold; both days belong to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sold {
    /// The first day of sale.
    pub from: Option<NaiveDate>,
    /// The last day of sale.
    pub until: Option<NaiveDate>,
    /// Where that stands.
    pub source: Vec<Id<Source>>,
}

shaped!(Sold { source } may { from, until });

/// One line of what a plan includes.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    /// What it is: the same words in every plan make one row of a comparison.
    pub feature: Text,
    /// Whether, or how, it is included.
    pub value: Included,
    /// Where that stands.
    pub source: Vec<Id<Source>>,
}

shaped!(Feature {
    feature,
    value,
    source
});

/// Whether a plan includes a feature.
#[derive(Debug, Clone, PartialEq)]
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
    As(Text),
}

impl Read for Included {
    fn blank() -> Self {
        Included::No
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        if let Node::Object(_) = node {
            *self = Included::As(node.read()?);
            return Ok(());
        }
        *self = match node.word(&["yes", "no", "not_applicable", "not_published"])? {
            0 => Included::Yes,
            1 => Included::No,
            2 => Included::NotApplicable,
            _ => Included::NotPublished,
        };
        Ok(())
    }
}

forward!(Included);
