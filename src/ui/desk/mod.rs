//! The drafts of this device, and the files that are open here as long as the page is.

mod cases;
mod files;
mod line;
mod list;
mod take;

use leptos::prelude::*;

use super::{App, html::live};
use crate::ui::parts::element;
use crate::view::html;

pub use files::{carry_out, given, picture, take_files};
pub use line::{Notice, line};
pub use list::{Drafts, page};

/// A part that says aloud what was done.
fn said(app: App) -> AnyView {
    let draw = move || html! { (app.said.get()) };
    element(view! { <div class="sr" role="status">{live("", draw)}</div> })
}
