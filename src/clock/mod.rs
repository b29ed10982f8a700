//! Business time: when a budget of hours is used up in a calendar of windows, holidays and clock changes.
//!
//! This room knows nothing of support and nothing of the web; its language is chrono's. A [`Calendar`] is a [`Zone`]
//! and a [`Week`] of windows, with holidays, overrides and pauses. It answers questions about a moment and a
//! [`Budget`]: when is it used up, which windows did that take, is it open, when does it open or close.
//!
//! How time is counted:
//! - windows are half-open: the moment of opening is inside, the moment of closing is outside;
//! - the edge of a window that happens twice is its first occurrence; one that does not exist moves forward by the
//!   gap; windows that meet because of that count once;
//! - a budget that is used up exactly at closing is due at that closing, unless the calendar says otherwise;
//! - every question is answered, or refused with an error, in bounded time.
//!
//! Friday afternoon, three hours to spend, open from Monday to Friday:
//!
//! ```
//! use chrono::{TimeZone, Utc};
//! use duetime::clock::{Budget, Calendar, Day, Week, Zone};
//!
//! let zone = Zone::named("Europe/Amsterdam").unwrap();
//! let calendar = Calendar::new(zone, Week::on(Day::WORKING, "08:00", "17:00").unwrap());
//! let friday = zone.with_ymd_and_hms(2026, 11, 20, 16, 30, 0).unwrap().with_timezone(&Utc);
//! let due = calendar.due(friday, Budget::business(3 * 3600)).unwrap();
//! assert_eq!(due.with_timezone(&zone).to_rfc3339(), "2026-11-23T10:30:00+01:00");
//! ```

mod budget;
mod calendar;
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
mod trace;
mod walk;
mod week;
mod window;
pub mod zone;

pub use budget::{Budget, BusinessDay};
pub use calendar::Calendar;
pub use country::{BadCountry, Country, CountryIndex, Region, read_index};
pub use day::Day;
pub use error::ClockError;
pub use holiday::Holiday;
pub use moment::{Fold, Moment, Told, date, local, range};
pub use pause::Pause;
pub use progress::Progress;
pub use question::State;
pub use settings::{Closing, Night, Zero};
pub use trace::{Piece, Trace, Why};
pub use week::Week;
pub use window::{TimeOfDay, Window};
pub use zone::Zone;
