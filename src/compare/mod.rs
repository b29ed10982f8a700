//! What a plan is worth: plans side by side on one moment, over a week, over a year, on past tickets.
//!
//! Waiting is the elapsed time from when a problem happens to when the first response is due by the target. It is no promise, and
//! no downtime: it says when support aims to have answered.

mod class;
mod span;
pub mod tickets;
mod waiting;

pub use class::Class;
pub use span::Span;
pub use waiting::{Summary, Waiting};
