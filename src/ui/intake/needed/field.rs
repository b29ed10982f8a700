use leptos::prelude::*;

use super::{Answer, Confirm, Person, Steps, reply};
use crate::{
    app::Edit,
    checklist::Given,
    locale::{Language, words::intake as w},
    programme::{Field, Item, Programme},
    ui::{
        App,
        html::text,
        intake::problems::said,
        parts::{Tick, block, flag},
    },
    view::{confirm_id, head, item_id, unknown_id},
};

/// One item: its head, the field that fits its kind, what to compare it with, and "not known yet".
#[component]
pub fn ItemField(
    app: App,
    language: Language,
    programme: std::sync::Arc<Programme>,
    /// The item.
    item: Item,
    /// Takes what is typed and pressed.
    edit: Callback<Edit>,
) -> AnyView {
    let (own, id) = (item_id(&item), unknown_id(&item));
    let problem = text(Box::new(move || {
        let found = app.problems.get();
        let own = found.iter().find(|one| one.field == own);
        own.map(|one| said(app, language, &one.wrong))
            .unwrap_or_default()
    }));
    let value = answer(app, &item);
    let head = head(language, &programme, &item);
    let (known, marked) = (item.id.clone(), item.id.clone());
    let unknown = app.holds(move |chosen| chosen.given.get(&known) == Some(&Given::NotKnownYet));
    let mark = Callback::new(move |is| edit.run(Edit::Unknown(marked.clone(), is)));
    let label = w::NOT_KNOWN.get(language);
    let about = [language.colon(), item.label.get(language)].concat();
    let confirm = item.confirm.as_ref().map(|question| {
        let (read, name) = (item.id.clone(), confirm_id(&item));
        let value = app.chosen(move |chosen| reply(chosen.confirmed.get(&read)));
        let question = question.get(language).to_owned();
        view! { <Confirm language name question item=item.id.clone() value edit /> }.into_inner()
    });
    let asked = match item.field {
        Field::Steps => view! { <Steps language item head value problem edit /> }.into_inner(),
        Field::Person | Field::Contact => {
            let kept = text(Box::new(move || app.contact.get().unwrap_or_default()));
            let keeps = flag(Box::new(move || app.contact.with(Option::is_some)));
            view! { <Person language item head value problem kept keeps edit /> }.into_inner()
        }
        _ => view! { <Answer item head value problem edit /> }.into_inner(),
    };
    let mut parts = vec![asked];
    parts.extend(confirm);
    parts.push(view! { <Tick id label about value=unknown on=mark /> }.into_inner());
    block("field item", parts)
}

/// The answer to an item as typed.
fn answer(app: App, item: &Item) -> Memo<String> {
    let id = item.id.clone();
    app.chosen(move |chosen| match chosen.given.get(&id) {
        Some(Given::Answer(text)) => text.clone(),
        _ => String::new(),
    })
}
