use leptos::prelude::*;

use crate::{
    app::Edit,
    checklist::line,
    locale::{Language, words::intake as w},
    programme::{Field, Item},
    ui::{
        html::{dynamic, nothing, text},
        parts::{Entry, Fields, Labelled, Press, Tick, element},
    },
    view::{Markup, asked, is_demanded, item_id, part_of},
};

/// A person: name, telephone and e-mail address, each in a field of its own. The details of the customer itself may
/// be kept for the next case, if it wants that.
#[component]
pub fn Person(
    language: Language,
    /// The item.
    item: Item,
    /// Why it is asked.
    head: Markup,
    /// What was answered, a part a line.
    value: Memo<String>,
    /// What is wrong with it; empty where nothing is.
    problem: Memo<String>,
    /// The details that are kept of the time before; empty where there are none.
    kept: Memo<String>,
    /// Whether the details are kept for the next case.
    keeps: Memo<bool>,
    /// Takes what is typed and pressed.
    edit: Callback<Edit>,
) -> AnyView {
    let id = item_id(&item);
    let is_own = item.field == Field::Contact;
    let described = part_of(&id, "problem");
    let mut parts = Vec::new();
    if is_own {
        parts.push(offer(language, &item, value, kept, edit));
    }
    let places = [
        (w::NAME, "name", "text"),
        (w::PHONE, "tel", "tel"),
        (w::EMAIL, "email", "email"),
    ];
    for (place, (word, fills, mode)) in places.into_iter().enumerate() {
        let at = part_id(&id, place);
        let part = text(Box::new(move || {
            value.with(|text| line(text, place).to_owned())
        }));
        let write = item.id.clone();
        let on = Callback::new(move |text| edit.run(Edit::Line(write.clone(), place, text)));
        // A message about the person is about its name: there it leads.
        let wrong = if place == 0 {
            problem
        } else {
            text(Box::new(String::new))
        };
        let field = view! {
            <Entry
                id=at.clone()
                described=described.clone()
                class="wide"
                mode
                fills=if is_own { fills } else { "off" }
                is_required=place == 0 && is_demanded(&item)
                problem=wrong
                value=part
                on
            />
        }
        .into_inner();
        parts.push(
            view! { <Labelled id=at label=word.get(language) class="field part" field /> }
                .into_inner(),
        );
    }
    if is_own {
        parts.push(consent(language, &item, keeps, edit));
    }
    let legend = asked(language, &item);
    view! { <Fields id legend head problem parts /> }.into_inner()
}

/// The name has the id of the item: that is where a message leads.
fn part_id(id: &str, place: usize) -> String {
    match place {
        0 => id.to_owned(),
        1 => part_of(id, "phone"),
        _ => part_of(id, "email"),
    }
}

/// What is kept of the time before, for a press to take over.
fn offer(
    language: Language,
    item: &Item,
    value: Memo<String>,
    kept: Memo<String>,
    edit: Callback<Edit>,
) -> AnyView {
    let own = item.id.clone();
    let on = Callback::new(move |()| edit.run(Edit::UseContact(own.clone())));
    let offered = text(Box::new(move || {
        if value.with(String::is_empty) {
            kept.get()
        } else {
            String::new()
        }
    }));
    dynamic(move || {
        let name = offered.get().replace('\n', ", ");
        if name.is_empty() {
            return nothing();
        }
        let text = w::USE_CONTACT.with(language, &[("name", &name)]);
        element(view! { <p><Press text on class="quiet" /></p> })
    })
}

/// Whether the details are kept for the next case.
fn consent(language: Language, item: &Item, keeps: Memo<bool>, edit: Callback<Edit>) -> AnyView {
    let write = item.id.clone();
    let on = Callback::new(move |keep| edit.run(Edit::KeepContact(write.clone(), keep)));
    view! {
        <Tick
            id=part_of(&item_id(item), "keep")
            label=w::KEEP_CONTACT.get(language)
            hint=w::KEEP_CONTACT_HINT.get(language)
            value=keeps
            on
        />
    }
    .into_inner()
}
