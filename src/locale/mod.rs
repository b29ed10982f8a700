//! The words of the page in each language, and how to read what a person types.

mod format;
mod language;
mod place;
mod span;
mod typed;
mod word;
pub mod words;

pub use format::{
    Collation, Formatted, Formatter, Style, countdown, countries, country_name, day_on_device,
    duration, install_formats, join, language_name, number, on_device, size, used, weeks, when,
};
pub use language::Language;
pub use place::place;
pub use span::span;
pub use typed::{
    BadDate, BadTime, BadZone, NotTaken, Reader, Together, Typed, day, device, hhmm, hour,
    install_reader, misses_reader, needs_reader, plain, reader, time, together, zone, zoned,
};
pub use word::Word;
