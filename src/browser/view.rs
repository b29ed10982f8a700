use gloo_timers::callback::Timeout;

/// Does something that draws the whole page anew, and then shows as much of it as before: what stood open stands open,
/// and the page does not jump.
pub fn keep_view(act: impl FnOnce()) {
    let window = web_sys::window();
    let document = window.as_ref().and_then(|window| window.document());
    let (Some(window), Some(document)) = (window, document) else {
        return act();
    };
    // The list is of what is there whenever it is asked.
    let all = document.get_elements_by_tag_name("details");
    let details = move || {
        (0..all.length())
            .filter_map(|n| all.item(n))
            .collect::<Vec<_>>()
    };
    let open: Vec<bool> = details()
        .iter()
        .map(|one| one.has_attribute("open"))
        .collect();
    let top = window.scroll_y().unwrap_or_default();
    act();
    Timeout::new(0, move || {
        for (one, was_open) in details().iter().zip(open) {
            let _ = match was_open {
                true => one.set_attribute("open", ""),
                false => one.remove_attribute("open"),
            };
        }
        window.scroll_to_with_x_and_y(0.0, top);
    })
    .forget();
}
