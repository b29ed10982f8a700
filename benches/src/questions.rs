//! The questions that are asked of everybody.

use chrono::{DateTime, NaiveDate, Utc};
use duetime::clock::Timetable;

use crate::calendars::{YEARS, full, holidays, office};

/// One question, with its answer, which a few lines of Python gave that walk day by day.
pub struct Question {
    /// How the table calls it.
    pub name: &'static str,
    /// What it is asked of.
    pub setting: Setting,
    /// What is asked.
    pub asked: Asked,
}

/// The calendar of a question.
pub enum Setting {
    /// Monday to Friday, 9 to 17, in a zone.
    Office(&'static str),
    /// With lunch and holidays, in Berlin, in these years.
    Full(i32, i32),
}

/// What is asked of a calendar.
pub enum Asked {
    /// When so many hours are over that begin to run at a moment, and the answer.
    Add(&'static str, u32, &'static str),
    /// How many open seconds lie between two moments.
    Between(&'static str, &'static str, i64),
}

impl Setting {
    /// The holidays that it has.
    pub fn holidays(&self) -> Vec<NaiveDate> {
        match self {
            Setting::Office(_) => Vec::new(),
            Setting::Full(from, to) => holidays(*from, *to),
        }
    }

    /// Duetime's calendar, made ready.
    pub fn calendar(&self) -> Timetable {
        match self {
            Setting::Office(zone) => office(zone),
            Setting::Full(..) => full(&self.holidays()),
        }
    }
}

/// Friday afternoon: what is asked in most of them.
const FRIDAY: &str = "2026-07-03T15:30:00+02:00";

/// Everything that is asked.
pub fn questions() -> Vec<Question> {
    use Asked::{Add, Between};
    use Setting::{Full, Office};
    let question = |name, setting, asked| Question {
        name,
        setting,
        asked,
    };
    let long = || Full(YEARS.0, YEARS.1);
    let utc = "2026-07-03T15:30:00Z";
    vec![
        question(
            "add_1h_utc",
            Office("UTC"),
            Add(utc, 1, "2026-07-03T16:30:00Z"),
        ),
        question(
            "add_24h_utc",
            Office("UTC"),
            Add(utc, 24, "2026-07-08T15:30:00Z"),
        ),
        question(
            "add_1h",
            Office("Europe/Berlin"),
            Add(FRIDAY, 1, "2026-07-03T16:30:00+02:00"),
        ),
        question(
            "add_24h",
            Office("Europe/Berlin"),
            Add(FRIDAY, 24, "2026-07-08T15:30:00+02:00"),
        ),
        question(
            "full_24h",
            Full(2026, 2026),
            Add(FRIDAY, 24, "2026-07-09T10:30:00+02:00"),
        ),
        question(
            "add_2000h",
            long(),
            Add(FRIDAY, 2_000, "2027-08-17T13:30:00+02:00"),
        ),
        question(
            "add_20000h",
            long(),
            Add(FRIDAY, 20_000, "2037-10-12T16:30:00+02:00"),
        ),
        question(
            "between_1y",
            long(),
            Between(FRIDAY, "2027-07-03T15:30:00+02:00", 6_406_200),
        ),
        question(
            "between_19y",
            long(),
            Between(FRIDAY, "2045-07-03T15:30:00+02:00", 121_338_000),
        ),
    ]
}

/// A moment as these questions write it.
pub fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}
