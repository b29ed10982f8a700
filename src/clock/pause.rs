use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::tree::fields;

/// A stretch in which nothing counts: an agreed wait, a case that lies with the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pause {
    /// Its first moment.
    pub from: DateTime<Utc>,
    /// The first moment after it; none while it lasts.
    pub to: Option<DateTime<Utc>>,
}

fields!(Pause { from } may { to });
