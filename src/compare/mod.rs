//! What a plan is worth: plans side by side on one moment, over a week, over a year, on past tickets.
//!
//! Waiting is the elapsed time from when a problem happens to when the first response is due by the target. It is no promise, and
//! no downtime: it says when support aims to have answered.

mod amount;
mod class;
mod costs;
mod matching;
mod offer;
mod span;
pub mod tickets;
mod waiting;
mod waitings;

pub use amount::amount;
pub use class::Class;
pub use costs::{Cost, Counted, Expected, Pattern, Year, break_even};
pub use matching::{Like, Likeness, like, told};
pub use offer::{Offer, Offered, shortest};
pub use span::Span;
pub use waiting::{Summary, Waiting};
pub use waitings::Waitings;
