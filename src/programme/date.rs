//! Days as files write them: `2026-11-21`.

use chrono::NaiveDate;

use crate::tree::{Fault, Node, Read};

impl Read for NaiveDate {
    fn blank() -> Self {
        NaiveDate::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let Some(date) = crate::clock::date(node.text()?) else {
            let reason = "a day is written as 2026-11-21, in the years 1990 to 2100";
            return Err(Fault::new(reason));
        };
        *self = date;
        Ok(())
    }
}
