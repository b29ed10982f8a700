//! Days and instants as files write them: `2026-11-21`, `2026-11-21T19:00:00Z`.

use chrono::{DateTime, NaiveDate, Utc};

use crate::tree::{Fault, Node, Read};

impl Read for NaiveDate {
    fn blank() -> Self {
        NaiveDate::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let Some(date) = super::date(node.text()?) else {
            let reason = "a day is written as 2026-11-21, in the years 1990 to 2100";
            return Err(Fault::new(reason));
        };
        *self = date;
        Ok(())
    }
}

impl Read for DateTime<Utc> {
    fn blank() -> Self {
        DateTime::UNIX_EPOCH
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let at = match super::written(node.text()?) {
            Some((local, Some(east))) => super::range(local.and_utc().timestamp() - east).ok(),
            _ => None,
        };
        let Some(at) = at else {
            let reason = "a moment is written as 2026-11-21T19:00:00Z, in the years 1990 to 2100";
            return Err(Fault::new(reason));
        };
        *self = at;
        Ok(())
    }
}
