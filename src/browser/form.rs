use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

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

/// What was typed, chosen or ticked in a field: a tick is "true" or "false", of one of several boxes behind its value.
fn entered(event: &Event) -> String {
    let Some(field) = event.target() else {
        return String::new();
    };
    if read(&field, "type") == "checkbox" {
        let ticked = Reflect::get(&field, &"checked".into()).is_ok_and(|is| is == true);
        let said = if ticked { "true" } else { "false" };
        return match &*read(&field, "value") {
            // What a box has that was given no value.
            "on" => said.into(),
            value => [value, " ", said].concat(),
        };
    }
    read(&field, "value")
}

/// Lets the field of this id show a value; a box to tick shows "true" as ticked. A field that shows it already is left
/// alone, so that the cursor of whoever is typing there stays where it is.
pub fn show(id: &str, value: &str) {
    let Some(field) = element(id) else { return };
    if read(&field, "type") == "checkbox" {
        tick(&field, value == "true");
    } else if read(&field, "value") != value {
        let _ = Reflect::set(&field, &"value".into(), &value.into());
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

/// Writes at the field of this id what is wrong with it; nothing where the text is empty.
pub fn complain(id: &str, problem: &str) {
    if let Some(place) = element(&[id, "-problem"].concat()) {
        place.set_text_content(Some(problem));
    }
    if let Some(field) = element(id) {
        let _ = match problem {
            "" => field.remove_attribute("aria-invalid"),
            _ => field.set_attribute("aria-invalid", "true"),
        };
    }
}

/// Calls back with whatever is entered within the element of this id, for as long as the listener is kept.
pub fn hear(id: &str, told: Box<dyn Fn(String)>) -> Option<EventListener> {
    let element = element(id)?;
    let told = move |event: &Event| told(entered(event));
    Some(EventListener::new(&element, "input", told))
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

/// Gives the element of this id an attribute.
pub fn mark(id: &str, attribute: &'static str, value: &str) {
    if let Some(element) = element(id) {
        dress(element, vec![(attribute, value)]);
    }
}

/// Gives an element some attributes.
pub fn dress(element: Element, attributes: Vec<(&'static str, &str)>) {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
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
