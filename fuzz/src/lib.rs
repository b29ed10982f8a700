//! What the fuzz targets share: each of them hands hostile input to one reader and uses what comes out.
//!
//! - [`memory`] ends a run that takes more memory than an input can be worth;
//! - [`json`] changes JSON so that most of what comes out is JSON again;
//! - [`dice`] makes numbers out of an input, the same for the same input;
//! - [`budgets`] makes budgets out of these.

pub mod budgets;
pub mod dice;
pub mod json;
pub mod memory;
