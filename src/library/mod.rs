//! Duetime for other people's programs: five functions that take JSON and give JSON, for JavaScript and whatever else speaks it.
//!
//! | function | what it answers |
//! |---|---|
//! | [`due`] | by when does a plan aim to answer, how does that come about, and where does it stand? |
//! | [`triage`] | which level is this problem? |
//! | [`compare`] | what are plans worth, from a moment on and over a week or a year? |
//! | [`check_programme`] | what is wrong with this programme file? |
//! | [`case_of`] | the case to hand in, with its renderings |
//!
//! A programme that is asked often is [`Opened`] once. Who counts business time alone, very often, takes a [`Timetable`]: numbers in,
//! numbers out. Whatever cannot be used is [`Refused`] with its place, its value, and the way out. Nothing that is given is trusted.
//!
//! ```
//! let programme = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
//! let question = r#""plan": "standard", "level": "P2", "at": "2026-11-20T16:30", "zone": "Europe/Amsterdam""#;
//! let arguments = format!(r#"{{"programme": {programme}, {question}}}"#);
//! let answer = duetime::library::due(&arguments).unwrap();
//! assert!(answer.contains(r#""due":{"utc":"2026-11-23T09:30:00Z","local":"2026-11-23T10:30:00+01:00""#));
//!
//! let question = question.replace("standard", "gold");
//! let arguments = format!(r#"{{"programme": {programme}, {question}}}"#);
//! let refused = duetime::library::due(&arguments).unwrap_err();
//! assert_eq!((refused.field.as_str(), refused.value.as_str()), ("plan", "gold"));
//! ```

mod arguments;
mod case_of;
mod check;
mod compare;
mod days;
mod due;
mod language;
mod moment;
mod opened;
mod refused;
mod stated;
mod timetable;
mod triage;

pub use arguments::LARGEST;
pub use case_of::case_of;
pub use check::check_programme;
pub use compare::compare;
pub use due::due;
pub use language::{WORDS, speak};
pub use opened::Opened;
pub use refused::Refused;
pub use timetable::{Timetable, refused};
pub use triage::triage;
