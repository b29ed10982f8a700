use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

use crate::tree::words;

/// A day of the week, as files write it: `mon`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

words!(Day {
    mon: Mon,
    tue: Tue,
    wed: Wed,
    thu: Thu,
    fri: Fri,
    sat: Sat,
    sun: Sun
});

impl Day {
    /// The whole week, from Monday.
    pub const ALL: &'static [Day] = &[
        Day::Mon,
        Day::Tue,
        Day::Wed,
        Day::Thu,
        Day::Fri,
        Day::Sat,
        Day::Sun,
    ];

    /// Monday to Friday.
    pub const WORKING: &'static [Day] = &[Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

    /// The day of the week that a date falls on.
    pub fn of(date: NaiveDate) -> Day {
        match date.weekday() {
            Weekday::Mon => Day::Mon,
            Weekday::Tue => Day::Tue,
            Weekday::Wed => Day::Wed,
            Weekday::Thu => Day::Thu,
            Weekday::Fri => Day::Fri,
            Weekday::Sat => Day::Sat,
            Weekday::Sun => Day::Sun,
        }
    }

    /// Its place in the week: 0 for Monday, 6 for Sunday.
    pub fn index(self) -> usize {
        self as usize
    }
}
