use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// How often the page may draw before the focus moves: what is drawn may draw more.
const DRAWINGS: usize = 4;

/// Moves the focus to the element of this id, once the page has been drawn. What is closed around it opens.
///
/// The page draws before the browser turns to the next key, and so does this: whoever types on meanwhile types into the
/// field that was meant.
pub fn focus(id: &str) {
    let id = id.to_owned();
    spawn_local(async move {
        for _ in 0..DRAWINGS {
            let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
        }
        turn_to(&id);
    });
}

fn turn_to(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // It may lie in something closed: that opens first.
        let mut around = element.closest("details:not([open])");
        while let Ok(Some(closed)) = around {
            let _ = closed.set_attribute("open", "");
            around = element.closest("details:not([open])");
        }
        let _ = chosen(&element).unwrap_or(element).focus();
    }
}

/// What is chosen in a group of radio buttons, or the first of them: there arrow keys go on.
fn chosen(group: &HtmlElement) -> Option<HtmlElement> {
    let within = [
        ":scope.radios > .choice > :checked",
        ":scope.radios > .choice > input",
    ];
    let mut found = within.iter();
    found.find_map(|what| group.query_selector(what).ok()??.dyn_into().ok())
}
