//! The page. It shows what the other rooms know, and decides nothing.
//!
//! One [`App`] holds every signal. A place is drawn anew when the language changes or another programme is in view;
//! within that, only what depends on a signal changes, so that a field keeps its focus while the answer moves.

mod answer;
mod app;
mod calculator;
mod cases;
mod changed;
mod chooser;
mod chunks;
mod compare;
mod days_off;
mod delivery;
mod desk;
mod drive;
mod embed;
mod fetch;
mod followed;
mod handing;
mod html;
mod intake;
mod level;
mod matrix;
mod own;
pub mod parts;
mod questions;
mod reminder;
mod settings;
mod shell;
mod start;
mod studio;
mod when;
mod why;
mod words;
mod workshop;

pub use crate::app::{Place, Step};
pub use app::App;
pub use desk::{Drafts, Notice};
pub use intake::{Answer, Clashes, Confirm, Fact, Gate, Meter, Person, Section, Steps, Way};
pub use shell::start;
