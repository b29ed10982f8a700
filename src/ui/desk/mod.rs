//! The drafts of this device, and the files that are open here as long as the page is.

mod elsewhere;
mod files;
mod line;
mod list;
mod press;

use leptos::prelude::*;

use super::{App, held::Held};

pub use files::{MASKABLE, OpenFile, Work, drop_file, mask_file, take_files};
pub use line::line;
pub use list::page;
pub use press::{act, take_file};

/// The files that are open here.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The files that were chosen since the page was opened.
    pub files: Held<Vec<OpenFile>>,
    /// What is being done with a file.
    pub work: Held<Work>,
    /// What went wrong with a file; empty while nothing did.
    pub file_problem: Held<String>,
}

/// The desk of this visit.
pub fn desk() -> Desk {
    thread_local! {
        static DESK: Desk = Desk {
            files: Held::new(Vec::new()),
            work: Held::new(Work::default()),
            file_problem: Held::new(String::new()),
        };
    }
    DESK.with(|desk| *desk)
}

/// A part that says aloud what was done.
pub fn said(app: App) -> AnyView {
    use crate::ui::html::{Html, frame, live};
    let draw = move || {
        let mut html = Html::new();
        app.said.with(|said| {
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
