use leptos::prelude::*;

use crate::{
    app::Edit,
    checklist::line,
    locale::{Language, words::intake as w},
    programme::{Field, Item},
    ui::{
        html::{dynamic, nothing, text},
        parts::{Entry, Press, Problem, Tick, edits},
    },
    view::{Markup, asked, is_demanded, item_id},
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
    let described = [&*id, "-problem"].concat();
    let parts: Vec<_> = [
        (w::NAME, "name", "text"),
        (w::PHONE, "tel", "tel"),
        (w::EMAIL, "email", "email"),
    ]
    .into_iter()
    .enumerate()
    .map(|(place, (word, fills, mode))| {
        let at = part_id(&id, place);
        let part = text(Box::new(move || {
            value.with(|text| line(text, place).to_owned())
        }));
        let write = item.id.clone();
        let on = Callback::new(move |text| edit.run(Edit::Line(write.clone(), place, text)));
        // A message about the person is about its name: there it leads.
        let problem = (place == 0).then_some(problem);
        let wrong = problem.unwrap_or_else(|| text(Box::new(String::new)));
        view! {
            <div class="field part">
                <label for=at.clone()>{word.get(language)}</label>
                <Entry
                    id=at
                    described=described.clone()
                    class="wide"
                    most=500
                    mode
                    fills=if is_own { fills } else { "off" }
                    is_required=place == 0 && is_demanded(&item)
                    problem=wrong
                    value=part
                    on
                />
            </div>
        }
    })
    .collect();
    let before = is_own.then(|| offer(language, &item, value, kept, edit));
    let behind = is_own.then(|| consent(language, &item, keeps, edit));
    view! {
        <fieldset class="parts" tabindex="-1">
            <legend inner_html=asked(language, &item).into_string()></legend>
            <div class="bare" inner_html=head.into_string()></div>
            <Problem field=id text=problem />
            {before}
            {parts}
            {behind}
        </fieldset>
    }
    .into_any()
}

/// The name has the id of the item: that is where a message leads. The sign between them stands in no id of an item.
fn part_id(id: &str, place: usize) -> String {
    match place {
        0 => id.to_owned(),
        1 => [id, ":phone"].concat(),
        _ => [id, ":email"].concat(),
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
    let on = edits(edit, Edit::UseContact(item.id.clone()));
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
        view! { <p><Press text on class="quiet" /></p> }.into_any()
    })
}

/// Whether the details are kept for the next case.
fn consent(language: Language, item: &Item, keeps: Memo<bool>, edit: Callback<Edit>) -> AnyView {
    let write = item.id.clone();
    let on = Callback::new(move |keep| edit.run(Edit::KeepContact(write.clone(), keep)));
    view! {
        <Tick
            id=[&*item_id(item), "-keep"].concat()
            label=w::KEEP_CONTACT.get(language)
            hint=w::KEEP_CONTACT_HINT.get(language)
            value=keeps
            on
        />
    }
    .into_any()
}
