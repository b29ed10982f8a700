//! What this place shows: it is held here and not with the rest of the page, which carries nothing of it.

use std::cell::RefCell;

use leptos::prelude::*;

use super::drive;
use crate::{
    app::studio::{Event, PARTS, Part, Studio},
    browser,
    studio::{Edit, Path, Value},
    ui::{App, html::text},
};

thread_local! {
    static STUDIO: RefCell<Studio> = RefCell::new(Studio::new(browser::chance));
    static CHANGES: [ArcTrigger; PARTS] = std::array::from_fn(|_| ArcTrigger::new());
}

/// Something happens; what is to be done about it is done.
pub fn send(app: App, event: Event) {
    let (effects, before, after) = STUDIO.with_borrow_mut(|studio| {
        let before = studio.revisions();
        studio.look_at_clock(browser::milliseconds());
        let effects = studio.on(event);
        (effects, before, studio.revisions())
    });
    CHANGES.with(|changes| {
        for (change, (before, after)) in changes.iter().zip(before.iter().zip(&after)) {
            if before != after {
                change.notify();
            }
        }
    });
    drive::carry_out(app, effects);
}

/// Reads something of the state, and follows some values of it.
pub fn read<R>(parts: &[Part], read: impl FnOnce(&Studio) -> R) -> R {
    CHANGES.with(|changes| {
        for part in parts {
            if let Some(change) = changes.get(*part as usize) {
                change.track();
            }
        }
    });
    STUDIO.with_borrow(read)
}

/// Changes the document.
pub fn edit(app: App, edit: Edit) {
    send(app, Event::Edit(edit));
}

/// A text out of what stands at a place of the document; empty where nothing does.
pub fn at(path: &Path, say: fn(&Value) -> String) -> Memo<String> {
    let path = path.clone();
    text(Box::new(move || {
        with(&path, |value| value.map_or_else(String::new, say))
    }))
}

/// The tag of the language in which the programme is written.
pub fn language() -> String {
    read(&[], |studio| {
        let document = studio.document();
        document.map_or_else(String::new, |it| it.language().to_owned())
    })
}

/// Reads what stands at a place of the document.
pub fn with<R>(path: &Path, show: impl FnOnce(Option<&Value>) -> R) -> R {
    read(&[Part::Edited], |studio| {
        show(studio.document().and_then(|document| document.at(path)))
    })
}
