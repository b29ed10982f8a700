use leptos::prelude::*;

use super::{Problem, element};
use crate::view::{described_by, part_of};

/// What a field for a line of text takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// A few words.
    #[default]
    Short,
    /// A line of text.
    Wide,
    /// A number.
    Digits,
    /// The name of a zone, with the list of them.
    Zone,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Kind::Short | Kind::Digits => "narrow",
            Kind::Wide | Kind::Zone => "wide",
        }
    }
}

/// One field for a line of text, with all that belongs to it. What is typed goes on at once, as typed.
#[component]
pub fn TextField(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What stands between label and field.
    #[prop(optional, into)]
    hint: String,
    /// What the field takes.
    #[prop(optional)]
    kind: Kind,
    /// How many characters it takes at most.
    #[prop(default = 200)]
    most: u32,
    /// What stands in the field.
    value: Memo<String>,
    /// Hears what is typed.
    on: Callback<String>,
    /// What is wrong with it.
    #[prop(optional)]
    problem: Option<Memo<String>>,
) -> AnyView {
    let hint_id = part_of(&id, "hint");
    let described = described_by(&id);
    let invalid =
        problem.map(|problem| move || (!problem.with(String::is_empty)).then_some("true"));
    let problem = problem.map(|text| view! { <Problem field=id.clone() text=text /> });
    element(view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <div class="hint" id=hint_id>{hint}</div>
            {problem}
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                maxlength=most.to_string()
                id=id
                class=kind.class()
                inputmode=(kind == Kind::Digits).then_some("numeric")
                list=(kind == Kind::Zone).then_some("zones")
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input=move |event| typed(&event, value, on)
            />
        </div>
    })
}

/// What was typed goes on. Where it was without effect, the field shows again what holds.
pub fn typed(event: &leptos::ev::Event, value: Memo<String>, on: Callback<String>) {
    let text = event_target_value(event);
    on.run(text.clone());
    value.with_untracked(|now| {
        if *now != text {
            crate::browser::show_value(event, now);
        }
    });
}
