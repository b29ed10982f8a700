//! Days, times and zones as people type and paste them. What could be meant in several ways is asked, never guessed.

mod bad_time;
mod clock;
mod date;
mod day;
mod figures;
mod item;
mod plain;
mod reader;
mod spoken;
mod time;
mod together;
mod token;
mod words;
mod zone;

pub use bad_time::BadTime;
pub use day::BadDate;
pub use plain::plain;
pub use reader::{
    Reader, day, hour, install_reader, misses_reader, needs_reader, reader, time, together, zone,
    zoned,
};
pub use time::hhmm;
pub use together::Together;
pub use zone::{BadZone, device};

/// More than anybody types for a day, a time or a zone, in bytes.
const LONGEST: usize = 120;

/// What stands in a field: what is taken, or why nothing is.
///
/// ```
/// use duetime::locale::time;
///
/// assert_eq!(time("half past seven pm"), Ok(19 * 60 + 30));
/// assert!(time("half past seven").is_err());
/// ```
pub type Typed<T, B> = Result<T, NotTaken<T, B>>;

/// Why nothing is taken from a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken<T, B> {
    /// It could be any of these: the person chooses.
    Ask(Vec<T>),
    /// It cannot be read, and why.
    Bad(B),
}

/// What cannot be read.
fn bad<T, B>(why: B) -> Typed<T, B> {
    Err(NotTaken::Bad(why))
}

/// What can be meant: one thing, several, or nothing, for which there is a reason.
fn choice<T: PartialEq, B>(found: Vec<T>, why: B) -> Typed<T, B> {
    let mut different: Vec<T> = Vec::new();
    for one in found {
        if !different.contains(&one) {
            different.push(one);
        }
    }
    if different.len() > 1 {
        return Err(NotTaken::Ask(different));
    }
    different.pop().ok_or(NotTaken::Bad(why))
}
