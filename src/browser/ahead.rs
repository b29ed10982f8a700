use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// In `public/boot.js`, as are the others: it knows the names that files have at this release.
    #[wasm_bindgen(catch, js_name = soon)]
    fn ahead(name: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_name = programmeAhead)]
    fn of_programme(id: &str, tag: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(catch)]
    fn ask(name: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch)]
    fn anew() -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_name = isOutdated)]
    fn outdated() -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_name = giveUp)]
    fn fail(why: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_name = dress)]
    fn style(name: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_name = whenIdle)]
    fn when_idle() -> Result<Promise, JsValue>;
}

/// Begins to fetch a file of our own, or all that a chunk consists of: whoever asks for it next gets it.
pub fn soon(name: &str) {
    let _ = ahead(name);
}

/// Begins to fetch a programme with what it says in a language, and the zones.
pub fn programme_ahead(id: &str, tag: &str) {
    let _ = of_programme(id, tag);
}

/// Whatever is fetched from here on is not taken from what the browser has kept: that could not be used.
pub fn past_the_cache() {
    let _ = anew();
}

/// What comes for a file of our own.
pub(super) fn file(name: &str) -> Option<JsFuture> {
    ask(name).ok().map(JsFuture::from)
}

/// Whether the host has another release than this page by now. What cannot be found out is no.
pub async fn is_outdated() -> bool {
    match outdated() {
        Ok(answer) => JsFuture::from(answer)
            .await
            .is_ok_and(|answer| answer == true),
        Err(_) => false,
    }
}

/// The page cannot begin: the way to each vendor is shown, why, and what to do.
pub fn give_up(why: &str) {
    let _ = fail(why);
}

/// Brings a style of what is fetched later into the page. Without it the page is plain, but there.
pub async fn dress(name: &str) {
    if let Ok(there) = style(name) {
        let _ = JsFuture::from(there).await;
    }
}

/// Waits until the browser has nothing else to do; for ever where the person wants to save data.
pub async fn idle() {
    if let Ok(idle) = when_idle() {
        let _ = JsFuture::from(idle).await;
    }
}
