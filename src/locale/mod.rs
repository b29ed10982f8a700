//! The words of the page in each language, and how to read what a person types.

mod language;
mod span;
mod typed;
mod word;
pub mod words;

pub use language::Language;
pub use span::span;
pub use typed::{BadDate, BadTime, day, time};
pub use word::Word;
