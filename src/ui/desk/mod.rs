//! The drafts of this device, and the files that are open here as long as the page is.

mod files;
mod line;
mod list;
mod take;

use leptos::prelude::*;

use super::{App, held::Held, html::live};
use crate::view::html;

pub use files::{MASKABLE, OpenFile, Work, act, drop_file, mask_file, take_files};
pub use line::{Notice, line};
pub use list::{Drafts, page};

use take::take_file;

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
fn said(app: App) -> AnyView {
    let draw = move || html! { (app.said.get()) };
    view! { <div class="sr" role="status">{live("", draw)}</div> }.into_any()
}
