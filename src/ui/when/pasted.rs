//! A day and a time that are pasted together: each field takes its own part, as written, and converts nothing.

use leptos::prelude::*;

use crate::{
    clock::Moment,
    locale::{Language, place, words::calculator as w, zone},
    ui::{
        App,
        html::{Html, spoken},
    },
};

/// Says which zone stood in what was pasted, where the clocks of the chosen one show something else.
pub fn note(app: App, language: Language) -> AnyView {
    spoken(move || {
        let mut html = Html::new();
        let pasted = app.pasted.get();
        let Ok(moment) = app.moment() else {
            return html;
        };
        if pasted.is_empty() {
            return html;
        }
        let other = zone(&pasted).ok();
        let same = other.and_then(|zone| {
            let again = Moment::read(
                moment.local().naive_local(),
                zone,
                crate::clock::Fold::First,
            );
            Some(again.ok()?.at == moment.at)
        });
        if same == Some(true) {
            return html;
        }
        let said = other.map_or_else(|| pasted.to_uppercase(), place);
        let values = [("zone", said.as_str()), ("place", &place(moment.zone))];
        html.element(
            "<p class=\"notice\">",
            &w::PASTED_ZONE.with(language, &values),
            "",
        );
        if let Some(zone) = other {
            html.raw(" <button type=\"button\" class=\"quiet\" data-take=\"zone ")
                .text(zone.name());
            html.element("\">", &w::USE_ZONE.with(language, &values), "</button>");
        }
        html.raw("</p>");
        html
    })
}
