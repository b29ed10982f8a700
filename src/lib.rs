//! Duetime answers two questions: by when will support answer me, and what must my case contain?
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
//! - [`drafts`] keeps every change of a draft by itself, so that two tabs with the same draft lose nothing;
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
pub mod drafts;
pub mod encoding;
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
