use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Lets the arrow keys move in two directions through a group of radio buttons that stands in columns; a native group
/// knows only one.
pub fn on_arrow() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "keydown", options, |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        if let Some(button) = beside(event) {
            event.prevent_default();
            button.click();
            let _ = button.focus();
        }
    })
    .forget();
}

/// The button that an arrow key leads to, from the one that has the focus.
fn beside(event: &KeyboardEvent) -> Option<HtmlElement> {
    let here: Element = event.target()?.dyn_into().ok()?;
    let group = here.closest("[data-columns]").ok()??;
    let columns: u32 = group.get_attribute("data-columns")?.parse().ok()?;
    let buttons = group.get_elements_by_tag_name("input");
    let all = buttons.length();
    let rows = all.checked_div(columns)?;
    let at = (0..all).find(|n| buttons.item(*n).as_ref() == Some(&here))?;
    let (column, row) = (at % columns, at / columns);
    let (column, row) = match event.key().as_str() {
        "ArrowLeft" => ((column + columns - 1) % columns, row),
        "ArrowRight" => ((column + 1) % columns, row),
        "ArrowUp" => (column, (row + rows - 1) % rows),
        "ArrowDown" => (column, (row + 1) % rows),
        _ => return None,
    };
    buttons.item(row * columns + column)?.dyn_into().ok()
}
