//! The words of the page in each language, and how to read what a person types.

mod language;
mod typed;
mod word;
pub mod words;

pub use language::Language;
pub use typed::{
    BadDate, BadTime, BadZone, NotTaken, Together, Typed, day, device, hhmm, opening_hours, plain,
    time, together, zone,
};
pub use word::Word;
