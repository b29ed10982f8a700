//! The checklist as fields: each says why it is asked, and may be answered "not known yet".

mod answer;
mod confirm;
mod field;
mod meter;
mod person;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;

use super::problems::{Problem, Problems, summary, ways};
use crate::{
    checklist::{Fault, Given, fault, items},
    locale::{
        Language,
        words::{intake as w, problems as p},
    },
    programme::{Item, Need, Programme},
    ui::{
        App, Step,
        html::{dynamic, nothing, still, text},
    },
    view::{html, is_demanded, item_id, rule},
};

pub use answer::Answer;
pub use confirm::{Confirm, read_reply, replies, reply};
pub use field::ItemField;
pub use meter::{Meter, Way, of_case as meter};
pub use person::Person;
pub use steps::Steps;

/// The fields, those that somebody asks for before those that only help.
pub fn step(app: App, language: Language, programme: Arc<Programme>) -> AnyView {
    let problems: Problems = RwSignal::new(Vec::new());
    // Which items are asked depends on plan and level: the fields are drawn anew only when that changes.
    let (all, checked, drawn) = (programme.clone(), programme.clone(), programme.clone());
    let asked = text(Box::new(move || asked(app, &all)));
    let check = move || {
        let asked = asked.get();
        let list = checked.checklist.items.iter();
        list.filter(|item| is_in(&asked, item))
            .filter_map(|item| problem(app, language, item))
            .collect()
    };
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
            let field =
                view! { <ItemField app language programme item problems edit /> }.into_inner();
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
        summary(language, problems),
        meter(app, language, programme.clone(), Way::Focus),
        about(language, &programme),
        list,
        ways(app, language, Step::Needed, problems, Box::new(check)),
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

/// What keeps an item from going on: nothing there that the programme demands, or nothing that could be of use.
fn problem(app: App, language: Language, item: &Item) -> Option<Problem> {
    let label = [("label", item.label.get(language))];
    let text = app.draft.with(|draft| {
        let given = draft.chosen().and_then(|chosen| chosen.given.get(&item.id));
        match given {
            Some(Given::NotKnownYet) => None,
            Some(given @ Given::Answer(answer)) if given.is_answer() => fault(item.field, answer)
                .map(|fault| match fault {
                    Fault::NoAddress => p::NO_ADDRESS,
                    Fault::NoVersion => p::NO_VERSION,
                }),
            _ => is_demanded(item).then_some(p::REQUIRED),
        }
    })?;
    Some(Problem {
        field: item_id(item),
        text: text.with(language, &label),
    })
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
