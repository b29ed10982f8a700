use js_sys::Reflect;
use wasm_bindgen::{JsValue, prelude::Closure};

/// What reads a calendar file: its bytes, its name, the zone and the year that it is read for, and the bytes of
/// `zones.bin`; it gives a text.
type Reader = fn(Vec<u8>, String, String, i32, Vec<u8>) -> String;

/// Lets scripts call such a function under a global name.
pub fn offer(name: &str, function: Reader) {
    let function =
        Closure::<dyn Fn(Vec<u8>, String, String, i32, Vec<u8>) -> String>::new(function);
    let function: JsValue = function.into_js_value();
    let _ = Reflect::set(&js_sys::global(), &name.into(), &function);
}
