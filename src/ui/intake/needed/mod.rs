//! The checklist as fields: each says why it is asked, and may be answered "not known yet".

mod confirm;
mod field;
mod head;
mod meter;
mod person;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    case::Placed,
    checklist::items,
    locale::{Language, words::intake as w},
    programme::{Item, Need, Programme},
    ui::{
        App, Step,
        html::{Html, dynamic, frame, group, nothing, still, text},
        parts::rule,
    },
};

pub use confirm::{read_reply, replies, reply};
pub use meter::{Way, meter};
pub use steps::{act, key};

/// The fields, those that somebody asks for before those that only help.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    // Which items are asked depends on plan and level: the fields are drawn anew only when that changes.
    let (all, drawn) = (programme.clone(), programme.clone());
    let asked = text(Box::new(move || asked(app, &all)));
    let list = dynamic(move || {
        let asked = asked.get();
        let (mut first, mut more) = (Vec::new(), Vec::new());
        for item in &drawn.checklist.items {
            if is_in(&asked, item) {
                let drawn = field::field(app, language, &drawn, item);
                if item.need == Need::Optional {
                    more.push(drawn);
                } else {
                    first.push(drawn);
                }
            }
        }
        if more.is_empty() {
            return group("", first);
        }
        let mut title = Html::new();
        title.text(w::HELPS.get(language));
        let mut folded = vec![frame("summary", Vec::new(), vec![still("bare", title)])];
        folded.append(&mut more);
        // Where nothing is demanded or recommended, what helps is all there is.
        let attributes = if first.is_empty() {
            vec![("class", "more"), ("open", "")]
        } else {
            vec![("class", "more")]
        };
        first.push(frame("details", attributes, folded));
        group("", first)
    });
    let parts = vec![
        summary(app, language),
        meter(app, language, programme.clone(), Way::Focus),
        about(language, &programme),
        list,
        ways(app, language, Step::Needed),
    ];
    group("", parts)
}

fn about(language: Language, programme: &Programme) -> AnyView {
    let mut about = Html::new();
    about.element(
        "<details class=\"more\"><summary>",
        w::ABOUT_LIST.get(language),
        "</summary>",
    );
    rule(&mut about, programme, language, &programme.checklist.about);
    about.raw("</details>");
    if programme.checklist.items.is_empty() {
        return nothing();
    }
    still("", about)
}

fn is_in(asked: &str, item: &Item) -> bool {
    asked.lines().any(|id| item.id == *id)
}

fn demanded(item: &Item) -> bool {
    item.need.is_demanded()
}

/// The items that are asked, one a line.
fn asked(app: App, programme: &Programme) -> String {
    app.draft.with(|draft| {
        let placed = draft.placed(programme);
        let situation = placed.as_ref().and_then(Placed::situation);
        let list = situation.into_iter().flat_map(items);
        list.map(|item| item.id.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    })
}

/// The id of the field, or of the group of fields, that asks for an item.
pub fn field_id(item: &Item) -> String {
    ["item-", item.id.as_str()].concat()
}
