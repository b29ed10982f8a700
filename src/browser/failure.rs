use std::panic;

use web_sys::console;

/// Readies the page for a panic: the fallback that every page carries, how to reach each vendor, is shown instead of
/// a page that no longer answers. The draft is safe, as it is written down at every change.
pub fn keep_calm() {
    panic::set_hook(Box::new(|info| {
        console::error_1(&info.to_string().into());
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        if let Some(root) = root {
            let _ = root.set_attribute("data-state", "failed");
        }
    }));
}
