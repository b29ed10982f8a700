use leptos::{
    ev::{DragEvent, Event},
    prelude::*,
};

use super::element;
use crate::{
    browser::{self, Given},
    locale::{Language, words::files as w},
    view,
};

/// The field that takes files, chosen or dropped.
#[component]
pub fn DropZone(
    language: Language,
    /// Hears which files are given: nothing of them has been read then.
    on: Callback<Vec<Given>>,
) -> AnyView {
    let chosen = move |event: Event| on.run(browser::files_of(&event));
    let dropped = move |event: DragEvent| {
        let files = browser::dropped(&event);
        if !files.is_empty() {
            on.run(files);
        }
    };
    element(view! {
        <div class="drop" on:drop=dropped>
            <label for="files">{w::CHOOSE.get(language)}</label>
            <div class="hint" id="files-hint">
                {view::most_files(language)}
            </div>
            <input
                type="file"
                multiple
                id="files"
                aria-describedby="files-hint"
                on:change=chosen
            />
        </div>
    })
}
