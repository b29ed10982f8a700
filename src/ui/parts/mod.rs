//! The small parts that every place is made of.

mod field;
mod radios;
mod rule;
mod source;

pub use field::{Field, mark, select, signal, tell, tick};
pub use radios::{Choice, legend, radios};
pub use rule::{rule, rules, said};
pub use source::{From, assumption, pressed, read, sourced, sources, together};
