//! The checklist as fields: each says why it is asked, and may be answered "not known yet".

mod answer;
mod confirm;
mod field;
mod meter;
mod person;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{summary, ways};
use crate::{
    checklist::items,
    locale::{Language, words::intake as w},
    programme::{Item, Need, Programme},
    ui::{
        App, Step,
        html::{dynamic, nothing, still, text},
    },
    view::{html, rule},
};

pub use answer::Answer;
pub use confirm::{Confirm, read_reply, replies, reply};
pub use field::ItemField;
pub use meter::{Meter, Way, of_case as meter};
pub use person::Person;
pub use steps::Steps;

/// The fields, those that somebody asks for before those that only help.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    // Which items are asked depends on plan and level: the fields are drawn anew only when that changes.
    let (all, drawn) = (programme.clone(), programme.clone());
    let asked = text(Box::new(move || asked(app, &all)));
    let edit = Callback::new(move |edit| app.edit(edit));
    let list = dynamic(move || {
        let asked = asked.get();
        let (mut first, mut more) = (Vec::new(), Vec::new());
        for item in drawn
            .checklist
            .items
            .iter()
            .filter(|item| is_in(&asked, item))
        {
            let (programme, item, is_more) =
                (drawn.clone(), item.clone(), item.need == Need::Optional);
            let field = view! { <ItemField app language programme item edit /> }.into_inner();
            if is_more {
                more.push(field);
            } else {
                first.push(field);
            }
        }
        // Where nothing is demanded or recommended, what helps is all there is.
        let open = first.is_empty();
        let more = (!more.is_empty()).then(|| {
            view! {
                <details class="more" open=open>
                    <summary>{w::HELPS.get(language)}</summary>
                    {more}
                </details>
            }
        });
        first.extend(more.map(IntoAny::into_any));
        first.into_any()
    });
    let parts = vec![
        summary(app, language),
        meter(app, language, programme.clone(), Way::Focus),
        about(language, &programme),
        list,
        ways(app, language, Step::Needed),
    ];
    parts.into_any()
}

fn about(language: Language, programme: &Programme) -> AnyView {
    if programme.checklist.items.is_empty() {
        return nothing();
    }
    let about = rule(programme, language, &programme.checklist.about);
    still(
        "",
        html! {
            details class="more" { summary { (w::ABOUT_LIST.get(language)) } (about) }
        },
    )
}

fn is_in(asked: &str, item: &Item) -> bool {
    asked.lines().any(|id| item.id == *id)
}

/// The items that are asked, one a line.
fn asked(app: App, programme: &Programme) -> String {
    app.draft.with(|draft| {
        let placed = draft.placed(programme);
        let situation = placed.and_then(|placed| placed.situation());
        let list = situation.into_iter().flat_map(items);
        list.map(|item| item.id.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    })
}
