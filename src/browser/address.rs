use gloo_events::EventListener;

/// The part of the address behind `#`, without it.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The whole address of the page.
pub fn href() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.unwrap_or_default()
}

/// Goes to another place: Back leads to the one before.
pub fn push_hash(to: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(to);
    }
}

/// Writes the present choices into the address without a step that Back would have to undo.
pub fn replace_hash(to: &str) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let state = history.state().unwrap_or_default();
    let _ = history.replace_state_with_url(&state, "", Some(&format!("#{to}")));
}

/// Calls back when the person goes to another place: by a link, by Back, by typing an address.
pub fn on_hash_change(mut told: impl FnMut(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| told(hash())).forget();
    }
}

/// Loads the page anew at the same address and hands a text over to it, which not even forbidden storage can lose.
pub fn reload(text: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&text.into(), "", None);
    }
    let _ = window.location().reload();
}

/// The text that the page handed over to itself, once.
pub fn handed_over() -> Option<String> {
    let history = web_sys::window()?.history().ok()?;
    let text = history.state().ok()?.as_string()?;
    let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", None);
    Some(text)
}
