//! Duetime answers two questions: by when will support answer me, and what must my case contain?
//!
//! By when does Zmanda aim to answer a P2 on Friday afternoon, on its Standard plan?
//!
//! ```
//! use duetime::{
//!     clock::{Fold, Moment, Zone, local},
//!     programme::{Kind, Question, read},
//! };
//!
//! let zmanda = read(&std::fs::read_to_string("public/programmes/zmanda.json")?)?;
//! let zone = Zone::named("Europe/Amsterdam")?;
//! let friday = local("2026-11-20T16:30").ok_or("no local time")?;
//! let question = Question {
//!     programme: &zmanda,
//!     plan: zmanda.plan("standard").ok_or("no such plan")?,
//!     level: zmanda.level("P2").ok_or("no such level")?,
//!     case_type: None,
//!     moment: Moment::read(friday, zone, Fold::First)?,
//!     agreement: None,
//!     holidays: &[],
//! };
//! let commitment = question.commitment()?;
//! let Kind::Due(due) = &commitment.kind else { return Err("there is no target that is a time".into()) };
//! assert_eq!(due.trace.due.with_timezone(&zone).to_rfc3339(), "2026-11-23T10:30:00+01:00");
//! // The way there adds up to the figure, and the figure leads to its source.
//! assert_eq!((due.within.amount, due.trace.used()), (3, 3 * 3600));
//! let (source, document) = zmanda.source(commitment.sources[0]).ok_or("no source")?;
//! assert_eq!((source.id.as_str(), document.language.as_str()), ("ZM-10", "nl"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Other programs than those in Rust ask in JSON: [`library`].
//!
//! The rooms of the house, from the ground up; each knows only those above it in this list:
//! - `tree` reads JSON, and names the place of whatever is wrong in it;
//! - [`encoding`] turns the bytes of a file into text;
//! - [`clock`] counts business time: zones, windows, holidays, deadlines and their traces;
//! - [`locale`] holds the words of the page in each language;
//! - [`programme`] reads a vendor's support policy and says what a plan promises at a moment;
//! - [`tables`] reads a support table that was pasted, so that a vendor can make its own programme;
//! - [`triage`] leads from a customer's answers to a level;
//! - [`checklist`] knows what a case must contain, and how complete it is;
//! - [`secrets`] finds what must not leave with a case: passwords, keys, cards, personal data;
//! - [`case`](mod@case) puts everything into the document that is handed in;
//! - [`compare`] says what plans are worth: over a week, over a year, on past tickets;
//! - [`delivery`] brings a case to the vendor: once, in the form that its desk wants;
//! - [`library`] answers other people's programs, in JSON;
//! - [`drafts`] keeps every change of a draft by itself, so that two tabs with the same draft lose nothing;
//! - [`followed`] is a case that was handed in: what was promised, what came of it, how a period went;
//! - [`embed`] reads what a page says that shows Duetime in a frame, and writes what the frame says to it;
//! - [`studio`] is a programme as it is made: every step undone and done again, compared, shared;
//! - [`app`] is the page as a state machine: what happens goes in, what is to be done comes out;
//! - [`view`] is what is only read, as markup;
//! - `browser` is the only room that touches web APIs;
//! - `ui` shows it all, and decides nothing.

pub mod app;
#[cfg(feature = "web")]
pub mod browser;
pub mod case;
pub mod checklist;
pub mod clock;
pub mod compare;
pub mod delivery;
pub mod drafts;
pub mod embed;
pub mod encoding;
pub mod followed;
pub mod library;
pub mod locale;
pub mod programme;
pub mod secrets;
pub mod studio;
pub mod tables;
mod tree;
pub mod triage;
#[cfg(feature = "web")]
pub mod ui;
pub mod view;
