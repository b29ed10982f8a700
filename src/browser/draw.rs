use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// In `public/boot.js`: a walk over two trees is a few lines there, and a kilobyte here.
    #[wasm_bindgen(catch, js_name = drawAnew)]
    fn align(element: &Element, markup: &str) -> Result<(), JsValue>;
}

/// Brings what stands in an element in line with some markup. What is there already stays the same element, and keeps
/// the focus, a selection, and whether it is open.
pub fn draw_anew(element: &Element, markup: &str) {
    if align(element, markup).is_err() {
        element.set_inner_html(markup);
    }
}
