use super::{Id, Reading, Source, Text};
use crate::clock::{Week, Zone};
use crate::tree::{Fault, Node, Read, forward, shaped, words};

/// When support is there, named once and used by plans and targets.
#[derive(Debug, Clone, PartialEq)]
pub struct Hours {
    /// How plans and targets name them.
    pub id: Id<Hours>,
    /// The hours in words.
    pub text: Text,
    /// What is known of them.
    pub open: Open,
    /// Whether holidays are taken off, as far as the document says.
    pub holidays: Holidays,
    /// Where they stand.
    pub source: Vec<Id<Source>>,
    /// The open readings they rest on: the zone, the days.
    pub readings: Vec<Id<Reading>>,
}

shaped!(Hours { id, text, open, source } may { holidays, readings });

/// What is known of the hours.
#[derive(Debug, Clone, PartialEq)]
pub enum Open {
    /// At every hour of every day.
    Always,
    /// In the windows of a week, in somebody's time.
    Week {
        /// The windows, day by day.
        windows: Week,
        /// Whose clock they are read on.
        zone: Whose,
    },
    /// There are hours, but the document does not say which.
    NotPublished,
}

impl Read for Open {
    fn blank() -> Self {
        Open::NotPublished
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let variant = node.variant()?;
        *self = match variant.name {
            "always" => variant.alone(Open::Always)?,
            "not_published" => variant.alone(Open::NotPublished)?,
            "week" => {
                let (mut windows, mut zone) = (Week::blank(), Whose::blank());
                variant.fill(&["windows", "zone"], &mut [&mut windows, &mut zone])?;
                Open::Week { windows, zone }
            }
            _ => return Err(variant.unknown(&["always", "week", "not_published"])),
        };
        Ok(())
    }
}

forward!(Open);

/// Whose clock the windows are read on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Whose {
    /// The customer's own local time.
    Customer,
    /// A fixed zone, by its IANA name.
    Zone(Zone),
}

impl Read for Whose {
    fn blank() -> Self {
        Whose::Customer
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let variant = node.variant()?;
        *self = match variant.name {
            "customer" => variant.alone(Whose::Customer)?,
            "zone" => Whose::Zone(variant.holds()?),
            _ => return Err(variant.unknown(&["customer", "zone"])),
        };
        Ok(())
    }
}

forward!(Whose);

/// What a document says about public holidays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Holidays {
    /// Nothing: none are taken off, and the page says so.
    #[default]
    NotMentioned,
    /// They are taken off, but which days they are is not published.
    ExcludedNotPublished,
    /// They make no difference: support is there on every day.
    Worked,
}

words!(Holidays {
    not_mentioned: NotMentioned,
    excluded_not_published: ExcludedNotPublished,
    worked: Worked
});
