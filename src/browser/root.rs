use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::object::{call, global, set};

/// The element that the page is drawn into; none where the document is not ours.
pub fn root() -> Option<HtmlElement> {
    element("app")
}

/// An element of the document by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// An element of its own above the page, for what is said wherever the person is.
pub fn above(id: &str) -> Option<HtmlElement> {
    let above = call(&global("document"), "createElement", &["section".into()])?;
    set(&above, "id", &id.into());
    // It is read aloud when something is said.
    set(&above, "role", &"status".into());
    call(&root()?.into(), "before", std::slice::from_ref(&above))?;
    above.dyn_into().ok()
}

/// Tells the document how the page stands: `ready`, or `failed` after a panic, which shows the way to each vendor.
pub fn stand(state: &str) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-state", state);
    }
}

/// The way to each vendor that the page always carries: address and name.
pub fn ways() -> Vec<(String, String)> {
    let list = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("fallback"))
        .map(|fallback| fallback.get_elements_by_tag_name("a"));
    let mut ways = Vec::new();
    if let Some(list) = list {
        for link in (0..list.length()).filter_map(|n| list.item(n)) {
            let address = link.get_attribute("href").unwrap_or_default();
            // A link without an address loads this page again.
            if !address.is_empty() {
                ways.push((address, link.text_content().unwrap_or_default()));
            }
        }
    }
    ways
}
