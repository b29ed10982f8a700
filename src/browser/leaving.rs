use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};

thread_local! {
    static ASKS: RefCell<Option<EventListener>> = const { RefCell::new(None) };
}

/// Whether the browser asks whoever leaves the page if they mean it. A page that does not have it ask comes back at once with Back:
/// nothing listens for longer than it must.
pub fn ask_before_leaving(asks: bool) {
    ASKS.with_borrow_mut(|listener| {
        if asks == listener.is_some() {
            return;
        }
        let options = EventListenerOptions::enable_prevent_default();
        let heard = asks.then(web_sys::window).flatten();
        *listener = heard.map(|window| {
            EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
            })
        });
    });
}
