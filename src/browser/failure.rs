use std::panic;

use web_sys::console;

/// Readies the page for a panic: the fallback that every page carries, how to reach each vendor, is shown instead of
/// a page that no longer answers. The draft is safe, as it is written down at every change.
pub fn keep_calm() {
    panic::set_hook(Box::new(|info| {
        console::error_1(&info.to_string().into());
        super::stand("failed");
    }));
}
