use std::cell::RefCell;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsValue, closure::Closure};

use super::object::{call, get, global};

/// The turn of this tab: as long as it is not dropped, no other tab of this site has its turn.
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Calls back once it is the turn of this tab, with the Web Lock of a name. Where the browser has no locks it is at once: then
/// only the records of the device keep tabs apart.
pub fn turn(name: &str, told: impl FnOnce(Turn) + 'static) {
    let locks = get(&get(&global("navigator"), "locks"), "request");
    if !locks.is_function() {
        return told(Turn(None));
    }
    let told = RefCell::new(Some(told));
    let granted = Closure::once_into_js(move |_lock: JsValue| {
        // The lock is held until the promise is kept.
        let mut release = None;
        let held = Promise::new(&mut |keep, _| release = Some(keep));
        if let Some(told) = told.take() {
            told(Turn(release));
        }
        held
    });
    let locks = get(&global("navigator"), "locks");
    let _ = call(&locks, "request", &[name.into(), granted]);
}
