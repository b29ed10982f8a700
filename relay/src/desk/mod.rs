//! Where cases go.

mod client;
mod filing;
mod open;
mod smtp;

pub use open::open;

use crate::{
    problem::FieldError,
    store::{Job, KeptFile, Made},
};
use futures_util::future::BoxFuture;
use std::{sync::Arc, time::Duration};

/// A desk, as the queue sees it.
pub trait Desk: Send + Sync {
    /// Whether a case can be brought to it at all; asked before the case is kept.
    fn takes(&self, case: &[u8], files: &[KeptFile]) -> Result<(), Vec<FieldError>>;

    /// Brings a case to it: looks for it first where it was tried before, files it, reads it back. As soon as the desk has it,
    /// `filed` writes that down.
    fn bring<'a>(&'a self, job: &'a Job, filed: Filed<'a>) -> BoxFuture<'a, Came>;

    /// How long it may take.
    fn patience(&self) -> Patience;
}

/// A desk that several may hold.
pub type AnyDesk = Arc<dyn Desk>;

/// Writes down that the desk has a case; says whether that worked.
pub type Filed<'a> = &'a (dyn Fn(Made) -> BoxFuture<'a, bool> + Send + Sync);

/// What came of bringing a case to the desk. What was written down before stays.
#[derive(Debug, PartialEq, Eq)]
pub enum Came {
    /// The desk has it, and it was read back: this did not survive.
    Over(Vec<String>),
    /// The desk refuses it.
    Refused(Vec<FieldError>),
    /// It certainly does not have it from this time, and may be asked again.
    Again {
        /// After how long, where it said so.
        after: Option<Duration>,
        /// Why, without what it said.
        why: String,
    },
    /// Nobody knows: it has to be looked for.
    Unclear {
        /// Why, without what it said.
        why: String,
    },
}

/// How long a desk may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For all that is done with a case in one go.
    pub limit: Duration,
    /// After it was tried, until its search finds what it has.
    pub settle: Duration,
}

impl Patience {
    /// For how long nobody else may take a case that somebody took: whoever dies with it may have filed it at the last moment.
    pub fn lease(self) -> Duration {
        self.limit + self.settle
    }
}
