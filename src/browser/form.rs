use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Event, HtmlElement, Node};

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

/// The value of the radio button that an event is about; none where it is about something else.
pub fn radio(event: &Event) -> Option<String> {
    let target = event.target().map(JsValue::from)?;
    (read(&target, "type") == "radio").then(|| read(&target, "value"))
}

/// The key that an event is about.
pub fn key(event: &Event) -> String {
    read(event, "key")
}

/// Whether an event is of keys that step back (true) or forth, outside of fields in which something is typed: there the browser
/// itself steps.
pub fn step_keys(event: &Event) -> Option<bool> {
    let is = |name: &str| Reflect::get(event, &name.into()).is_ok_and(|it| it.is_truthy());
    let target = event.target().map(JsValue::from).unwrap_or_default();
    let tag = read(&target, "tagName");
    let kind = read(&target, "type");
    let is_typing =
        tag == "TEXTAREA" || tag == "INPUT" && !matches!(&*kind, "checkbox" | "radio" | "file");
    if is_typing || is("altKey") || !(is("ctrlKey") || is("metaKey")) {
        return None;
    }
    match (&*read(event, "key").to_lowercase(), is("shiftKey")) {
        ("z", false) => Some(true),
        ("z", true) | ("y", false) => Some(false),
        _ => None,
    }
}

/// Whether what opens and closes, and an event is about, stands open now.
pub fn is_open(event: &Event) -> bool {
    let target = event.target().map(JsValue::from).unwrap_or_default();
    Reflect::get(&target, &"open".into()).is_ok_and(|it| it.is_truthy())
}

/// Presses what an event is about, as a person would.
pub fn press(event: &Event) {
    let target = event.target();
    if let Some(element) = target.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = set_pressed(true);
        element.click();
    }
}

#[wasm_bindgen]
extern "C" {
    /// In `public/boot.js`, which hears when something is held down.
    #[wasm_bindgen(catch, js_name = onceReleased)]
    fn when_released(act: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_name = isPressed)]
    fn pressed() -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_name = isPressed)]
    fn set_pressed(is: bool) -> Result<bool, JsValue>;
}

/// Whether the last that a person did was a press with a pointer, or stands for one; not a key.
pub fn is_pressed() -> bool {
    pressed().unwrap_or_default()
}

/// Whether the focus goes from an element to another one outside of it. Where it goes nowhere, as when the window is
/// left, nobody has turned to something else.
pub fn is_left(event: &Event) -> bool {
    let node = |it: JsValue| it.dyn_into::<Node>().ok();
    let next = Reflect::get(event, &"relatedTarget".into()).ok();
    let next = next.and_then(node);
    let around = event.current_target().map(JsValue::from).and_then(node);
    match (around, next) {
        (Some(around), Some(next)) => !around.contains(Some(&next)),
        _ => false,
    }
}

/// Does something once nothing is held down: what closes while a person presses something below it would pull that away
/// from under the pointer, and the press would be lost.
pub fn once_released(act: impl FnOnce() + 'static) {
    let act = wasm_bindgen::closure::Closure::once_into_js(act);
    // Without boot.js, as in tests, nothing is held.
    if when_released(&act).is_err() {
        let act: &Function = act.unchecked_ref();
        let _ = act.call0(&JsValue::UNDEFINED);
    }
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
