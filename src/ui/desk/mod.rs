//! The desk: what the way to a case needs beside the draft. Drafts are kept field by field, and what another tab
//! changes comes in; files are open here as long as the page is.

mod begin;
mod elsewhere;
mod files;
mod keep;
mod line;
mod list;
mod owned;
mod press;
mod shelf;

use leptos::prelude::*;

use super::held::Held;
use crate::{
    browser,
    drafts::{Path, Record},
};

pub use begin::begin;
pub use files::{MASKABLE, OpenFile, Work, drop_file, mask_file, take_files};
pub use keep::{follow, forget};
pub use line::line;
pub use list::page;
pub use press::{act, take_file};

/// Everything that lies on the desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What was done, for a screen reader.
    pub said: Held<String>,
    /// When the draft was last kept, in milliseconds since 1970.
    pub saved: Held<Option<u64>>,
    /// When the draft was last changed that was found as the page was opened.
    pub found: Held<Option<u64>>,
    /// How many entries of the draft cannot be read here, since a newer Duetime wrote them.
    pub unread: Held<usize>,
    /// What other tabs changed in this draft since somebody last took note.
    pub elsewhere: Held<Vec<Path>>,
    /// Whether another tab deleted this draft.
    pub deleted: Held<bool>,
    /// The draft that was deleted last, for a change of mind: under which name it was kept, and its text.
    pub gone: Held<Option<(String, String)>>,
    /// What went wrong with a draft from a file.
    pub refused: Held<String>,
    /// Moves on when the list of drafts has changed.
    pub listed: Held<u32>,
    /// The files that were chosen since the page was opened.
    pub files: Held<Vec<OpenFile>>,
    /// What is being done with a file.
    pub work: Held<Work>,
    /// What went wrong with a file; empty while nothing did.
    pub file_problem: Held<String>,
    /// Finds that are no secrets, as the person says.
    pub harmless: Held<Vec<String>>,
    record: Held<Record>,
    /// The record as it is kept, as far as this tab knows.
    stored: Held<String>,
    /// The number of this tab among those of the device.
    tab: u32,
}

/// The desk of this visit.
pub fn desk() -> Desk {
    thread_local! {
        static DESK: Desk = Desk::new();
    }
    DESK.with(|desk| *desk)
}

impl Desk {
    fn new() -> Desk {
        let mut tab = [0; 4];
        browser::random(&mut tab);
        Desk {
            said: Held::new(String::new()),
            saved: Held::new(None),
            found: Held::new(None),
            unread: Held::new(0),
            elsewhere: Held::new(Vec::new()),
            deleted: Held::new(false),
            gone: Held::new(None),
            refused: Held::new(String::new()),
            listed: Held::new(0),
            files: Held::new(Vec::new()),
            work: Held::new(Work::default()),
            file_problem: Held::new(String::new()),
            harmless: Held::new(Vec::new()),
            record: Held::new(Record::new("", 0)),
            stored: Held::new(String::new()),
            tab: u32::from_be_bytes(tab),
        }
    }
}

/// A part that says aloud what was done.
pub fn said() -> AnyView {
    use crate::ui::html::{Html, frame, live};
    let draw = || {
        let mut html = Html::new();
        desk().said.with(|said| {
            html.text(said);
        });
        html
    };
    frame(
        "div",
        vec![("class", "sr"), ("role", "status")],
        vec![live("", draw)],
    )
}
