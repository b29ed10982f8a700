use chrono::NaiveDate;
use serde::Serialize;

use super::Window;
use crate::tree::fields;

/// A day, or a part of one, on which what would be open stays closed.
///
/// As files write it: `{"date": "2026-12-24", "name": "Christmas Eve", "part": ["14:00", "24:00"]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holiday {
    /// The day, on the clocks of the calendar.
    pub date: NaiveDate,
    /// What people call it; empty where nobody said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The part of the day that is free, from midnight to midnight at most; the whole day where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Window>,
    /// Whether the day itself is a forecast: feasts that depend on the sight of the moon are.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
}

fields!(Holiday { date } may { name, part, estimated });

impl Holiday {
    /// A whole day.
    pub fn new(date: NaiveDate, name: &str) -> Holiday {
        Holiday {
            date,
            name: name.to_owned(),
            part: None,
            estimated: false,
        }
    }

    /// The seconds of its day that are free.
    pub(super) fn free(&self) -> (i64, i64) {
        match self.part {
            Some(part) => (
                i64::from(part.from().seconds()),
                i64::from(part.to().seconds()),
            ),
            None => (0, 86_400),
        }
    }

    /// Whether its part ends on its own day, as it has to.
    pub(super) fn is_whole(&self) -> bool {
        let (from, to) = self.free();
        from < to
    }
}
