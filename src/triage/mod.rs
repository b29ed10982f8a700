//! From a customer's answers to a level, with the reasons.
//!
//! Three ways lead there: picking the level whose definition fits, a matrix of two questions, or two scales that are
//! both kept. Which one a programme uses stands in its data, as does whether a customer may overrule the outcome.
//!
//! Plain facts help with the answers: where the definitions name what the customer told, [`suggest`] proposes a rung,
//! and [`conflicts`] says where a chosen one names something else. Neither decides anything.

mod answers;
mod channels;
mod conflict;
mod facts;
mod ladder;
mod reason;
mod suggestion;
mod verdict;
pub mod words;

pub use answers::{Answers, Override};
pub use channels::{Advice, channels};
pub use conflict::{Conflict, conflicts};
pub use facts::Facts;
pub use ladder::{Ladder, Rung};
pub use reason::Reason;
pub use suggestion::{Suggestion, refresh, suggest};
pub use verdict::{Finding, Verdict, triage};
