//! The small components that every place is made of.

mod change;
mod choices;
mod each;
mod entry;
mod group;
mod old;
mod press;
mod problem;
mod read;
mod said;
mod select;
mod text_field;
mod tick;
mod tool;

pub use change::{Change, ChangeLink};
pub use choices::{Choice, Choices, Legend, legend};
pub use each::{each, keys};
pub use entry::Entry;
pub use group::{Fields, Labelled, folded, group};
pub use old::{Field, mark, radios, select, signal, tell, tick};
pub use press::{Go, Jump, Press};
pub use problem::Problem;
pub use read::{chosen_flag, flag, sends, tells};
pub use said::{From, assumption, pressed, read, rule, rules, said, sourced, sources, together};
pub use select::Select;
pub use text_field::{Kind, TextField, typed};
pub use tick::Tick;
pub use tool::Tool;
