use serde::Deserialize;

use super::{Id, Reading, Source, Text};
use crate::clock::{Week, Zone};

/// When support is there, named once and used by plans and targets.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// How plans and targets name them.
    pub id: Id<Hours>,
    /// The hours in words.
    pub text: Text,
    /// What is known of them.
    pub open: Open,
    /// Whether holidays are taken off, as far as the document says.
    #[serde(default)]
    pub holidays: Holidays,
    /// Where they stand.
    pub source: Vec<Id<Source>>,
    /// The open readings they rest on: the zone, the days.
    #[serde(default)]
    pub readings: Vec<Id<Reading>>,
}

/// What is known of the hours.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

/// Whose clock the windows are read on.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The customer's own local time.
    Customer,
    /// A fixed zone, by its IANA name.
    Zone(Zone),
}

/// What a document says about public holidays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
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
