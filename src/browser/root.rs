use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The element that the page is drawn into; none where the document is not ours.
pub fn root() -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id("app")?
        .dyn_into()
        .ok()
}

/// Tells the document how the page stands: `ready`, or `failed`, which shows the way to each vendor.
pub fn stand(state: &str) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-state", state);
    }
}
