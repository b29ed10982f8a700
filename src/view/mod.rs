//! What is only read, as markup: checked when it is compiled, and escaped by itself. No text of a file or of a person
//! can become markup, because nothing but a literal of this program is taken as such.
//!
//! A function here takes values and gives [`Markup`]; it follows nothing and knows no browser, so that a native test
//! reads what a person reads. `ui` puts the markup into the page and draws it anew when what it was drawn from changes.
//! What stands in a component, such as the text of a button, comes from here as a plain text.

mod answer;
mod compare;
pub mod days_off;
mod entry;
mod followed;
mod hero;
mod level;
pub mod matrix;
pub mod moment;
mod others;
pub mod own;
mod places;
mod plan;
mod reach;
pub mod ribbon;
mod rule;
pub mod say;
mod source;
mod standing;
mod text;
pub mod why;

pub use answer::{grounds, instead, kind, sentence, spoken};
pub use compare::compare;
pub use entry::entry;
pub use followed::unread;
pub use hero::{hero, left};
pub use level::{decided_by, level_hint, scale_hint};
pub use maud::{Markup, html};
pub use others::{elsewhere, others};
pub use places::places;
pub use plan::{of_case_types, of_plans, plan_hint};
pub use reach::reach;
pub use rule::{rule, rules, said};
pub use source::{From, assumption, pressed, read, sourced, sources, together};
pub use standing::standing;
pub use text::{kept, link};
