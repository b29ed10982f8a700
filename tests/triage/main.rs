//! The way to a level: from answers, and from plain facts.

#[path = "../common/mod.rs"]
mod common;

mod answers;
mod conflicts;
mod refresh;
mod stories;
mod suggestions;
mod told;
