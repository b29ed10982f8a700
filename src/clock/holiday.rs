use chrono::NaiveDate;

use super::Window;

/// A day, or a part of one, on which what would be open stays closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day, on the clocks of the calendar.
    pub date: NaiveDate,
    /// What people call it; empty where nobody said.
    pub name: String,
    /// The part of the day that is free, from midnight to midnight at most; the whole day where there is none.
    pub part: Option<Window>,
    /// Whether the day itself is a forecast: feasts that depend on the sight of the moon are.
    pub estimated: bool,
}

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
}
