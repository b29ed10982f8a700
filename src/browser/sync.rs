use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::object::{call, get, global};

/// Has the browser wake the worker of this site once there is a network, also when no page is open (Background Sync). Where there is
/// no worker, or the browser has no such thing, nothing happens.
pub fn wake_worker(tag: &'static str) {
    wasm_bindgen_futures::spawn_local(async move {
        let ready = get(&get(&global("navigator"), "serviceWorker"), "ready");
        let Ok(ready) = ready.dyn_into::<Promise>() else {
            return;
        };
        let Ok(registration) = JsFuture::from(ready).await else {
            return;
        };
        let registered = call(&get(&registration, "sync"), "register", &[tag.into()]);
        if let Some(registered) = registered.and_then(|it| it.dyn_into::<Promise>().ok()) {
            // Whoever forbids it waits for the next page.
            let _ = JsFuture::from(registered).await;
        }
    });
}
