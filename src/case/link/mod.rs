//! A draft as an address, and back. A link carries choices only, never what a person wrote about the problem.
//!
//! A link changes what it names and nothing else. What it names and cannot be read for is left open rather than taken
//! for something else: the day of a link that is no day must not become today. [`unread`] says what that is.
//!
//! Links are hostile input: whatever stands in one, only ids come into a draft, and what belongs into the fields of day,
//! time and zone, as text and shortened. What it is worth is asked where the draft is read.

mod part;
mod read;
mod text;
mod unread;
mod write;

pub use part::Part;
pub use read::{read, restore};
pub use text::parts;
pub use unread::{Known, Unread, unread};
pub use write::write;
