//! Objects of the browser by the names of what they have: nothing of it costs a visitor anything who never needs it, where a typed
//! function brings a line of its own into the script that everybody loads (`docs/SIZE.md`).

use gloo_events::EventListener;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What an object has under a name; undefined where it has nothing.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Gives an object something under a name.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// Calls a method; none where there is none, or it fails.
pub fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = get(object, name).dyn_into().ok()?;
    let arguments: Array = arguments.iter().collect();
    method.apply(object, &arguments).ok()
}

/// Something of the window, by its name.
pub fn global(name: &str) -> JsValue {
    get(&js_sys::global(), name)
}

/// Hears an event of an object.
pub fn hear(object: &JsValue, name: &'static str, told: impl FnMut(&JsValue) + 'static) {
    let mut told = told;
    EventListener::new(object.unchecked_ref(), name, move |event| told(event)).forget();
}

/// Waits for one of two events of an object: whether it was the first.
pub async fn either(object: &JsValue, good: &'static str, bad: [&'static str; 2]) -> bool {
    let promise = Promise::new(&mut |keep, refuse| {
        hear(object, good, move |_| drop(keep.call0(&JsValue::NULL)));
        for name in bad {
            let refuse = refuse.clone();
            hear(object, name, move |_| drop(refuse.call0(&JsValue::NULL)));
        }
    });
    JsFuture::from(promise).await.is_ok()
}
