use leptos::prelude::*;

use super::{
    App,
    app::Fetched,
    html::{Html, spoken},
};
use crate::{
    case::link::{Known, Part, unread},
    locale::{
        Language,
        words::{calculator as c, holidays, shell as w},
    },
};

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
        html.raw("<div class=\"notice\"><p>");
        let whole = found.iter().any(|found| found.part == Part::Whole);
        let word = if whole { w::LINK_LONG } else { w::LINK_UNREAD };
        html.text(word.get(language)).raw("</p><ul>");
        for found in found.iter().filter(|_| !whole) {
            let name = match found.part {
                Part::Whole | Part::Programme => c::PROGRAMME,
                Part::Plan => c::PLAN,
                Part::CaseType => c::CASE_TYPE,
                Part::Level => c::LEVEL,
                Part::Override => c::OVERRIDE,
                Part::Date => c::DATE,
                Part::Time => c::TIME,
                Part::Zone => c::ZONE,
                Part::Holidays => holidays::HOLIDAYS,
            };
            html.element("<li>", name.get(language), "");
            if !found.text.is_empty() {
                html.element(" <q translate=\"no\">", &found.text, "</q>");
            }
            html.raw("</li>");
        }
        html.element(
            "</ul><button type=\"button\" class=\"quiet\" data-link=\"\">",
            w::CLOSE.get(language),
            "</button></div>",
        );
        html
    })
}
