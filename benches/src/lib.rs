//! What is asked, natively and in the browser: nothing here is measured yet.
//!
//! - [`calendars`] are those that questions are asked of, the same as the other crates get;
//! - [`questions`] have a start, an amount and the answer that everybody must give;
//! - [`starts`] are moments that no processor can guess;
//! - [`deadlines`] is a year of a support desk in one go.

pub mod calendars;
pub mod deadlines;
pub mod questions;
pub mod starts;
