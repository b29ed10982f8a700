//! Cases that were handed in: what was promised then, what became of it, what is to be remembered, and how a period went.
//!
//! What was promised is noted with the draft when it is handed in ([`noted`]), so that a list of such cases needs no programme,
//! and a programme that changes later changes nothing that was promised before. What the customer fills in later stands beside
//! it as typed. Nothing here is ever a number that nobody gave: what has no target has no clock.

mod entered;
mod instant;
mod names;
mod noted;
mod promise;
mod reminder;
mod report;
mod state;

pub use entered::{Entered, NotThen};
pub use instant::{instant, minute, written};
pub use names::*;
pub use noted::{Given, noted};
pub use promise::{Due, Promise, Promised};
pub use reminder::{Ends, Remind, Reminder};
pub use report::{Group, Period, Report, Tally};
pub use state::{State, Why};

use chrono::{DateTime, Utc};

use crate::{
    case::{Draft, Handed, Log},
    clock::Zone,
};

/// A case that was handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// What it is called here.
    pub reference: String,
    /// What the person calls it; empty where nothing was typed.
    pub name: String,
    /// When it arrived.
    pub at: DateTime<Utc>,
    /// What the vendor calls it; empty where it said nothing.
    pub number: String,
    /// Where it can be looked at: an address that begins with `https://`; empty where none was told.
    pub url: String,
    /// The zone of the case; where it is not known, that of the device.
    pub zone: Zone,
    /// What was promised then.
    pub promise: Promise,
    /// When support answered for the first time, as the customer fills in.
    pub answered: Entered,
    /// When the case was closed or resolved, as the customer fills in.
    pub closed: Entered,
    /// When the customer last answered support, where it said so.
    pub replied: Option<DateTime<Utc>>,
    /// What was noted, as it stands.
    pub log: Log,
}

impl Followed {
    /// The case of a draft that was handed in; none for any other. What lies after `now` has not happened; `device` is the zone of
    /// the device, if it tells one.
    pub fn of(draft: &Draft, now: DateTime<Utc>, device: Option<Zone>) -> Option<Followed> {
        let Handed { at, number, url } = &draft.handed;
        let at = instant(at)?;
        let log = &draft.log;
        let promise = Promise::of(log);
        let zone = promise.zone.or(device).unwrap_or(Zone::utc());
        let entered = |which| Entered::read(log, which, zone, at, now);
        let (answered, closed) = (entered(ANSWERED), entered(CLOSED));
        Some(Followed {
            reference: draft.reference.clone(),
            name: draft.name.clone(),
            at,
            number: number.clone(),
            // Whoever told it may have told anything.
            url: Some(url)
                .filter(|url| url.starts_with("https://"))
                .cloned()
                .unwrap_or_default(),
            zone,
            answered,
            closed,
            replied: instant(log.get(REPLIED)),
            promise,
            log: log.clone(),
        })
    }

    /// Whether it is the customer who said that it was handed in.
    pub fn is_by_hand(&self) -> bool {
        self.log.is_by_hand()
    }

    /// What the vendor and the customer know it by: the number, else the reference.
    pub fn called(&self) -> &str {
        match &*self.number {
            "" => &self.reference,
            number => number,
        }
    }
}
