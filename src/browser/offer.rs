use js_sys::Reflect;
use wasm_bindgen::{JsValue, prelude::Closure};

/// Lets scripts call a function under a global name, with two texts and some bytes; it gives a text.
pub fn offer(name: &str, function: fn(String, String, Vec<u8>) -> String) {
    let function = Closure::<dyn Fn(String, String, Vec<u8>) -> String>::new(function);
    let function: JsValue = function.into_js_value();
    let _ = Reflect::set(&js_sys::global(), &name.into(), &function);
}
