use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// In `public/boot.js`.
    #[wasm_bindgen(catch, js_name = keepView)]
    fn keep() -> Result<(), JsValue>;
}

/// Whatever is drawn anew now shows as much as before: what stands open stands open, and the page does not jump.
pub fn keep_view() {
    let _ = keep();
}
