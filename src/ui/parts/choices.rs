use leptos::prelude::*;

use super::element;
use crate::{
    browser,
    view::{Markup, html, part_of},
};

/// One of several answers.
#[derive(Clone)]
pub struct Choice {
    /// What the draft keeps.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// What stands below the label; a screen reader says it with the label.
    pub hint: Markup,
    /// What stands below that, for whoever wants to know more.
    pub more: Markup,
}

impl Choice {
    /// An answer without a hint.
    pub fn plain(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice::hinted(value, label, "")
    }

    /// An answer with a hint.
    pub fn hinted(value: impl Into<String>, label: impl Into<String>, hint: &str) -> Choice {
        Choice {
            value: value.into(),
            label: label.into(),
            hint: html! { (hint) },
            more: html! {},
        }
    }
}

/// The question over some answers.
#[derive(Clone)]
pub struct Legend {
    /// The question itself.
    pub question: Markup,
    /// What stands below it; a screen reader says it after the question.
    pub hint: String,
}

/// A question with a hint, which may be empty.
pub fn legend(question: &str, hint: &str) -> Legend {
    Legend {
        question: html! { (question) },
        hint: hint.to_owned(),
    }
}

/// A question with several answers, as native radio buttons: arrow keys, names and states come with them.
/// An answer that is given elsewhere, in a matrix or by a link, shows here too.
#[component]
pub fn Choices(
    /// The id of the question, and the name of its buttons.
    #[prop(into)]
    name: String,
    /// The question.
    legend: Legend,
    /// The answers.
    choices: Vec<Choice>,
    /// The value of the answer that is given; empty where none is.
    value: Memo<String>,
    /// Hears the value of an answer that is chosen.
    on: Callback<String>,
    /// Which labels are a vendor's own words, which a browser must not translate: from this place on.
    #[prop(optional)]
    own_from: Option<usize>,
) -> AnyView {
    let hint_id = part_of(&name, "hint");
    let described = (!legend.hint.is_empty()).then(|| hint_id.clone());
    let hint =
        (!legend.hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{legend.hint}</p> });
    let choices: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(n, choice)| {
            one(
                &name,
                n,
                choice,
                own_from.is_some_and(|from| n >= from),
                value,
                on,
            )
        })
        .collect();
    element(view! {
        <fieldset class="radios" tabindex="-1" id=name aria-describedby=described>
            <legend inner_html=legend.question.into_string()></legend>
            {hint}
            {choices}
        </fieldset>
    })
}

fn one(
    name: &str,
    n: usize,
    choice: Choice,
    is_own: bool,
    value: Memo<String>,
    on: Callback<String>,
) -> impl IntoView + use<> {
    let id = part_of(name, &n.to_string());
    let hint_id = part_of(&id, "hint");
    let hint = choice.hint.into_string();
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let hint =
        (!hint.is_empty()).then(|| view! { <div class="hint" id=hint_id inner_html=hint></div> });
    let more = choice.more.into_string();
    let more = (!more.is_empty()).then(|| view! { <div class="bare" inner_html=more></div> });
    let (group, own, chosen) = (name.to_owned(), choice.value.clone(), choice.value.clone());
    let hear = move |_| {
        on.run(chosen.clone());
        // What was without effect does not stay.
        value.with_untracked(|now| {
            if *now != chosen {
                browser::check(&group, now);
            }
        });
    };
    let is_chosen = Memo::new(move |_| value.with(|value| *value == own));
    view! {
        <div class="choice">
            <input
                type="radio"
                name=name.to_owned()
                id=id.clone()
                value=choice.value
                aria-describedby=described
                prop:checked=is_chosen
                on:input=hear
            />
            <div>
                <label for=id translate=is_own.then_some("no")>{choice.label}</label>
                {hint}
                {more}
            </div>
        </div>
    }
}
