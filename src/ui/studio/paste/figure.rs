//! A figure for a cell, or one of the answers that are none.

use leptos::prelude::*;

use super::{said::answer, unchosen};
use crate::{
    app::studio::{Change, Event},
    locale::{
        Language,
        words::{problems as p, studio as w},
    },
    programme::{Amount, Answer},
    tables::{Place, Question, Suggestion},
    ui::{
        App,
        html::{dynamic, nothing},
        parts::{Kind, Press, Select, TextField, block},
        studio::{labels, state::send, targets::UNITS},
    },
};

/// A figure for a cell, or one of the answers that are none.
pub(super) fn figure(
    app: App,
    language: Language,
    id: &str,
    one: &Question,
    place: Place,
) -> AnyView {
    let mut answers: Vec<Answer> = Vec::new();
    for suggestion in &one.suggestions {
        if let Suggestion::Answer(answer) = suggestion {
            answers.push(answer.clone());
        }
    }
    for answer in [
        Answer::BestEffort,
        Answer::NoTarget,
        Answer::NotOffered,
        Answer::NotPublished,
    ] {
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    let mut options = vec![unchosen(language)];
    options.extend(
        answers
            .iter()
            .enumerate()
            .map(|(n, one)| (n.to_string(), answer(language, one))),
    );
    options.push((
        "other".to_owned(),
        w::ANOTHER_FIGURE.get(language).to_owned(),
    ));
    let (chosen, set) = signal(String::new());
    let value = Memo::new(move |_| chosen.get());
    let on = Callback::new(move |name: String| {
        if let Some(answer) = name.parse::<usize>().ok().and_then(|n| answers.get(n)) {
            send(app, Event::Table(Change::Cell(place, answer.clone())));
        } else {
            set.set(name);
        }
    });
    let select =
        view! { <Select id=id.to_owned() label=w::YOUR_ANSWER.get(language) options value on /> };
    let id = id.to_owned();
    let other = dynamic(move || match chosen.with(|chosen| chosen == "other") {
        true => amount(app, language, &id, place),
        false => nothing(),
    });
    block("", vec![select.into_any(), other])
}

fn amount(app: App, language: Language, id: &str, place: Place) -> AnyView {
    let (count, set_count) = signal(String::new());
    let (unit, set_unit) = signal("hours".to_owned());
    let (wrong, set_wrong) = signal("");
    let problem = Memo::new(move |_| wrong.get().to_owned());
    let options = UNITS
        .map(|unit| {
            (
                unit.name().to_owned(),
                labels::choice(language, unit.name()).to_owned(),
            )
        })
        .to_vec();
    let value = Memo::new(move |_| count.get());
    let of_unit = Memo::new(move |_| unit.get());
    let on = Callback::new(move |text| set_count.set(text));
    let on_unit = Callback::new(move |text| set_unit.set(text));
    let take = Callback::new(move |()| {
        let amount = count.get_untracked().trim().parse::<u32>().ok();
        let amount = amount.filter(|amount| (1..=10_000).contains(amount));
        set_wrong.set(if amount.is_none() {
            p::AMOUNT.get(language)
        } else {
            ""
        });
        let unit = UNITS
            .into_iter()
            .find(|one| one.name() == unit.get_untracked());
        if let (Some(amount), Some(unit)) = (amount, unit) {
            let answer = Answer::Within(Amount { amount, unit });
            send(app, Event::Table(Change::Cell(place, answer)));
        }
    });
    let kind = Kind::Digits;
    let parts = vec![
        view! { <TextField id=[id, "-amount"].concat() label=labels::field(language, "amount") kind value on problem /> }.into_any(),
        view! { <Select id=[id, "-unit"].concat() label=labels::field(language, "unit") options value=of_unit on=on_unit /> }.into_any(),
        view! { <Press text=w::TAKE.get(language) on=take /> }.into_any(),
    ];
    block("pair", parts)
}
