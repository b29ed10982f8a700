use leptos::prelude::*;

use crate::{
    app::{Event, Problem, Wrong},
    checklist::Fault,
    locale::{
        Language, Word,
        words::{intake as i, problems as w},
    },
    programme::{Id, Item},
    ui::{
        App, Place, Step,
        html::nothing,
        own,
        parts::{Derived, ErrorSummary, Go, Press, block, sends, words},
    },
    view,
};

/// The list of what is wrong; each leads to its field.
pub fn summary(app: App, language: Language) -> AnyView {
    let found = Derived::new(move || {
        let found = app.problems.get();
        let line = |one: &Problem| (one.field.clone(), said(app, language, &one.wrong));
        found.iter().map(line).collect::<Vec<_>>()
    });
    found.draw(move |problems| {
        if problems.is_empty() {
            return nothing();
        }
        view! { <ErrorSummary language problems /> }.into_any()
    })
}

/// What is wrong, and the way out.
pub fn said(app: App, language: Language, wrong: &Wrong) -> String {
    let word = match wrong {
        Wrong::NoProgramme => w::CHOOSE_PROGRAMME,
        Wrong::ProgrammeWaiting => w::WAIT_PROGRAMME,
        Wrong::ProgrammeMissing => w::LOST_PROGRAMME,
        Wrong::LanguageWaiting(other) => return of_language(language, w::WAIT_LANGUAGE, *other),
        Wrong::LanguageMissing(other) => return of_language(language, w::LOST_LANGUAGE, *other),
        Wrong::NoPlan => w::CHOOSE_PLAN,
        Wrong::NoLevel => w::CHOOSE_LEVEL,
        Wrong::BadMoment => w::MOMENT,
        Wrong::HolidaysWaiting => w::WAIT_HOLIDAYS,
        Wrong::HolidaysMissing(country) => return view::days_off::not_there(language, country),
        Wrong::BadOwn(bad, own) => return own::said(language, own, *bad).1,
        Wrong::Refused(error) => view::refused(error),
        Wrong::Open(item) => return of_item(app, language, w::REQUIRED, item),
        Wrong::Useless(item, Fault::NoAddress) => {
            return of_item(app, language, w::NO_ADDRESS, item);
        }
        Wrong::Useless(item, Fault::NoVersion) => {
            return of_item(app, language, w::NO_VERSION, item);
        }
    };
    word.get(language).to_owned()
}

fn of_language(language: Language, word: Word, of: Language) -> String {
    word.with(language, &[("name", of.name())])
}

fn of_item(app: App, language: Language, word: Word, id: &Id<Item>) -> String {
    let programme = app.ready();
    let items = programme.iter().flat_map(|one| &one.checklist.items);
    let mut label = items
        .filter(|item| item.id == *id)
        .map(|item| item.label.get(language));
    word.with(
        language,
        &[("label", label.next_back().unwrap_or_default())],
    )
}

/// The ways on and back. Whether "continue" leads on is for the app to say: what is wrong is listed above the step.
pub fn ways(app: App, language: Language, step: Step) -> AnyView {
    let word = if step == Step::Review {
        i::FINISH
    } else {
        i::CONTINUE
    };
    let on = sends(app, || Event::Continue);
    let mut parts = vec![view! { <Press text=word.get(language) class="main" on /> }.into_any()];
    if step != Step::Before {
        let (text, to) = (i::BACK.get(language), Place::Intake(back_from(step)));
        parts.push(words(" "));
        parts.push(view! { <Go app text to class="quiet" /> }.into_any());
    }
    block("ways", parts)
}

/// The step before this one; whoever comes back from the review comes to the files, from which the secrets are found
/// anew.
fn back_from(step: Step) -> Step {
    match step.back() {
        Step::Secrets => Step::Files,
        back => back,
    }
}
