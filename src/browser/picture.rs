use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::file::hand_over;

#[wasm_bindgen]
extern "C" {
    /// In `public/paper.js`, which comes with the comparison, too.
    #[wasm_bindgen(catch, js_name = pngOf)]
    fn png_of(svg: &str) -> Result<Promise, JsValue>;
}

/// Hands a drawing to the person as a picture of points; whether the browser could.
pub async fn save_png(name: &str, svg: &str) -> bool {
    let Ok(coming) = png_of(svg) else {
        return false;
    };
    let Ok(blob) = JsFuture::from(coming).await else {
        return false;
    };
    hand_over(name, blob.unchecked_ref::<Blob>());
    true
}
