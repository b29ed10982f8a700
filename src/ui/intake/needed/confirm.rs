use leptos::prelude::*;

use crate::{
    app::Edit,
    case::Reply,
    locale::{
        Language,
        words::{calculator, intake as w},
    },
    programme::{Id, Item},
    ui::parts::{Choice, Choices, legend},
};

/// The question what an answer is to be compared with.
#[component]
pub fn Confirm(
    language: Language,
    /// The id of the question.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    question: String,
    /// The item whose answer it is.
    item: Id<Item>,
    /// What was said: as of [`reply`].
    value: Memo<String>,
    /// Takes what is said.
    edit: Callback<Edit>,
) -> AnyView {
    let on = Callback::new(move |said: String| {
        edit.run(Edit::Confirm(item.clone(), read_reply(&said)));
    });
    let (legend, choices) = (legend(&question, ""), replies(language));
    view! { <Choices name=name legend choices value on /> }.into_inner()
}

/// Yes, no, or "I do not know".
pub fn replies(language: Language) -> Vec<Choice> {
    vec![
        Choice::plain("yes", calculator::YES.get(language)),
        Choice::plain("no", calculator::NO.get(language)),
        Choice::plain("unknown", w::UNKNOWN.get(language)),
    ]
}

/// The value of a reply among [`replies`]; empty for none.
pub fn reply(reply: Option<&Reply>) -> String {
    let value = match reply {
        Some(Reply::Yes) => "yes",
        Some(Reply::No) => "no",
        Some(Reply::Unknown) => "unknown",
        None => "",
    };
    value.to_owned()
}

/// The reply of a value.
pub fn read_reply(value: &str) -> Reply {
    match value {
        "yes" => Reply::Yes,
        "no" => Reply::No,
        _ => Reply::Unknown,
    }
}
