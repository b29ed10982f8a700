//! The drafts of this device, and the files that are open here as long as the page is.

mod elsewhere;
mod files;
mod line;
mod list;
mod press;

use leptos::prelude::*;

use super::App;

pub use files::{carry_out, picture, take_files};
pub use line::line;
pub use list::page;
pub use press::{act, take_file};

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
