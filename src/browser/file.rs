use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the address of a file that is handed over can be fetched, in milliseconds.
const LASTS: u32 = 60_000;

/// Hands a text to the person as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        hand_over(name, &blob);
    }
}

/// Hands bytes to the person as a file.
pub(super) fn hand_over(name: &str, blob: &Blob) {
    let link = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let (Ok(url), Some(link)) = (Url::create_object_url_with_blob(blob), link) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // Firefox and WebKit fetch it only after the press is over.
        gloo_timers::callback::Timeout::new(LASTS, move || {
            let _ = Url::revoke_object_url(&url);
        })
        .forget();
    }
}

/// Writes into the element of an id each time just before the page is printed; for as long as what it gives back is held.
pub fn before_print(
    id: &'static str,
    write: impl Fn() -> String + 'static,
) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "beforeprint", move |_| {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
            element.set_inner_html(&write());
        }
    }))
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
