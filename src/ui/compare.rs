use std::sync::Arc;

use leptos::prelude::*;

use super::{App, chooser, html::still, parts::block, questions};
use crate::{
    locale::{Language, words::compare as w},
    programme::Programme,
    view::{self, html},
};

/// Plans side by side, as the document has them.
pub fn page(app: App, language: Language) -> AnyView {
    let head = html! {
        h1 id="step" tabindex="-1" { (w::HEADING.get(language)) }
        p class="intro" { (w::LEAD.get(language)) }
    };
    let parts = vec![
        still("", head),
        block("lines", vec![chooser::programme_line(app, language)]),
        chooser::programme(app, language),
        questions::within(app, language, tables),
    ];
    block("", parts)
}

fn tables(_: App, language: Language, programme: Arc<Programme>) -> AnyView {
    still("compare", view::compare(language, &programme))
}
