use gloo_events::EventListener;
use wasm_bindgen::JsValue;

use super::object::{call, global};

/// The part of the address behind `#`, without it.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The part of the address between `?` and `#`, with its mark: some write the choices of a link there.
pub fn search() -> String {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    search.unwrap_or_default()
}

/// The whole address of the page.
pub fn href() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.unwrap_or_default()
}

/// Goes to another place: Back leads to the one before. What was remembered goes along, and does not stay behind.
/// In a frame Back belongs to the host: there is no entry for each step.
pub fn push_hash(to: &str) {
    if super::is_framed() {
        return replace_hash(to);
    }
    if let Some(window) = web_sys::window() {
        if been_here() {
            remember("own");
        }
        let _ = window.location().set_hash(to);
    }
}

/// Writes the present choices into the address without a step that Back would have to undo. Where it says so already
/// it is left alone: browsers allow only so many changes in a while, and then refuse to go anywhere.
pub fn replace_hash(to: &str) {
    if been_here() && hash() == to {
        return;
    }
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    // An entry that we wrote says so; a link or a typed address makes one that says nothing.
    let state = history.state().ok().filter(JsValue::is_string);
    let state = state.unwrap_or_else(|| "own".into());
    let _ = history.replace_state_with_url(&state, "", Some(&["#", to].concat()));
}

/// Leads to another program, by a link of its own kind: `mailto:`.
pub fn lead(href: &str) {
    let _ = call(&global("location"), "assign", &[href.into()]);
}

/// Whether the present entry of the history is one that was shown before: Back or Forward led to it.
pub fn been_here() -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history.is_some_and(|history| history.state().is_ok_and(|state| state.is_string()))
}

/// Keeps a text with the present entry of the history, for when the page is loaded anew.
pub fn remember(text: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&text.into(), "", None);
    }
}

/// Calls back when the person goes to another place: by a link, by Back, by typing an address.
pub fn on_hash_change(mut told: impl FnMut(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| told(hash())).forget();
    }
}

/// Loads the page anew at the same address.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The text that was remembered before the page was loaded anew, once.
pub fn remembered() -> Option<String> {
    let history = web_sys::window()?.history().ok()?;
    let text = history.state().ok()?.as_string()?;
    if !text.contains('\n') {
        return None;
    }
    let _ = history.replace_state_with_url(&JsValue::NULL, "", None);
    Some(text)
}
