use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use crate::clock::{self, Told, Zone};

/// An instant, to the second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Time {
    /// In universal time: `2026-11-21T02:00:00Z`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Utc"))]
    pub utc: String,
    /// On the clocks of the zone, with the offset they have: `2026-11-21T03:00:00+01:00`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Local"))]
    pub local: String,
    /// The zone, by its IANA name.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::ZoneName"))]
    pub zone: &'static str,
}

impl Time {
    pub(in crate::case) fn new(at: DateTime<Utc>, zone: Zone) -> Time {
        Time {
            utc: utc(at),
            local: local(at, zone),
            zone: zone.name(),
        }
    }
}

/// The moment that a case is opened at, in the customer's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moment {
    /// On the customer's clocks, with the offset they have.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Local"))]
    pub local: String,
    /// The customer's zone, by its IANA name.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::ZoneName"))]
    pub zone: &'static str,
    /// In universal time.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Utc"))]
    pub utc: String,
    /// Whether this local time happens once, twice, or was skipped by a clock change and read past it.
    #[cfg_attr(feature = "schema", schemars(with = "crate::case::form::Told"))]
    pub told: Told,
}

impl Moment {
    pub(in crate::case) fn new(moment: clock::Moment) -> Moment {
        let Time { utc, local, zone } = Time::new(moment.at, moment.zone);
        Moment {
            local,
            zone,
            utc,
            told: moment.told,
        }
    }
}

/// An instant in universal time.
pub(in crate::case) fn utc(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// An instant on the clocks of a zone, with its offset.
pub(super) fn local(at: DateTime<Utc>, zone: Zone) -> String {
    at.with_timezone(&zone)
        .to_rfc3339_opts(SecondsFormat::Secs, false)
}
