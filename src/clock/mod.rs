//! Business time: when a budget of hours is used up in a calendar of windows, holidays and clock changes.
//!
//! This room knows nothing of support and nothing of the web; its language is chrono's. A [`Calendar`] is a [`Zone`]
//! and a [`Week`] of windows, with [`Holiday`]s, overrides and [`Pause`]s: plain data. A [`Timetable`] is a calendar made
//! ready, by [`Calendar::ready`]; it is asked about moments and [`Budget`]s:
//!
//! | question | answer |
//! |---|---|
//! | when is a budget used up, and on the way of which windows? | [`Timetable::due`], [`Timetable::trace`] |
//! | how much counts between two moments? | [`Timetable::between`] |
//! | is it open, until when, when does it open and close? | [`Timetable::state`], [`Timetable::opens`], [`Timetable::closes`], [`Timetable::openings`] |
//! | how far is a budget, and when is it warned of? | [`Timetable::progress`], [`Timetable::warning`], [`Timetable::next_warning`] |
//! | when must it have begun? | [`Timetable::latest_start`] |
//!
//! How time is counted:
//! - windows are half-open: the moment of opening is inside, the moment of closing is outside;
//! - the edge of a window that happens twice is its first occurrence; one that does not exist moves forward by the
//!   gap; windows that meet because of that count once;
//! - where systems differ there is a setting, with the systems that count so: [`Closing`], [`Zero`], [`Night`],
//!   [`BusinessDay`], and [`Fold`] for a moment that happens twice;
//! - every question is answered, or refused with a [`ClockError`], in bounded time.
//!
//! How it is done: a walk gives the openings of a calendar day by day (`walk`); a sheet keeps those of 388 days, with
//! the open time before each (`sheet`); a timetable keeps the sheets (`timetable`); a budget is spent by jumping through sheets (`spend`), and only a trace looks
//! at every window again (`skipped`). [`Country`] and [`ics`] bring holidays in.
//!
//! Friday afternoon, three hours to spend, open from Monday to Friday:
//!
//! ```
//! use chrono::{TimeZone, Utc};
//! use duetime::clock::{Budget, Calendar, Day, Week, Zone};
//!
//! let zone = Zone::named("Europe/Amsterdam").unwrap();
//! let office = Calendar::new(zone, Week::on(Day::WORKING, "08:00", "17:00").unwrap()).ready();
//! let friday = zone.with_ymd_and_hms(2026, 11, 20, 16, 30, 0).unwrap().with_timezone(&Utc);
//! let due = office.due(friday, Budget::business(3 * 3600)).unwrap();
//! assert_eq!(due.with_timezone(&zone).to_rfc3339(), "2026-11-23T10:30:00+01:00");
//! ```

mod budget;
mod calendar;
mod clocks;
mod country;
mod date;
mod day;
mod error;
mod file;
mod holiday;
pub mod ics;
mod moment;
mod pause;
mod progress;
mod question;
mod settings;
mod sheet;
mod skipped;
mod spend;
mod timetable;
mod trace;
mod walk;
mod week;
mod weeks;
mod window;
pub mod zone;

pub use budget::{Budget, BusinessDay};
pub use calendar::Calendar;
pub use country::{BadCountry, Country, CountryIndex, Custom, Region, read_index};
pub use day::Day;
pub use error::ClockError;
pub use holiday::Holiday;
pub use moment::{Fold, Moment, Told, date, local, range, written};
pub use pause::Pause;
pub use progress::Progress;
pub use question::State;
pub use settings::{Closing, Night, Zero};
pub use timetable::Timetable;
pub use trace::{Piece, Trace, Why};
pub use week::Week;
pub use weeks::{Line, Stretch, Weeks, lines};
pub use window::{TimeOfDay, Window};
pub use zone::Zone;
