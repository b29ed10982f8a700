//! From a customer's answers to a level, with the reasons.
//!
//! Three ways lead there: picking the level whose definition fits, a matrix of two questions, or two scales that are
//! both kept. Which one a programme uses stands in its data, as does whether a customer may overrule the outcome.

mod answers;
mod channels;
mod facts;
mod reason;
mod verdict;

pub use answers::{Answers, Override};
pub use channels::{Advice, channels};
pub use facts::Facts;
pub use reason::Reason;
pub use verdict::{Finding, Verdict, triage};
