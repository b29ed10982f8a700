//! Calendar files (iCalendar, RFC 5545): the days off that one brings, and a deadline as an entry for a calendar.
//!
//! What programs and offices export is read with suspicion. A file is bounded in size, in events and in days, and
//! whatever its rules say, reading it takes a bounded number of steps. Nothing is guessed and nothing is lost in
//! silence: an event that Duetime does not understand whole is [`LeftOut`], with its name and the [`Reason`].
//!
//! A file comes in as its bytes, in any of the ways in which programs write text, also out of a mail that was saved as
//! one, and with its end missing.
//!
//! What counts as a day off:
//! - every event that says nothing else, also one that is marked as free time (`TRANSP:TRANSPARENT`): Google and Outlook
//!   mark public holidays so, since there it says whether *the reader* can be invited on that day;
//! - an event without a time gives whole days, one with times gives parts of days, on the clocks of the calendar that
//!   the days are for; where parts cover a day whole, it is a whole day. From midnight to midnight on an event's own
//!   clocks is a whole day too, and the same date everywhere;
//! - an event that repeats, yearly, monthly, weekly or daily, without weeks and days of the year by number (`BYWEEKNO`,
//!   `BYYEARDAY`), and times within a day. What another event with the same `UID` and a `RECURRENCE-ID` replaces, or
//!   cancels, is replaced;
//! - only what lies in [`YEARS`]: a rule without an end has to end somewhere.
//!
//! What is only [`Maybe`] a day off is listed with the [`Doubt`]: days to remember on which people work, what is not
//! certain or does not take place by its status or its title, days on which clocks change, parts of a day that are
//! marked as free, and meetings: parts of a day that are short, come back every week or have guests, and do not say that
//! people are off; in a file that is mostly meetings, every part of a day that does not say so.
//!
//! Zones are those that the file defines itself (`VTIMEZONE`), those of [`Zone`](super::Zone), the names that Windows has
//! for them and what it shows in their place, and distances from universal time. Times without a zone are on the clocks
//! of `X-WR-TIMEZONE`, else of the calendar that the days are for.
//!
//! One day off, read for a calendar in Amsterdam:
//!
//! ```
//! use duetime::clock::{Zone, ics};
//!
//! let file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260427\r\n\
//!             RRULE:FREQ=YEARLY;COUNT=2\r\nSUMMARY:Koningsdag\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
//! let found = ics::read(file, Zone::named("Europe/Amsterdam").unwrap()).unwrap();
//! let days: Vec<_> = found.holidays.iter().map(|day| day.date.to_string()).collect();
//! assert_eq!(days, ["2026-04-27", "2027-04-27"]);
//! assert_eq!(found.holidays[0].name, "Koningsdag");
//! ```

use std::ops::RangeInclusive;

mod appointment;
mod clocks;
mod component;
mod cover;
mod days;
mod definition;
mod doubt;
mod entry;
mod error;
mod found;
mod gone;
mod length;
mod line;
mod month;
mod open;
mod read;
mod rule;
mod series;
mod text;
mod time;
mod transfer;
mod tzid;
mod whole;
mod work;
mod write;

pub use doubt::Doubt;
pub use error::{IcsError, Wrong};
pub use found::{Found, LeftOut, Maybe, Reason};
pub use read::read;
pub use write::{Event, write};

/// The largest file that [`read`] takes, in bytes. A country's holidays of ten years are a tenth of it.
pub const LARGEST: usize = 1024 * 1024;

/// The most events that a file may have.
pub const MOST_EVENTS: usize = 5_000;

/// The most days that a file may give: every holiday of four countries in all of [`YEARS`].
pub const MOST_DAYS: usize = 4_000;

/// The years in which days are looked for; what lies outside is not found.
pub const YEARS: RangeInclusive<i32> = 2000..=2040;

/// How much of a name, or of a value that is shown in an error, is kept, in characters.
pub const LONGEST: usize = 80;

/// The seconds of a day on the clock of a wall.
const DAY: i64 = 86_400;
