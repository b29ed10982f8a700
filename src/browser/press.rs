use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Calls back when something is pressed that carries one of these attributes, with the attribute and its value.
/// The press does nothing else then.
pub fn on_press(
    attributes: &'static [&'static str],
    mut told: impl FnMut(&'static str, String) + 'static,
) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "click", options, move |event| {
        let mut element = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        while let Some(at) = element {
            for attribute in attributes {
                if let Some(value) = at.get_attribute(attribute) {
                    event.prevent_default();
                    told(attribute, value);
                    return;
                }
            }
            element = at.parent_element();
        }
    })
    .forget();
}
