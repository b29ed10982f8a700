use leptos::prelude::*;

use crate::{
    app::Edit,
    case::Reply,
    locale::{
        Language,
        words::{calculator, intake as w},
    },
    programme::{Item, Text},
    ui::{
        App,
        parts::{Choice, legend, radios},
    },
};

/// What an answer is to be compared with.
pub fn confirm(app: App, language: Language, item: &Item, question: &Text) -> AnyView {
    let (read, write) = (item.id.clone(), item.id.clone());
    let value = app.chosen(move |chosen| reply(chosen.confirmed.get(&read)));
    let on = app.entered(move |said| Edit::Confirm(write.clone(), read_reply(&said)));
    let name = ["confirm-", item.id.as_str()].concat();
    let question = legend(question.get(language), "");
    radios(&name, question, replies(language), value, on)
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
    match reply {
        Some(Reply::Yes) => "yes".into(),
        Some(Reply::No) => "no".into(),
        Some(Reply::Unknown) => "unknown".into(),
        None => String::new(),
    }
}

/// The reply of a value.
pub fn read_reply(value: &str) -> Reply {
    match value {
        "yes" => Reply::Yes,
        "no" => Reply::No,
        _ => Reply::Unknown,
    }
}
