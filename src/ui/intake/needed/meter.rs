use std::sync::Arc;

use leptos::prelude::*;

use super::{demanded, field_id};
use crate::{
    checklist::completeness,
    locale::{
        Language, Word,
        words::{intake as w, shell},
    },
    programme::{AskedBy, Item, Need, Programme},
    ui::{
        App, Place, Step,
        html::{Html, live},
        parts::rule,
    },
};

/// How a missing piece is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Its field is on this page.
    Focus,
    /// Its field is on another page, and the way leads straight back.
    Change,
}

/// How complete the case is, what is missing, who asks for it, and what that costs.
pub fn meter(app: App, language: Language, programme: Arc<Programme>, way: Way) -> AnyView {
    let draw = move || {
        let mut html = Html::new();
        app.draft.with(|draft| {
            let placed = draft.placed(&programme);
            let Some((placed, situation)) =
                placed.and_then(|placed| Some((placed.choices, placed.situation()?)))
            else {
                return;
            };
            let done = completeness(situation, &placed.given);
            let have = done.required.0 + done.recommended.0;
            let of = done.required.1 + done.recommended.1;
            html.raw("<progress max=\"")
                .text(&of.to_string())
                .raw("\" value=\"")
                .text(&have.to_string());
            html.element(
                "\" aria-label=\"",
                w::NEEDED.get(language),
                "\"></progress><p class=\"small\">",
            );
            for (word, (have, of)) in [
                (w::METER_REQUIRED, done.required),
                (w::METER_RECOMMENDED, done.recommended),
            ] {
                if of > 0 {
                    let values = [("have", &*have.to_string()), ("of", &*of.to_string())];
                    html.text(&word.with(language, &values)).raw(" ");
                }
            }
            if done.required.1 > 0 && done.is_complete() {
                html.text(w::COMPLETE.get(language));
            }
            html.raw("</p>");
            let wanted = |item: &&&Item| item.need != Need::Optional;
            let missing: Vec<_> = done.missing.iter().filter(wanted).collect();
            if !missing.is_empty() {
                list(&mut html, language, &programme, &missing, way);
            }
        });
        html
    };
    live("meter", draw)
}

fn list(html: &mut Html, language: Language, programme: &Programme, missing: &[&&Item], way: Way) {
    html.element(
        "<details class=\"source\"><summary>",
        w::MISSING.get(language),
        " (",
    );
    html.text(&missing.len().to_string()).raw(")</summary><ul>");
    for item in missing {
        let id = field_id(item);
        match way {
            Way::Focus => html
                .raw("<li><a href=\"#")
                .text(&id)
                .raw("\" data-focus=\"")
                .text(&id),
            Way::Change => html
                .raw("<li><a href=\"#\" data-change=\"")
                .text(Place::Intake(Step::Needed).path())
                .raw(" ")
                .text(&id),
        };
        html.element("\">", item.label.get(language), "</a> – ");
        html.text(wanted_by(item).get(language)).raw("</li>");
    }
    html.raw("</ul>");
    rule(html, programme, language, &programme.checklist.missing);
    html.raw("</details>");
}

/// Who asks for an item, and how much.
fn wanted_by(item: &Item) -> &'static Word {
    match item.asked_by {
        AskedBy::Programme if demanded(item) => w::REQUIRED_BY_PROGRAMME,
        AskedBy::Programme => w::RECOMMENDED_BY_PROGRAMME,
        AskedBy::Vendor => w::ASKED_BY_VENDOR,
        AskedBy::Us => shell::OURS,
    }
}
