use gloo_events::EventListener;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// In `embed/frame.js`, which stands between the page and whoever shows it in a frame.
    #[wasm_bindgen(catch, js_name = frame)]
    fn ask_frame(what: &str, text: &str) -> Result<Option<String>, JsValue>;
}

/// Whether the page was made to stand in a frame of somebody else's.
pub fn is_framed() -> bool {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    root.is_some_and(|root| root.get_attribute("data-frame").is_some())
}

/// Asks the script of the frame for something, by its name: `heard` is the next message of the host, `tell` sends one, `host`
/// is the origin of the host, `stands` is how the frame stands, `theme` has it look so, `tab` opens a tab of its own. None
/// where there is nothing, or no frame.
pub fn frame(what: &str, text: &str) -> Option<String> {
    ask_frame(what, text).ok().flatten()
}

/// Calls back when the host may have said something.
pub fn on_frame(mut told: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "frame", move |_| told()).forget();
    }
}
