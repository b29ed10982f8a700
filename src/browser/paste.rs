use js_sys::{Function, JsString};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::object::get;

/// What stands in the field of an event before what is pasted there, the text that is pasted, and what stands behind it;
/// none where it is no text.
pub fn pasted(event: &Event) -> Option<[String; 3]> {
    let data = get(event, "clipboardData");
    let read: Function = get(&data, "getData").dyn_into().ok()?;
    let text = read.call1(&data, &"text".into()).ok()?.as_string()?;
    let field = JsValue::from(event.target()?);
    let value: JsString = get(&field, "value").dyn_into().ok()?;
    // Places are counted as scripts count them, which is not how Rust does.
    let place = |name| get(&field, name).as_f64().unwrap_or_default() as u32;
    let before = value.slice(0, place("selectionStart"));
    let after = value.slice(place("selectionEnd"), value.length());
    Some([before.into(), text, after.into()])
}

/// What is pasted with an event: the page that the clipboard holds, where it holds one, and the text; none where there is neither.
pub fn pasted_table(event: &Event) -> Option<(Option<String>, String)> {
    let data = get(event, "clipboardData");
    let read: Function = get(&data, "getData").dyn_into().ok()?;
    let part = |kind: &str| {
        let part = read.call1(&data, &kind.into()).ok();
        part.and_then(|part| part.as_string()).unwrap_or_default()
    };
    let (html, text) = (part("text/html"), part("text/plain"));
    if html.is_empty() && text.is_empty() {
        return None;
    }
    // The field shows it once it was taken.
    event.prevent_default();
    Some((Some(html).filter(|html| !html.is_empty()), text))
}
