//! What is only read, as markup: checked when it is compiled, and escaped by itself. No text of a file or of a person
//! can become markup, because nothing but a literal of this program is taken as such.
//!
//! A function here takes values and gives [`Markup`]; it follows nothing and knows no browser, so that a native test
//! reads what a person reads. `ui` puts the markup into the page and draws it anew when what it was drawn from changes.
//! What stands in a component, such as the text of a button, comes from here as a plain text.

mod answer;
pub mod cases;
pub mod compare;
mod cut;
pub mod days_off;
pub mod delivery;
mod done;
mod drafts;
mod entry;
mod example;
mod field;
mod file;
mod find;
mod followed;
mod gate;
mod hero;
mod item;
mod level;
mod level_said;
pub mod matrix;
mod meter;
pub mod moment;
mod next;
mod others;
pub mod own;
mod places;
mod plan;
mod reach;
mod review;
pub mod ribbon;
mod rule;
pub mod saved;
pub mod say;
mod sought;
mod source;
mod standing;
mod target;
mod text;
pub mod why;

pub use answer::{grounds, instead, kind, refused, sentence, spoken};
pub use cut::cut;
pub use done::{card, document, documents, hand_in, not_ready, ready};
pub use drafts::{Entry, List, entries, old_case};
pub use entry::entry;
pub use example::{last, nothing_chosen};
pub use field::{
    advantage_id, confirm_id, described_by, fact_id, gate_id, item_id, ladder_id, part_of,
    unknown_id,
};
pub use file::{about_files, file, file_problem, most_files, size, work};
pub use find::{FINDS, find, find_place, nothing_found, of_file, text_name, unsearched};
pub use followed::unread;
pub use gate::{gate, way_out};
pub use hero::{hero, left};
pub use item::{asked, head, is_demanded, is_in_parts};
pub use level::{decided_by, examples, scale_hint};
pub use level_said::{Clash, clashes, level_said};
pub use maud::{Markup, html};
pub use meter::{meter, missing, missing_title, wanted_by};
pub use next::{Course, next};
pub use others::{elsewhere, others};
pub use places::places;
pub use plan::{of_case_types, of_plans, plan_hint};
pub use reach::reach;
pub use review::{Beside, Line, Part, left_over, open_title, review, whole};
pub use rule::{rule, rule_line, rules, said};
pub use sought::is_sought;
pub use source::{From, assumption, pressed, read, sourced, sources, together, together_behind};
pub use standing::{Words as StandingWords, standing, standing_at};
pub use target::target_changed;
pub use text::{kept, link};
