use leptos::{ev::Event, prelude::*};

use super::{TextField, block, element};
use crate::{
    app::{MomentField, Pasted, is_whole},
    browser,
    locale::{Language, Word, words::calculator as w},
};

/// A field of a moment: what stands in it, who hears what is typed, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct Part {
    /// What stands in the field.
    pub value: Memo<String>,
    /// Hears what is typed.
    pub on: Callback<String>,
    /// What is wrong with it.
    pub problem: Memo<String>,
}

/// The fields for day and time. What is typed stays as it is typed; what is pasted whole into either goes to both.
#[component]
pub fn DateTime(
    language: Language,
    /// The day.
    date: Part,
    /// The time of day.
    time: Part,
    /// Hears a text that came into a field whole, or was left there.
    whole: Callback<Pasted>,
) -> AnyView {
    let date = one(
        language,
        MomentField::Date,
        w::DATE,
        w::DATE_HINT,
        date,
        whole,
    );
    let time = one(
        language,
        MomentField::Time,
        w::TIME,
        w::TIME_HINT,
        time,
        whole,
    );
    block("pair", vec![date, time])
}

fn one(
    language: Language,
    field: MomentField,
    label: Word,
    hint: Word,
    Part { value, on, problem }: Part,
    whole: Callback<Pasted>,
) -> AnyView {
    let hear = move |event: &Event, left: bool| {
        let text = event_target_value(event);
        // A browser tells of the change also where the field is taken away: then nobody hears it any more.
        whole.try_run(Pasted { field, text, left });
    };
    let put = move |event: Event| {
        let (kind, data) = browser::put_in(&event);
        if is_whole(&kind, &data) {
            hear(&event, false);
        }
    };
    // The field itself has heard of it before: both come from within this element.
    element(view! {
        <div class="bare" on:input=put on:change=move |event| hear(&event, true)>
            <TextField
                id=field.id()
                label=label.get(language)
                hint=hint.get(language)
                value
                on
                problem
            />
        </div>
    })
}
