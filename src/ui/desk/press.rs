//! What a press on something of the drafts does.

use super::{desk, files};
use crate::{
    browser,
    drafts::{BadRecord, Record},
    locale::words::drafts as w,
    ui::{App, Place, Step, app::record},
};

/// What a press on this page does; whether it was one of its own.
pub fn act(app: App, what: &str) -> bool {
    let desk = desk();
    let language = app.language.get_untracked();
    let (verb, reference) = what.split_once(' ').unwrap_or((what, ""));
    match verb {
        "draft-new" => {
            desk.new_draft(app);
            app.go(Place::Intake(Step::Before));
            browser::focus("step");
        }
        "draft-open" if desk.open(app, reference) => app.go(Place::Intake(Step::Before)),
        "draft-open" => {
            desk.refused.set(w::DAMAGED.get(language).to_owned());
        }
        "draft-drop" => {
            desk.delete(app, reference);
            browser::focus("step");
        }
        "draft-back" => {
            desk.bring_back();
            browser::focus("step");
        }
        "draft-save" => {
            if let Some(text) = browser::kept(&record(reference)) {
                save(reference, &text);
            }
        }
        "draft-file" => {
            let reference = app.draft.with_untracked(|draft| draft.reference.clone());
            save(&reference, &desk.file());
        }
        "seen" => {
            desk.elsewhere.set(Vec::new());
            browser::focus("step");
        }
        _ => return files::act(app, what),
    }
    true
}

fn save(reference: &str, text: &str) {
    browser::download(
        &["duetime-draft-", reference, ".json"].concat(),
        "application/json",
        text,
    );
}

/// Takes a draft from a file that was given.
pub fn take_file(app: App, file: browser::Given) {
    let desk = desk();
    let language = app.language.get_untracked();
    wasm_bindgen_futures::spawn_local(async move {
        desk.refused.set(String::new());
        let bytes = if file.fits(Record::MOST_BYTES) {
            file.bytes(0.0, file.size()).await
        } else {
            None
        };
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        match text.map(|text| desk.take_text(app, &text)) {
            Some(Ok(())) => app.go(Place::Intake(Step::Before)),
            Some(Err(BadRecord::Newer(_))) => desk.refused.set(w::NEWER.get(language).to_owned()),
            _ => desk.refused.set(w::NO_DRAFT.get(language).to_owned()),
        }
    });
}
