use std::cell::RefCell;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

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
    let navigator = web_sys::window().map(|window| window.navigator());
    let locks = navigator.and_then(|it| Reflect::get(&it, &"locks".into()).ok());
    let locks = locks.filter(JsValue::is_object);
    let request = locks.as_ref().and_then(|locks| {
        let request = Reflect::get(locks, &"request".into()).ok()?;
        request.dyn_into::<Function>().ok()
    });
    let (Some(locks), Some(request)) = (locks, request) else {
        return told(Turn(None));
    };
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
    let refused = request.call2(&locks, &name.into(), &granted);
    drop(refused);
}
