use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text behind an address of our own site, at most `limit` bytes of it; none where it cannot be had.
pub async fn fetch_text(address: &str, limit: usize) -> Option<String> {
    let window = web_sys::window()?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    // Measured before it is copied into our memory; a character is at least one byte.
    let text: js_sys::JsString = text.dyn_into().ok()?;
    if text.length() as usize > limit {
        return None;
    }
    text.as_string().filter(|text| text.len() <= limit)
}
