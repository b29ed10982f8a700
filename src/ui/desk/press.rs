//! What a press on something of the drafts does.

use super::files;
use crate::{app::Event, browser, drafts::Record, ui::App};

/// What a press on this page does; whether it was one of its own.
pub fn act(app: App, what: &str) -> bool {
    let (verb, reference) = what.split_once(' ').unwrap_or((what, ""));
    let reference = reference.to_owned();
    app.send(match verb {
        "draft-new" => Event::Begin,
        "draft-open" => Event::OpenDraft(reference),
        "draft-drop" => Event::Delete(reference),
        "draft-back" => Event::BringBack,
        "draft-after-all" => Event::KeepAfterAll,
        "draft-keep" => Event::KeepOld(reference),
        "draft-save" => Event::SaveDraft(reference),
        "draft-file" => Event::SaveDraft(app.draft.with_untracked(|draft| draft.reference.clone())),
        "seen" => Event::Seen,
        _ => return files::act(app, what),
    });
    true
}

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
