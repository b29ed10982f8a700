use leptos::{ev::Event, prelude::*};

use super::{Press, block, element};
use crate::{
    browser::{self, Given},
    locale::{Language, words::holidays as w},
    ui::html::{dynamic, still},
    view::html,
};

/// The field for a calendar file of the person's own; the way to take it away once it was given.
#[component]
pub fn CalendarFile(
    language: Language,
    /// The name of the file; empty where none was given.
    file: Memo<String>,
    /// Hears which file is given: nothing of it has been read then.
    on: Callback<Given>,
    /// Hears that it is taken away.
    drop: Callback<()>,
) -> AnyView {
    let hear = move |event: Event| {
        if let Some(file) = browser::file_of(&event) {
            on.run(file);
        }
    };
    let drawn = dynamic(move || {
        let file = file.get();
        if file.is_empty() {
            let about = html! {
                label for="own-days" { (w::FILE.get(language)) }
                div class="hint" id="own-days-hint" { (w::FILE_HINT.get(language)) }
            };
            let field = element(view! {
                <input
                    type="file"
                    id="own-days"
                    accept=".ics,text/calendar"
                    aria-describedby="own-days-hint"
                    on:change=hear
                />
            });
            return block("", vec![still("bare", about), field]);
        }
        let about = html! { strong { (w::FILE.get(language)) } br; };
        let text = w::DROP.with(language, &[("file", &file)]);
        let press = view! { <Press text class="quiet" id="drop-own-days" on=drop /> };
        block("", vec![still("bare", about), press.into_any()])
    });
    block("field", vec![drawn])
}
