use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the element of this id, once the page has been drawn. What is closed around it opens.
pub fn focus(id: &str) {
    let id = id.to_owned();
    gloo_timers::callback::Timeout::new(0, move || {
        let element = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id(&id))
            .and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            // It may lie in something closed: that opens first.
            let mut around = element.closest("details:not([open])");
            while let Ok(Some(closed)) = around {
                let _ = closed.set_attribute("open", "");
                around = element.closest("details:not([open])");
            }
            let _ = element.focus();
        }
    })
    .forget();
}
