//! The parts of a case, by noun: plain data in the language of the case.
//!
//! A part that comes from the programme names its `sources` by their ids; the case holds each of them in full.

mod commitment;
mod condition;
mod contact;
mod days_off;
mod fact;
mod file;
mod item;
mod level;
mod programme;
mod source;
mod time;
mod trace;

pub use commitment::{Alternative, ClockStart, Commitment, CountedIn, Outcome};
pub use condition::{Advantage, Gate, Replied, Submitter};
pub use contact::{Callback, Channel, Channels};
pub use days_off::{DayOff, DaysOff};
pub use fact::Fact;
pub use file::File;
pub(super) use item::subject;
pub use item::{Completeness, Confirmed, Item, State};
pub use level::{BeforeOverride, Level, Scale};
pub use programme::{CaseType, Edition, Plan, Programme};
pub use source::{Assumption, Document, Source};
pub(super) use time::utc;
pub use time::{Moment, Time};
pub use trace::{ClockChange, Piece, Use};
