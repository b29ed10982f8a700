//! What a case must contain, and how complete it is.

mod answer;
mod completeness;

pub use answer::{Given, LONGEST, bounded};
pub use completeness::{Completeness, Situation, completeness, items};
