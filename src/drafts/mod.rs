//! Drafts as the device keeps them: every change by itself, with its time, so that two tabs with the same draft lose
//! nothing.
//!
//! A [`Draft`](crate::case::Draft) is laid flat: its values stand by their [`Path`]s, and each has the [`Stamp`] of its
//! last change. Where two [`Record`]s of a draft meet, the later change of each field wins, whatever the order in which
//! they meet. What this version of Duetime cannot read stays in the record untouched.
//!
//! Two tabs, one draft:
//!
//! ```
//! use duetime::{case::Draft, drafts::Record};
//!
//! let mut here = Record::new("D-7", 1_000);
//! let mut there = here.clone();
//!
//! let mut draft = here.draft();
//! draft.moment.date = "20-11-2026".into();
//! here.note(&draft, 2_000, 1);
//!
//! let mut draft = there.draft();
//! draft.moment.zone = "Asia/Tokyo".into();
//! there.note(&draft, 3_000, 2);
//!
//! let stored = there.to_json().unwrap();
//! let changed = here.merge(&Record::from_json(&stored).unwrap());
//! assert_eq!(changed[0].segments(), ["moment", "zone"]);
//! let draft = here.draft();
//! assert_eq!((draft.moment.date.as_str(), draft.moment.zone.as_str()), ("20-11-2026", "Asia/Tokyo"));
//! ```

mod answered;
mod bad;
mod field;
mod file;
mod flat;
mod handed;
mod path;
mod record;
mod stamp;
mod summary;

pub use bad::BadRecord;
pub use handed::KEEP_HANDED_DAYS;
pub use path::Path;
pub use record::{KEEP_DAYS, Noted, Record};
pub use stamp::Stamp;
pub use summary::Summary;
