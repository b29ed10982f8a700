//! The small components that every place is made of.

mod choices;
mod old;
mod press;
mod problem;
mod said;
mod select;
mod text_field;
mod tick;

pub use choices::{Choice, Choices, Legend, legend};
pub use old::{Field, mark, radios, select, signal, tell, tick};
pub use press::{Go, Jump, Press};
pub use problem::Problem;
pub use said::{From, assumption, pressed, read, rule, rules, said, sourced, sources, together};
pub use select::Select;
pub use text_field::{Kind, TextField, typed};
pub use tick::Tick;
