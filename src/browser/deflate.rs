use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::object::{call, get, global};

/// Makes bytes smaller by the method "deflate"; none where the browser cannot.
pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    let stream = through("CompressionStream", bytes)?;
    read(&stream, usize::MAX).await
}

/// The way back, for at most so many bytes: what a link holds may be made to grow without end.
pub async fn inflate(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let stream = through("DecompressionStream", bytes)?;
    read(&stream, most).await
}

/// The stream of bytes that went through a stream of the browser.
fn through(name: &str, bytes: &[u8]) -> Option<JsValue> {
    let make: Function = global(name).dyn_into().ok()?;
    let change = Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).ok()?;
    let blob =
        web_sys::Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    let stream = call(&blob, "stream", &[])?;
    call(&stream, "pipeThrough", &[change])
}

async fn read(stream: &JsValue, most: usize) -> Option<Vec<u8>> {
    let reader = call(stream, "getReader", &[])?;
    let mut all = Vec::new();
    loop {
        let next: Promise = call(&reader, "read", &[])?.dyn_into().ok()?;
        let next = JsFuture::from(next).await.ok()?;
        if get(&next, "done").is_truthy() {
            return Some(all);
        }
        let piece = Uint8Array::new(&get(&next, "value"));
        if all.len().saturating_add(piece.length() as usize) > most {
            let _ = call(&reader, "cancel", &[]);
            return None;
        }
        all.extend(piece.to_vec());
    }
}
