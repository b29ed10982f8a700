//! What is only read, as markup: checked when it is compiled, and escaped by itself. No text of a file or of a person
//! can become markup, because nothing but a literal of this program is taken as such.
//!
//! A function here takes values and gives [`Markup`]; it follows nothing and knows no browser, so that a native test
//! reads what a person reads. `ui` puts the markup into the page and draws it anew when what it was drawn from changes.

mod done;
mod drafts;
mod field;
mod gate;
mod item;
mod level_said;
mod meter;
mod next;
mod review;
mod rule;
mod saved;
pub mod say;
mod source;
mod text;

pub use done::{card, document, documents, hand_in, not_ready, ready};
pub use drafts::{Entry, List, entries};
pub use field::{advantage_id, confirm_id, fact_id, gate_id, item_id, ladder_id};
pub use gate::{gate, way_out};
pub use item::{asked, head, is_demanded, is_in_parts};
pub use level_said::{Clash, clashes, level_said};
pub use maud::{Markup, html};
pub use meter::{meter, missing, missing_title, wanted_by};
pub use next::{Course, next};
pub use review::{Beside, Line, Part, left_over, open_title, review, whole};
pub use rule::{rule, rules, said};
pub use saved::{elsewhere, found, saved, unread};
pub use source::{From, assumption, pressed, read, sourced, sources, together};
pub use text::{kept, link};
