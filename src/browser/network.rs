use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::ahead;

/// The text behind an address of our own site, at most `limit` bytes of it; none where it cannot be had.
pub fn fetch_text(address: &str, limit: usize) -> impl Future<Output = Option<String>> + use<> {
    let bytes = fetch_bytes(address, limit);
    async move { String::from_utf8(bytes.await?).ok() }
}

/// The bytes behind an address of our own site, at most `limit` of them; none where they cannot be had.
///
/// They are asked for at once, not only when somebody waits for them, and not again where they are on their way already.
pub fn fetch_bytes(address: &str, limit: usize) -> impl Future<Output = Option<Vec<u8>>> + use<> {
    let request = ahead::file(address);
    async move {
        let response: Response = request?.await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
        let bytes = Uint8Array::new(&bytes);
        // Measured before they are copied into our memory.
        (bytes.length() as usize <= limit).then(|| bytes.to_vec())
    }
}
