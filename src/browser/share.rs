use js_sys::Object;

use super::object::{call, get, global, set};

/// Whether the device has a way to hand a text on to its other programs.
pub fn can_share() -> bool {
    get(&global("navigator"), "share").is_function()
}

/// Hands a text on to another program, which the person chooses.
pub fn share(title: &str, text: &str) {
    let what = Object::new();
    set(&what, "title", &title.into());
    set(&what, "text", &text.into());
    let _ = call(&global("navigator"), "share", &[what.into()]);
}
