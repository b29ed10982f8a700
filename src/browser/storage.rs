use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// What is kept on this device under a name; none where nothing is, or where storage is forbidden.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a text on this device under a name; whether that worked.
pub fn keep(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// What came of keeping a text over another one.
pub enum Keeping {
    /// It is kept.
    Kept,
    /// The device has another one than was thought, or none: nothing was written.
    Other(Option<String>),
    /// Storage is forbidden or full.
    Refused,
}

/// Keeps a text under a name, where the device still has what it had: so of two tabs neither undoes the other.
pub fn keep_over(name: &str, text: &str, over: &Option<String>) -> Keeping {
    let there = kept(name);
    if there != *over {
        Keeping::Other(there)
    } else if keep(name, text) {
        Keeping::Kept
    } else {
        Keeping::Refused
    }
}

/// Forgets what was kept under a name.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// Every name under which something is kept on this device and that begins so.
pub fn names(beginning: &str) -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let all = 0..storage.length().unwrap_or_default();
    all.filter_map(|n| storage.key(n).ok().flatten())
        .filter(|name| name.starts_with(beginning))
        .collect()
}

/// Calls back with the name of what another tab kept or forgot.
pub fn on_kept(mut told: impl FnMut(String) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    EventListener::new(&window, "storage", move |event| {
        let event: &StorageEvent = event.unchecked_ref();
        // Without a name, everything was forgotten.
        told(event.key().unwrap_or_default());
    })
    .forget();
}

/// What this tab keeps for itself under a name; another tab has its own.
pub fn tab_kept(name: &str) -> Option<String> {
    tab_storage()?.get_item(name).ok().flatten()
}

/// Keeps a text for this tab alone.
pub fn tab_keep(name: &str, text: &str) {
    if let Some(storage) = tab_storage() {
        let _ = storage.set_item(name, text);
    }
}

fn tab_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
