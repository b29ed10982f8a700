use crate::{app::Event, browser, drafts::Record, ui::App};

/// Takes a draft from a file that was given.
pub fn take_file(app: App, file: browser::Given) {
    wasm_bindgen_futures::spawn_local(async move {
        let bytes = if file.fits(Record::MOST_BYTES) {
            file.bytes(0.0, file.size()).await
        } else {
            None
        };
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        app.send(Event::TakeDraft(text));
    });
}
