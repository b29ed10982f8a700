use std::sync::Arc;

use leptos::prelude::*;

use super::{App, chooser, html::still, questions};
use crate::{
    locale::{Language, words::compare as w},
    programme::Programme,
    view,
};

/// Plans side by side, as the document has them.
pub fn page(app: App, language: Language) -> AnyView {
    view! {
        <h1 id="step" tabindex="-1">
            {w::HEADING.get(language)}
        </h1>
        <p class="intro">{w::LEAD.get(language)}</p>
        {chooser::programme(app, language)}
        {questions::within(app, language, tables)}
    }
    .into_any()
}

fn tables(_: App, language: Language, programme: Arc<Programme>) -> AnyView {
    still("compare", view::compare(language, &programme))
}
