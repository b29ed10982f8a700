//! A case on its way to the vendor: handed in, seen to, listed.

mod drive;
mod list;
mod mail;
mod part;
mod state;

use std::cell::Cell;

use super::App;

pub use list::list;
pub use mail::mail;
pub use part::submit;

/// Begins to send what waits, once a visit.
pub fn begin(app: App) {
    thread_local! {
        static HAS_BEGUN: Cell<bool> = const { Cell::new(false) };
    }
    if !HAS_BEGUN.replace(true) {
        drive::begin_once(app);
        list::mount(app);
    }
}
