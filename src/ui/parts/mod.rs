//! The small components that every place is made of.

mod block;
mod calendar_file;
mod choices;
mod date_time;
mod days;
mod derived;
mod element;
mod matrix;
mod offers;
mod old;
mod panel;
mod press;
mod problem;
mod said;
mod select;
mod text_field;
mod tick;
mod zone_field;

pub use block::{alert, aloud, block, disclosure, line, words};
pub use calendar_file::CalendarFile;
pub use choices::{Choice, Choices, Legend, legend};
pub use date_time::{DateTime, Part};
pub use days::{Days, OpenDays};
pub use derived::{Derived, flag};
pub use element::element;
pub use matrix::{Matrix, Names};
pub use offers::Offers;
pub use old::{Field, mark, radios, select, signal, tell, tick};
pub use panel::{Panel, Toggle};
pub use press::{Go, Jump, Press};
pub use problem::Problem;
pub use said::{From, assumption, pressed, read, rule, rules, said, sourced, sources, together};
pub use select::Select;
pub use text_field::{Kind, TextField, typed};
pub use tick::Tick;
pub use zone_field::ZoneField;
