use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// Ticks what has one of these values, a line each, of a group of radio buttons or of boxes, and no other.
pub fn check(name: &str, value: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let list = document.get_elements_by_tag_name("input");
    for n in 0..list.length() {
        if let Some(input) = list.item(n).filter(|input| read(input, "name") == name) {
            let own = read(&input, "value");
            tick(&input, value.split('\n').any(|value| value == own));
        }
    }
}

/// Lets the field of an event show a value.
pub fn show_value(event: &Event, value: &str) {
    if let Some(field) = event.target() {
        let _ = Reflect::set(&field, &"value".into(), &value.into());
    }
}

/// Lets the box of an event show whether it is ticked.
pub fn show_tick(event: &Event, ticked: bool) {
    if let Some(field) = event.target() {
        tick(&field, ticked);
    }
}

/// How a text came into the field of an event, and what was put in: `insertFromPaste`, `insertText`.
pub fn put_in(event: &Event) -> (String, String) {
    (read(event, "inputType"), read(event, "data"))
}

/// The id of the element that an event is about.
pub fn target_id(event: &Event) -> String {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    read(&target, "id")
}

fn tick(field: &JsValue, ticked: bool) {
    let _ = Reflect::set(field, &"checked".into(), &ticked.into());
}

fn read(field: &JsValue, property: &str) -> String {
    let value = Reflect::get(field, &property.into()).ok();
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
