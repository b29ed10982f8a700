//! The case: what is handed in, as a versioned and self-contained document, and the draft that it grows from.
//!
//! A [`Draft`] is what a person has chosen and typed so far. A [`Case`] is what becomes of it: everything that the
//! reader at the vendor needs, with the source of every figure, in one piece of JSON. The [`parts`] are plain data,
//! for whoever shows a case in another form.
//!
//! From answers to the document, for a customer of Zmanda who picked P1 at three in the morning:
//!
//! ```
//! use duetime::case::{Case, CaseInput, Choices, Reference};
//! use duetime::clock::{Fold, Moment, Zone, local};
//! use duetime::locale::Language;
//! use duetime::triage::{Answers, Verdict, triage};
//!
//! let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
//! let programme = duetime::programme::read(&file).unwrap();
//! let answers = Answers { level: "P1".parse().ok(), ..Answers::default() };
//! let Verdict::Found(finding) = triage(&programme, &answers) else { panic!("P1 is a level") };
//! let zone = Zone::named("Europe/Amsterdam").unwrap();
//! let input = CaseInput {
//!     reference: Reference::new([7; 10]),
//!     made: chrono::DateTime::UNIX_EPOCH,
//!     programme: &programme,
//!     plan: programme.plan("premium").unwrap(),
//!     case_type: &programme.case_types[0],
//!     edition: None,
//!     finding: Some(&finding),
//!     moment: Moment::read(local("2026-11-21T03:00").unwrap(), zone, Fold::First).unwrap(),
//!     agreement: None,
//!     holidays: None,
//!     choices: &Choices::default(),
//!     language: Language::EN,
//!     page_language: Language::EN,
//! };
//! let case = Case::build(&input).unwrap();
//! assert_eq!(case.commitment.unwrap().due.unwrap().local, "2026-11-21T03:15:00+01:00");
//! ```

mod attach;
mod attachment;
mod beside;
mod build;
mod compared;
mod days_off;
mod document;
mod draft;
mod first_lines;
#[cfg(feature = "schema")]
pub(crate) mod form;
mod handed;
mod holidays;
mod leaks;
pub mod link;
mod log;
mod mask;
mod maybe_off;
mod moment;
mod no_answer;
mod notice;
mod overlay;
mod own;
mod own_days;
pub mod parts;
mod placed;
mod reason;
mod reference;
mod references;
pub(crate) mod rendering;
mod replies;
mod searched;
mod words;

pub use attach::{NotAttached, Owner};
pub use attachment::Attachment;
pub use beside::Beside;
pub use build::{CaseInput, Holidays};
pub use compared::Compared;
pub use days_off::{CountryFile, DayOff, DaysOff, Sort, Tick};
pub use document::Case;
pub use draft::{Choices, Draft, Reply, TypedAgreement, TypedMoment};
pub use first_lines::first_lines;
pub use handed::Handed;
pub use holidays::ChosenHolidays;
pub use leaks::{Leak, Whence, leaks};
pub use log::Log;
pub use maybe_off::{MaybeOff, Why};
pub use moment::BadMoment;
pub use no_answer::NoAnswer;
pub use notice::Notice;
pub use own_days::OwnDays;
pub use placed::Placed;
pub use reason::Reason;
pub use reference::{BadReference, Reference};
pub use replies::NO_ROLE;
pub use searched::{Covered, Looked};
