use leptos::prelude::*;

mod fields;

use super::{
    App,
    html::{dynamic, nothing, spoken, text},
    parts::{Choice, Choices, Derived, block, legend},
    questions::within,
};
use crate::{
    app::Edit,
    clock::Fold,
    locale::{Language, words::calculator as w},
    programme::{Event, Programme},
    view::{html, moment},
};

/// When the case is opened: now, or at a day and time that are read strictly and shown back.
pub fn when(app: App, language: Language) -> AnyView {
    within(app, language, |app, language, programme| {
        asked(app, language, &programme)
    })
}

fn asked(app: App, language: Language, programme: &Programme) -> AnyView {
    let start = &programme.clock_start;
    let question = match start.event {
        Event::Opened => w::WHEN,
        Event::Entered => w::WHEN_ENTERED,
    };
    let choices = vec![
        Choice::plain("now", w::NOW.get(language)),
        Choice::plain("other", w::OTHER_MOMENT.get(language)),
    ];
    let value = text(Box::new(move || {
        let other = app.draft.with(|draft| draft.moment.other);
        if other { "other".into() } else { "now".into() }
    }));
    let on = app.entered(|chosen| Edit::Other(chosen == "other"));
    let fields = dynamic(move || {
        if value.with(|value| value == "other") {
            fields::moment(app, language)
        } else {
            nothing()
        }
    });
    let understood = spoken(move || {
        let now = app.minute.get_untracked();
        let moment = app.moment().ok();
        html! {
            @if let Some(moment) = moment { (moment::understood(language, now, moment)) }
        }
    });
    let legend = legend(question.get(language), start.text.get(language));
    let choices = view! { <Choices name="when" legend choices value on /> };
    let parts = vec![
        choices.into_any(),
        fields,
        fields::zone(app, language),
        understood,
        twice(app, language),
    ];
    block("", parts)
}

/// Which of two, where a time happens twice: asked anew only when the two are others.
fn twice(app: App, language: Language) -> AnyView {
    let value = text(Box::new(move || {
        match app.draft.with(|draft| draft.moment.fold) {
            Some(Fold::Second) => "second".into(),
            _ => "first".into(),
        }
    }));
    let on = app.entered(|chosen| {
        Edit::Fold(if chosen == "second" {
            Fold::Second
        } else {
            Fold::First
        })
    });
    let both = Derived::new(move || app.moment().ok().and_then(moment::twice));
    both.draw(move |both| {
        let Some((first, second)) = both else {
            return nothing();
        };
        let choices = vec![
            Choice::plain("first", w::FIRST.with(language, &[("offset", &first)])),
            Choice::plain("second", w::SECOND.with(language, &[("offset", &second)])),
        ];
        let legend = legend(w::TWICE.get(language), "");
        view! { <Choices name="fold" legend choices value on /> }.into_any()
    })
}
