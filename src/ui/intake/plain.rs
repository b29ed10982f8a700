//! What happened, in plain words: the answers lead to a level by themselves.

use leptos::prelude::*;

use crate::{
    app::Edit,
    locale::{
        Language,
        words::{facts, intake as w},
    },
    programme::{Asked, Sign},
    triage::words,
    ui::{
        App,
        html::{dynamic, nothing},
        parts::{Choice, Choices, Entry, Labelled, block, legend},
    },
    view::fact_id,
};

/// The questions that everybody can answer. Where everything works, there is nothing else to ask.
pub fn questions(app: App, language: Language) -> AnyView {
    let works = told(app, Asked::Works);
    let rest = dynamic(move || {
        let works = works.get();
        if works.is_empty() || works == Sign::AllWorks.name() {
            return nothing();
        }
        let others = Asked::ALL
            .into_iter()
            .filter(|asked| *asked != Asked::Works);
        let others: Vec<_> = others.map(|asked| fact(app, language, asked)).collect();
        block("plain", others)
    });
    let works = fact(app, language, Asked::Works);
    vec![works, rest, since(app, language)].into_any()
}

fn told(app: App, asked: Asked) -> Memo<String> {
    app.chosen(move |chosen| chosen.facts.told(asked).map_or("", Sign::name).to_owned())
}

fn fact(app: App, language: Language, asked: Asked) -> AnyView {
    let value = told(app, asked);
    let edit = Callback::new(move |edit| app.edit(edit));
    view! { <Fact language asked value edit /> }.into_inner()
}

/// A question in plain words.
#[component]
pub fn Fact(
    language: Language,
    /// What is asked.
    asked: Asked,
    /// The name of the sign that was told; empty where none was.
    value: Memo<String>,
    /// Takes the answer.
    edit: Callback<Edit>,
) -> AnyView {
    let signs = asked.signs().iter().chain([&Sign::Unknown]);
    let choices = signs
        .map(|sign| Choice::plain(sign.name(), words::answer(*sign).get(language)))
        .collect();
    let on = Callback::new(move |said: String| {
        let sign = asked.signs().iter().find(|sign| sign.name() == said);
        edit.run(Edit::Fact(asked, sign.copied().unwrap_or(Sign::Unknown)));
    });
    let hint = if asked == Asked::Works {
        w::PLAIN_HINT.get(language)
    } else {
        ""
    };
    let legend = legend(words::question(asked).get(language), hint);
    view! { <Choices name=fact_id(asked) legend choices value on /> }.into_inner()
}

/// Since when, in the customer's words.
pub fn since(app: App, language: Language) -> AnyView {
    let value = app.chosen(|chosen| chosen.facts.since.clone());
    let on = app.entered(Edit::Since);
    let field = view! {
        <Entry
            id="since"
            described="since:hint"
            class="wide"
            is_prose=true
            value
            on
        />
    }
    .into_inner();
    let (label, hint) = (facts::SINCE.get(language), facts::SINCE_HINT.get(language));
    view! { <Labelled id="since" label hint field /> }.into_inner()
}
