use chrono::NaiveDate;

use crate::{
    clock::{Holiday, TimeOfDay, Window},
    tree::{Fault, Fields, Node, Read},
};

/// A day off as other programs write it: `"2026-12-25"`, or `{"date": "2026-12-24", "from": "14:00", "to": "24:00"}`.
pub(super) struct Free(pub(super) Holiday);

impl Read for Free {
    fn blank() -> Free {
        Free(Holiday::new(NaiveDate::default(), ""))
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        const FIELDS: Fields = Fields {
            names: &["date", "from", "to", "name"],
            needed: 1,
            others: false,
        };
        if let Node::Text(_) = node {
            return self.0.date.fill(node);
        }
        let (mut from, mut to) = (None::<TimeOfDay>, None::<TimeOfDay>);
        let places: &mut [&mut dyn Read] =
            &mut [&mut self.0.date, &mut from, &mut to, &mut self.0.name];
        FIELDS.fill(node, places)?;
        if from.is_some() || to.is_some() {
            let from = from.unwrap_or(TimeOfDay::of_minutes(0));
            let to = to.unwrap_or(TimeOfDay::of_minutes(1440));
            if from >= to {
                let reason = "a part of a day ends after it begins, at 24:00 at the latest";
                return Err(Fault::new(reason).under("to"));
            }
            self.0.part = Some(Window::between(from, to).map_err(Fault::of)?);
        }
        Ok(())
    }
}

/// The days off that were given, which is something else than that none were.
pub(super) fn holidays(given: Option<Vec<Free>>) -> Option<Vec<Holiday>> {
    given.map(|days| days.into_iter().map(|day| day.0).collect())
}
