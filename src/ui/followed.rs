use leptos::prelude::*;

use super::{
    App,
    html::{Html, spoken},
};
use crate::{
    app::Fetched,
    case::link::{Known, Part, unread},
    locale::{
        Language, Word,
        words::{calculator as c, holidays, shell as w},
    },
};

/// What is asked for each part of a link, in the order of the parts.
static ASKED: [&Word; Part::ALL.len()] = [
    c::PROGRAMME,
    c::PLAN,
    c::CASE_TYPE,
    c::LEVEL,
    c::LEVEL,
    c::LEVEL,
    c::LEVEL,
    c::LEVEL,
    c::OVERRIDE,
    c::DATE,
    c::TIME,
    c::TIME,
    c::ZONE,
    holidays::HOLIDAYS,
];

/// What the link that was followed could not be read for, until it is chosen or put away.
pub fn notice(app: App, language: Language) -> AnyView {
    spoken(move || {
        let mut html = Html::new();
        let link = app.link.get();
        if link.is_empty() {
            return html;
        }
        let (index, programme, country) = (
            app.index.with(Fetched::ready),
            app.ready(),
            app.country.with(Fetched::ready),
        );
        let known = Known {
            index: index.as_deref(),
            programme: programme.as_deref(),
            country: country.as_deref(),
        };
        let found = app.draft.with(|draft| unread(&link, draft, known));
        if found.is_empty() {
            return html;
        }
        html.element(
            "<div class=\"notice\"><p>",
            w::LINK_UNREAD.get(language),
            "</p><ul>",
        );
        for found in found {
            let asked = ASKED[found.part.unwrap_or(Part::Programme) as usize];
            html.element("<li>", asked.get(language), " <q translate=\"no\">");
            html.text(&found.text).raw("</q></li>");
        }
        html.element(
            "</ul><button type=\"button\" class=\"quiet\" data-link=\"\">",
            w::CLOSE.get(language),
            "</button></div>",
        );
        html
    })
}
