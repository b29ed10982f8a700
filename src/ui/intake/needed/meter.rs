use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{Event, Place, Step},
    checklist::{Completeness, completeness},
    locale::Language,
    programme::Programme,
    ui::{
        App,
        html::{live, still, text},
        parts::{ChangeLink, Jump, block, each, element, flag, folded, keys},
    },
    view::{Markup, html, item_id, meter, missing, missing_title, rule, wanted_by},
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
pub fn of_case(app: App, language: Language, programme: Arc<Programme>, way: Way) -> AnyView {
    let read = programme.clone();
    let done = move |show: &mut dyn FnMut(&Completeness<'_>)| {
        app.draft.with(|draft| {
            let placed = draft.placed(&read);
            let asked = placed.and_then(|placed| Some((placed.choices, placed.situation()?)));
            if let Some((choices, situation)) = asked {
                show(&completeness(situation, &choices.given));
            }
        });
    };
    let done = Arc::new(done);
    let counted = done.clone();
    let count = text(Box::new(move || {
        let mut markup = String::new();
        counted(&mut |done| markup = meter(language, done).into_string());
        markup
    }));
    let open = keys(Box::new(move || {
        let mut ids = Vec::new();
        done(&mut |done| {
            ids = missing(done)
                .iter()
                .map(|item| item.id.to_string())
                .collect()
        });
        ids
    }));
    let on = Callback::new(move |event| app.send(event));
    view! { <Meter language programme count missing=open way on /> }.into_inner()
}

/// The same, once it is known how much is there and what is missing.
#[component]
pub fn Meter(
    language: Language,
    programme: Arc<Programme>,
    /// How much is there, as markup; empty while nothing is asked.
    count: Memo<String>,
    /// The ids of the items that are missing.
    missing: Memo<Vec<String>>,
    /// How a missing piece is reached.
    way: Way,
    /// Takes what is pressed.
    on: Callback<Event>,
) -> AnyView {
    let costs = rule(&programme, language, &programme.checklist.missing);
    let is_any = flag(Box::new(move || !missing.with(Vec::is_empty)));
    let entry = move |id: &str| {
        let mut items = programme.checklist.items.iter();
        let Some(item) = items.find(|item| item.id == *id) else {
            return ().into_any();
        };
        let (text, at) = (item.label.get(language).to_owned(), item_id(item));
        let link = match way {
            Way::Focus => view! { <Jump text to=at /> }.into_inner(),
            Way::Change => {
                view! { <ChangeLink text to=Place::Intake(Step::Needed) at on /> }.into_inner()
            }
        };
        let wanted = [" – ", wanted_by(item).get(language)].concat();
        element(view! { <li>{link} {wanted}</li> })
    };
    let title = move || -> Markup {
        html! { (missing_title(language, missing.with(Vec::len))) }
    };
    let title = live("bare", title);
    let list = view! { <ul>{each(missing, Box::new(entry))}</ul> };
    let list = folded(title, is_any, vec![list.into_any(), still("", costs)]);
    let count = live("", move || maud::PreEscaped(count.get()));
    block("meter", vec![count, list])
}
