use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls back for what is pressed within an element that carries this attribute: its value, and `Enter`, or `ArrowUp`
/// and `ArrowDown` together with Alt. The keys do nothing else there.
pub fn on_keys(attribute: &'static str, told: impl Fn(&str, &str) + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "keydown", options, move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let key = event.key();
        let ours = match key.as_str() {
            // While an input method composes a word, Enter belongs to it.
            "Enter" => !event.is_composing(),
            "ArrowUp" | "ArrowDown" => event.alt_key(),
            _ => false,
        };
        let element = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let value = element.and_then(|element| element.get_attribute(attribute));
        if let Some(value) = value.filter(|_| ours) {
            event.prevent_default();
            told(&value, &key);
        }
    })
    .forget();
}
