//! What a case must contain, and how complete it is.

mod answer;
mod completeness;
mod fault;
mod lines;

pub use answer::{Given, LONGEST, bounded};
pub use completeness::{Completeness, Situation, completeness, items};
pub use fault::{Fault, fault};
pub use lines::{line, moved, with_line, with_lines, without};
