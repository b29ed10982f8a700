//! A programme as it is made: the tree of a file with its texts in every language, changed step by step, each step undone and done
//! again without end. Nothing here has to be right: a file with faults is opened, shown, and mended.
//!
//! ```
//! use duetime::studio::{Document, Edit, Edited};
//!
//! let document = Document::read(r#"{"format": 2, "name": "Aurora"}"#, &[]).unwrap();
//! let mut edited = Edited::new(document);
//! edited.take(Edit::say("name", "Borealis"));
//! assert_eq!(edited.document().text("name"), "Borealis");
//! assert!(edited.undo());
//! assert_eq!(edited.document().text("name"), "Aurora");
//! ```

mod blank;
mod change;
mod difference;
mod document;
mod edit;
mod fields;
mod history;
mod kind;
mod link;
mod outline;
mod path;
mod print;
mod said;
mod value;

pub use blank::{blank, blank_way, new_programme};
pub use change::Change;
pub use difference::{Difference, difference};
pub use document::{BadDocument, Document, LARGEST, Unplaced};
pub use edit::Edit;
pub use fields::PROGRAMME;
pub use history::Edited;
pub use kind::{Field, Kind, Of, Way, kind_of};
pub use link::{BadLink, Form, LONGEST, from_link, to_link};
pub use outline::{Section, ids, target, title};
pub use path::{Path, Step};
pub use said::{Line, lines};
pub use value::{Said, Value};
