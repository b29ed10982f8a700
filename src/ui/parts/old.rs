use leptos::prelude::*;

use super::{Choice, Choices, Kind, Legend, Select, TextField, Tick};
use crate::{
    browser,
    ui::html::{effect, text},
};

/// A text out of whatever it is read from.
pub fn signal(read: impl Fn() -> String + Send + Sync + 'static) -> Memo<String> {
    text(Box::new(read))
}

/// Says at a field what is wrong with it, and the way out; a screen reader says it with the field. Nothing where the
/// text is empty.
pub fn tell(id: &str, problem: Memo<String>) {
    let id = id.to_owned();
    effect(Box::new(move || browser::complain(&id, &problem.get())));
}

/// Keeps an attribute of an element in step with a value.
pub fn mark(id: &'static str, attribute: &'static str, value: Memo<String>) {
    effect(Box::new(move || browser::mark(id, attribute, &value.get())));
}

/// One field for a line of text, with all that belongs to it.
pub struct Field {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: Kind,
}

impl Field {
    /// A field with a label and nothing else.
    pub fn new(id: &'static str, label: &'static str) -> Field {
        Field {
            id,
            label,
            hint: "",
            kind: Kind::Short,
        }
    }

    /// The field with a hint between label and box.
    pub fn hint(mut self, hint: &'static str) -> Field {
        self.hint = hint;
        self
    }

    /// The field for the name of a zone, with the list of them.
    pub fn zones(mut self) -> Field {
        self.kind = Kind::Zone;
        self
    }

    /// The field for a number.
    pub fn digits(mut self) -> Field {
        self.kind = Kind::Digits;
        self
    }

    /// Draws the field. What is typed goes on at once, as typed.
    pub fn draw(self, value: Memo<String>, on: Callback<String>, problem: Memo<String>) -> AnyView {
        let Field {
            id,
            label,
            hint,
            kind,
        } = self;
        view! { <TextField id label hint kind value on problem /> }.into_any()
    }
}

/// A box to tick; its value is "true" or "false".
pub fn tick(
    id: &str,
    label: &str,
    hint: &str,
    value: Memo<String>,
    on: Callback<String>,
) -> AnyView {
    let value = Memo::new(move |_| value.get() == "true");
    let on = Callback::new(move |ticked: bool| on.run(ticked.to_string()));
    view! { <Tick id=id.to_owned() label=label.to_owned() hint=hint.to_owned() value on /> }
        .into_any()
}

/// A list of a few values to choose from.
pub fn select(
    id: &'static str,
    label: &str,
    options: &[(&str, &str)],
    value: Memo<String>,
    on: Callback<String>,
) -> AnyView {
    let options = options
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect();
    view! { <Select id label=label.to_owned() options value on /> }.into_any()
}

/// A question with several answers.
pub fn radios(
    name: &str,
    legend: Legend,
    choices: Vec<Choice>,
    value: Memo<String>,
    on: Callback<String>,
) -> AnyView {
    let own_from = match name {
        "programme" | "plan" | "level" => Some(0),
        "override" => Some(1),
        _ => None,
    };
    match own_from {
        Some(own_from) => {
            view! { <Choices name=name.to_owned() legend choices value on own_from /> }.into_any()
        }
        None => view! { <Choices name=name.to_owned() legend choices value on /> }.into_any(),
    }
}
