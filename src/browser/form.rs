use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement};

/// Ticks the one of a group of radio buttons that has this value, and no other.
pub fn check(name: &str, value: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let list = document.get_elements_by_tag_name("input");
    for n in 0..list.length() {
        let input = list
            .item(n)
            .and_then(|item| item.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.name() == name) {
            input.set_checked(input.value() == value);
        }
    }
}

/// What was typed, chosen or ticked in a field: a tick is "true" or "false".
pub fn entered(event: &Event) -> String {
    let Some(field) = event.target() else {
        return String::new();
    };
    if read(&field, "type") == "checkbox" {
        let ticked = Reflect::get(&field, &"checked".into()).is_ok_and(|is| is == true);
        return if ticked {
            "true".into()
        } else {
            "false".into()
        };
    }
    read(&field, "value")
}

/// Lets the field of this id show a value; a box to tick shows "true" as ticked. A field that shows it already is left
/// alone, so that the cursor of whoever is typing there stays where it is.
pub fn show(id: &str, value: &str) {
    let Some(field) = element(id) else { return };
    if read(&field, "type") == "checkbox" {
        let _ = Reflect::set(&field, &"checked".into(), &(value == "true").into());
    } else if read(&field, "value") != value {
        let _ = Reflect::set(&field, &"value".into(), &value.into());
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

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

fn read(field: &JsValue, property: &str) -> String {
    let value = Reflect::get(field, &property.into()).ok();
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Moves the focus to the ticked one of a group of radio buttons.
pub fn focus_checked(name: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let list = document.get_elements_by_tag_name("input");
    for n in 0..list.length() {
        let input = list
            .item(n)
            .and_then(|item| item.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.name() == name && input.checked()) {
            let _ = input.focus();
        }
    }
}
