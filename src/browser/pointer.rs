use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Where a pointer is within the element that hears it, as shares from 0 to 1, from the left and from the top; none where the
/// element has no room.
pub fn place_within(event: &MouseEvent) -> Option<(f64, f64)> {
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let (width, height) = (element.client_width(), element.client_height());
    if width <= 0 || height <= 0 {
        return None;
    }
    let share = |at: i32, of: i32| (f64::from(at) / f64::from(of)).clamp(0.0, 1.0);
    Some((
        share(event.offset_x(), width),
        share(event.offset_y(), height),
    ))
}
