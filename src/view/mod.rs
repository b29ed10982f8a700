//! What is only read, as markup: checked when it is compiled, and escaped by itself. No text of a file or of a person
//! can become markup, because nothing but a literal of this program is taken as such.
//!
//! A function here takes values and gives [`Markup`]; it follows nothing and knows no browser, so that a native test
//! reads what a person reads. `ui` puts the markup into the page and draws it anew when what it was drawn from changes.

mod rule;
pub mod say;
mod source;
mod text;

pub use maud::{Markup, html};
pub use rule::{rule, rules, said};
pub use source::{From, assumption, pressed, read, sourced, sources, together};
pub use text::{kept, link};
